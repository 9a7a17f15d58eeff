import { describe, expect, it } from "vitest"
import { compareDanish, isMunicipality, municipalities, municipality } from "../../src/domain/municipality"

describe("municipalities", () => {
  it("are 98, each with a code and a name of its own, in the order of their codes", () => {
    expect(municipalities).toHaveLength(98)
    expect(new Set(municipalities.map(({ name }) => name)).size).toBe(98)
    const codes = municipalities.map(({ code }) => code)
    expect(codes).toEqual([...codes].sort((a, b) => a - b))
    expect(municipalities.every(({ jobcentre, jobcentreCluster }) => jobcentre !== "" && jobcentreCluster !== "")).toBe(
      true,
    )
  })

  it("share a jobcentre where the table says so", () => {
    expect(municipality(825).jobcentre).toBe(municipality(813).jobcentre)
    expect(municipality(101).jobcentre).not.toBe(municipality(147).jobcentre)
  })
})

describe("municipality(code)", () => {
  it("throws for a code that no municipality has", () => {
    expect(() => municipality(411)).toThrow("no municipality: 411")
    expect([101, 860, 411, 0, Number.NaN].map(isMunicipality)).toEqual([true, true, false, false, false])
  })
})

describe("compareDanish(a, b)", () => {
  it("has æ, ø, å last, and aa as å", () => {
    expect(["Ærø", "Aabenraa", "Ørsted", "Zoo", "Bo"].sort(compareDanish)).toEqual([
      "Bo",
      "Zoo",
      "Ærø",
      "Ørsted",
      "Aabenraa",
    ])
  })
})
