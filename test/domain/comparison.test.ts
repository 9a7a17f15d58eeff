import { describe, expect, it } from "vitest"
import { comparisonSet } from "../../src/domain/comparison"
import { municipalities, municipality } from "../../src/domain/municipality"
import { stvScheme, uifScheme } from "../support/requests"

const nameOf = (code: number) => municipality(code).name

describe("comparisonSet(scheme, rule)", () => {
  it("leaves out the participating municipalities and those that share a jobcentre with one", () => {
    const set = comparisonSet(uifScheme, "all")
    expect(set).toHaveLength(88)
    const left = municipalities.map(({ code }) => code).filter((code) => !set.includes(code))
    expect(left.filter((code) => !uifScheme.municipalities.includes(code)).map(nameOf)).toEqual(["Læsø"])
  })

  it("has 69 municipalities for STV", () => {
    const set = comparisonSet(stvScheme, "all")
    expect(set).toHaveLength(69)
    const left = municipalities.map(({ code }) => code).filter((code) => !set.includes(code))
    const sharing = left.filter((code) => !stvScheme.municipalities.includes(code))
    expect(sharing.map(nameOf).sort()).toEqual(
      ["Langeland", "Læsø"].filter((name) => sharing.map(nameOf).includes(name)),
    )
    expect(sharing).toHaveLength(2)
  })

  it("holds nobody twice, and nobody of the participating", () => {
    for (const scheme of [uifScheme, stvScheme]) {
      const set = comparisonSet(scheme, "all")
      expect(new Set(set).size).toBe(set.length)
      expect(set.filter((code) => scheme.municipalities.includes(code))).toEqual([])
    }
  })

  it("leaves out those under another scheme, where their names are known", () => {
    const reason = { da: "en anden pulje", en: "another scheme" }
    const scheme = { ...uifScheme, excludedFromComparison: [{ reason, municipalities: [101, 147] }] }
    const set = comparisonSet(scheme, "all")
    expect(set).toHaveLength(86)
    expect(set).not.toContain(101)
  })

  it("keeps of those named the ones that may be compared with", () => {
    expect(comparisonSet(uifScheme, "chosen", [147, 101, 813])).toEqual([101, 147])
    expect(comparisonSet(uifScheme, "chosen")).toEqual([])
  })

  it("keeps those in a participating municipality's cluster, where the rule says so", () => {
    const clusters = new Set(uifScheme.municipalities.map((code) => municipality(code).jobcentreCluster))
    const set = comparisonSet(uifScheme, "cluster")
    expect(set.length).toBeGreaterThan(0)
    expect(set.every((code) => clusters.has(municipality(code).jobcentreCluster))).toBe(true)
    const all = comparisonSet(uifScheme, "all")
    expect(set).toEqual(all.filter((code) => clusters.has(municipality(code).jobcentreCluster)))
  })
})
