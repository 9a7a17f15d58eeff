import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { municipality } from "../../src/domain/municipality"
import { demoCsv } from "./demo-csv"
import { DemoOracle, plain, signed } from "./demo-oracle"
import { only, readOracle } from "../statistics/oracle"
import { type Product, startProduct, type Visit } from "./product"
import { areaTable, loadFiles, settled, tableRows, visit } from "./read-page"

const uif = [151, 157, 165, 320, 336, 550, 787, 791, 813]
const oracle = new DemoOracle()
let product: Product
let walk: Visit

beforeAll(async () => {
  const files = demoCsv()
  product = await startProduct()
  walk = await product.open()
  await loadFiles(walk.page, files)
})

afterAll(async () => {
  await product.close()
})

/** A row of "Tal for kommunerne" as R would write it. */
function expectedRow(criterion: string, area: string, scale: number, scheme = "uif2-1"): string[] {
  const value = (statistic: string): number => oracle.value(scheme, criterion, area, statistic) * scale
  const range = (statistic: string): string =>
    `${signed(value(`${statistic}_low`))} til ${signed(value(`${statistic}_high`))}`
  const row = [plain(value("baseline")), plain(value("result")), signed(value("change")), range("change")]
  return area === "comparison" ? row : [...row, signed(value("difference")), range("difference")]
}

describe("the demo data as CSV files, through the file chooser", () => {
  it("are recognised, loaded whole and labelled as synthetic", async () => {
    const main = await walk.page.locator("main").innerText()
    for (const kind of ["Borgere", "Ydelsesperioder", "Indsatsperioder", "Løntimer"]) expect(main).toContain(kind)
    expect(main).toContain("semikolon")
    await walk.page.getByText("og 0 er udeladt").waitFor()
    await walk.page.getByText("Syntetiske data", { exact: true }).first().waitFor()
  })

  it("give the minister's three verdicts on the overview", async () => {
    await visit(walk.page, "#/uif2-1/overblik")
    const words = await walk.page.locator(".criterion-column .verdict-heading").allInnerTexts()
    expect(words.map((word) => word.replace("(foreløbig)", "").trim())).toEqual([
      "Opfyldt",
      "Ikke opfyldt",
      "Delvist opfyldt",
    ])
  })

  const criteria = [
    ["andel", 100],
    ["varighed", 1],
    ["timer", 100],
  ] as const
  for (const [criterion, scale] of criteria) {
    it(`shows for ${criterion} the numbers that R computes, for the project, the comparison set and nine municipalities`, async () => {
      await visit(walk.page, `#/uif2-1/kriterium/${criterion}`)
      const table = await areaTable(walk.page)
      const numbers = (name: string): string[] | undefined =>
        table
          .get(name)
          ?.slice(1, 7)
          .map((cell) => cell.replace(/\s+/g, " "))
      expect(numbers("Projektkommuner i alt")).toEqual(expectedRow(criterion, "project", scale))
      expect(numbers("Sammenligningsgruppe")?.slice(0, 4)).toEqual(expectedRow(criterion, "comparison", scale))
      for (const code of uif) {
        expect([code, numbers(municipality(code).name)]).toEqual([code, expectedRow(criterion, String(code), scale)])
      }
    })
  }

  it("shows how the difference holds, as R computes it, and the verdict under other choices", async () => {
    await visit(walk.page, "#/uif2-1/kriterium/andel")
    await walk.page.locator(".certainty").scrollIntoViewIfNeeded()
    await walk.page.getByRole("heading", { name: "Holder forskellen?" }).waitFor()
    await settled(walk.page)
    const holds = readOracle("demo_robustness")
    const points = (name: string, statistic: string) => 100 * only(holds(name, statistic))
    const limits = (name: string) => `${signed(points(name, "low"))} til ${signed(points(name, "high"))}`
    const checks = [...(await tableRows(walk.page, "Kontrol"))]
    const cells = (name: string) => checks.find(([row]) => row.replaceAll("\u00ad", "").startsWith(name))?.[1]
    expect(cells("Alle kommuner tæller lige meget")).toEqual([
      signed(points("unweighted", "value")),
      limits("unweighted"),
    ])
    expect(cells("Før indsatsen")).toEqual([signed(points("placebo", "value")), limits("placebo")])
    expect(cells("Uden én projektkommune ad gangen")?.[0]).toBe(limits("withoutParticipant"))
    expect(cells("Uden én sammenligningskommune ad gangen")?.[0]).toBe(limits("withoutComparison"))
    const choices = [...(await tableRows(walk.page, "Valg")).values()]
    expect(choices.length).toBeGreaterThan(3)
    expect(choices.every((row) => row.at(-1) === "Opfyldt")).toBe(true)
    const funnel = walk.page.locator("figure", { hasText: "95 pct.-grænserne" })
    const drawn = (await funnel.locator("svg text").allTextContents()).map((text) => text.replaceAll("\u00a0", " "))
    expect(drawn).toContain(`Hele landet ${plain(points("differences", "centre"))} pct.`)
  })

  for (const criterion of ["aktivitetsparate", "ressourceforloeb"]) {
    it(`shows for ${criterion} the season-matched gains that R computes`, async () => {
      await visit(walk.page, `#/stv/kriterium/${criterion}`)
      const gains = await tableRows(walk.page, "Ambition")
      const expected = (area: string): string => signed(oracle.value("stv", criterion, area, "gain_goal") * 100)
      for (const code of [147, 217, 580, 813]) {
        expect([code, gains.get(municipality(code).name)?.[0]]).toEqual([code, expected(String(code))])
      }
    })
  }

  it("shows the ordinary hours that R computes against a matched comparison, and asks what no file tells", async () => {
    await visit(walk.page, "#/stv/kriterium/loentimer")
    const table = await areaTable(walk.page)
    const numbers = (name: string): string[] | undefined => table.get(name)?.slice(1, 7)
    expect(numbers("Projektkommuner i alt")).toEqual(expectedRow("loentimer", "project", 1, "stv"))
    expect(numbers("Sammenligningsgruppe")?.slice(0, 4)).toEqual(expectedRow("loentimer", "comparison", 1, "stv"))
    for (const code of [147, 479, 580, 813]) {
      const shown = expectedRow("loentimer", String(code), 1, "stv")
      expect([code, numbers(municipality(code).name)]).toEqual([code, shown])
    }
    await visit(walk.page, "#/stv/kriterium/loentimer?loentimer=ydelse")
    expect(await walk.page.locator("main").innerText()).toContain("Kriteriet kan ikke beregnes med denne fil")
  })

  it("shows every criterion of one municipality, and says which takes no part", async () => {
    await visit(walk.page, "#/uif2-1/kommune/813")
    const frederikshavn = await walk.page.locator("main").innerText()
    expect(frederikshavn).toContain("Frederikshavn")
    expect(frederikshavn).toContain(plain(oracle.value("uif2-1", "andel", "813", "result") * 100))
    await visit(walk.page, "#/uif2-1/kommune/101")
    expect(await walk.page.locator("main").innerText()).toMatch(/deltager ikke/)
  })

  it("hides small numbers with a reason, and never shows them as 0 or blank", async () => {
    await visit(walk.page, "#/uif2-1/kommune/825")
    const laesoe = await walk.page.locator("main").innerText()
    expect(laesoe).toContain("..")
    expect(laesoe).toMatch(/Diskretioneret[^.]*\(?\.{0,2}\)?: færre end 5 personer/)
  })

  it("narrows to a group that the user chooses, and says what is chosen in the address", async () => {
    await visit(walk.page, "#/uif2-1/kriterium/andel")
    const before = (await areaTable(walk.page)).get("Projektkommuner i alt")
    await walk.page.getByLabel("Køn").selectOption({ label: "Kvinder" })
    await settled(walk.page)
    await walk.page.waitForFunction(
      (old) => !document.querySelector(".area-table")?.textContent.includes(old),
      before?.[0] ?? "",
    )
    expect(walk.page.url()).toContain("koen=kvinde")
    expect((await areaTable(walk.page)).get("Projektkommuner i alt")).not.toEqual(before)
  })

  it("asks no other place for anything, and the page has nothing to complain of", () => {
    expect(walk.outside).toEqual([])
    expect(walk.complaints).toEqual([])
  })
})
