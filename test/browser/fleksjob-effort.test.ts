import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { firstRound, FleksjobOracle } from "../support/fleksjob-oracle"
import { quantileType7 } from "../../src/statistics/quantiles"
import { type Product, startProduct, type Visit } from "./product"
import { visit } from "./read-page"

let product: Product
let walk: Visit
const opened: FleksjobOracle[] = []

beforeAll(async () => {
  product = await startProduct()
  walk = await product.open()
  await walk.page.getByRole("button", { name: "Prøv med eksempeldata" }).click()
  await walk.page.getByText("Data er klar til beregning").first().waitFor({ timeout: 150_000 })
}, 240_000)

afterAll(async () => {
  for (const oracle of opened) oracle.close()
  await product.close()
})

/** From the demo's Parquet files by native DuckDB, with none of the product's queries. */
async function oracleOf(effort: Parameters<typeof FleksjobOracle.open>[0]): Promise<FleksjobOracle> {
  const oracle = await FleksjobOracle.open(effort)
  opened.push(oracle)
  return oracle
}

const written = (digits: number) => {
  const format = new Intl.NumberFormat("da-DK", { minimumFractionDigits: digits, maximumFractionDigits: digits })
  return (value: number): string => format.format(value)
}
const count = written(0)
const percent = (share: number): string => written(1)(share * 100)

/** The numbers of a table of the page by row, without intervals, units and notes. */
async function table(page: Page, caption: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const region = page.getByRole("region", { name: caption, exact: true })
  await region.first().waitFor({ timeout: 60_000 })
  const rows = await region
    .first()
    .locator("tbody tr")
    .evaluateAll((found) =>
      found.map((row) =>
        [...row.querySelectorAll("th, td")].map((cell) => {
          const bare = cell.cloneNode(true) as HTMLElement
          for (const note of bare.querySelectorAll(".cell-note, .detail-unit")) note.remove()
          return bare.textContent
            .replace(/[\u00a0\u202f]/g, " ")
            .replace(/\u00ad/g, "")
            .trim()
        }),
      ),
    )
  return new Map(rows.map(([name = "", ...cells]) => [name, cells]))
}

/** Chosen by the user as the documents do not name them: pasted on the page of the scheme. */
async function choose(page: Page, scheme: string, codes: readonly number[]): Promise<void> {
  await visit(page, `#/${scheme}/ordning`)
  await page.getByText("Indsæt en liste", { exact: true }).click()
  await page.locator("textarea").first().fill(codes.join(", "))
  await page.getByRole("button", { name: "Brug listen" }).click()
  await page.getByText(`${codes.length} kommuner valgt`).waitFor()
}

const status = "Tal til de halvårlige statusrapporter"

describe("the effort of Udvikling i fleksjob II, first round, as native DuckDB counts it", () => {
  let oracle: FleksjobOracle
  beforeAll(async () => {
    oracle = await oracleOf(firstRound)
    await visit(walk.page, "#/uif2-1/indsats")
  }, 120_000)

  it("has the numbers of the status reports by half-years from the intervention's start", async () => {
    const rows = await table(walk.page, status)
    const ends = ["2019-09-30", "2020-03-31", "2020-09-30"]
    const stocks = await Promise.all(ends.map((day) => oracle.stock(day)))
    const columns = (await walk.page.getByRole("region", { name: status }).locator("thead th").allInnerTexts()).slice(1)
    const first = columns.findIndex((label) => /apr.*2019/.test(label))
    const cells = (name: string) => rows.get(name)?.slice(first, first + ends.length)
    expect(cells("I fleksjob")).toEqual(stocks.map(({ inFleksjob }) => count(inFleksjob)))
    expect(cells("I fleksjob på højst 10 timer")).toEqual(stocks.map(({ inFewHours }) => count(inFewHours)))
    expect(cells("På ledighedsydelse")).toEqual(stocks.map(({ onBenefit }) => count(onBenefit)))
    const fullTime = await oracle.fullTimeOnBenefit("2020-04-01", "2020-10-01")
    expect(cells("Fuldtidspersoner på ledighedsydelse")?.[2]).toBe(count(fullTime))
    const residents = await oracle.residents("2020-09-30")
    expect(cells("På ledighedsydelse af alle borgere på 16–66 år")?.[2]).toBe(
      written(2)(((stocks[2]?.onBenefit ?? NaN) / residents) * 100),
    )
    const before = await Promise.all(ends.map((day) => oracle.beforeMeeting(day)))
    expect(cells("Indstillet, før mødet i rehabiliteringsteamet")).toEqual(before.map(count))
    const shares = stocks.map(({ takingPart, onBenefit }) => percent(takingPart / onBenefit))
    expect(cells("Deltager, af dem på ledighedsydelse")).toEqual(shares)
    const phases = await oracle.phases("2020-09-30")
    for (const [phase, persons] of Object.entries(phases)) {
      expect(cells(`I fasen »${phase}«`)?.[2]).toBe(count(persons))
    }
  })

  it("has whom the effort reaches after two years on ledighedsydelse", async () => {
    const rows = await table(walk.page, "Når indsatsen alle, uanset anciennitet?")
    const { persons, takingPart } = await oracle.longest("2020-09-30")
    expect(rows.get("104 uger og mere")?.slice(0, 2)).toEqual([count(persons), count(takingPart)])
    expect(rows.get("104 uger og mere")?.[2]).toContain(percent(takingPart / persons))
  })

  it("has what came after each phase", async () => {
    const rows = await table(walk.page, "Fra fase til fase")
    const phases = [...rows.keys()]
    expect(phases.length).toBe(3)
    for (const phase of phases) {
      const { persons, next, left, running } = await oracle.after(phase)
      const to = phases.map((other) => (other === phase ? "" : count(next[other] ?? 0)))
      expect(rows.get(phase)).toEqual([count(persons), ...to, count(left), count(running)])
    }
  })

  it("has how often citizens are talked with, and how many each caseworker has", async () => {
    const talks = await table(walk.page, "Samtaler, før og under indsatsen")
    const before = await oracle.talks(true, "2018-04-01", "2019-04-01")
    const during = await oracle.talks(true, "2019-04-01", "2020-10-01")
    const rest = await oracle.talks(false, "2019-04-01", "2020-10-01")
    const row = (name: string) => talks.get(name) ?? []
    expect([row("Samtaler pr. person og måned")[0], row("Samtaler pr. person og måned")[1]]).toEqual(
      [before, during].map(({ rate }) => written(2)(rate)),
    )
    expect(row("Samtaler pr. person og måned")[3]).toBe(written(2)(rest.rate))
    expect(row("Personer på ledighedsydelse").slice(0, 2)).toEqual(
      [before, during].map(({ persons }) => count(persons)),
    )
    expect(row("Personer med mindst én samtale")[1]).toBe(percent(during.met))

    const loads = await table(walk.page, "Sagsstammer, før og under indsatsen")
    const each = await Promise.all(["2019-03-31", "2020-09-30"].map((day) => oracle.caseloads(true, day)))
    expect(loads.get("Sagsbehandlere")?.slice(0, 2)).toEqual(each.map(({ length }) => count(length)))
    const medians = each.map((own) => {
      const median = quantileType7(own, 0.5)
      return median.kind === "value" ? count(Math.round(median.value)) : ""
    })
    expect(loads.get("Median")?.slice(0, 2)).toEqual(medians)
  })

  it("has how soon a fleksjob begins after the meeting", async () => {
    const rows = await table(walk.page, "Fra møde i rehabiliteringsteamet til fleksjob, før og under indsatsen")
    const studies = [
      await oracle.meetings(true, "2018-04-01", "2019-04-01"),
      await oracle.meetings(true, "2019-04-01", "2020-10-01"),
      await oracle.meetings(false, "2018-04-01", "2019-04-01"),
      await oracle.meetings(false, "2019-04-01", "2020-10-01"),
    ]
    expect(rows.get("Personer, der ventede")).toEqual(studies.map(({ persons }) => count(persons)))
    expect(rows.get("Kom i fleksjob i perioden")).toEqual(studies.map(({ fleksjob }) => count(fleksjob)))
    expect(rows.get("I fleksjob inden 8 uger")).toEqual(studies.map(({ within8 }) => percent(within8)))
  })
})

describe("the figures that the documents publish", () => {
  it.each([
    ["andel", ["17"]],
    ["varighed", ["68"]],
    ["timer", ["23", "21", "18"]],
  ])("stand beside the numbers of the criterion: %s", async (criterion, published) => {
    await visit(walk.page, `#/uif2-1/kriterium/${criterion}`)
    await walk.page.locator("figure svg").first().waitFor()
    for (const figure of published) {
      await walk.page.waitForFunction(
        (text) =>
          document
            .querySelector("main")
            ?.textContent.replace(/\u00a0/g, " ")
            .includes(`${text} pct.`),
        figure,
        { timeout: 60_000 },
      )
    }
  })
})

describe("the schemes whose municipalities the user ticks", () => {
  it("have the stock of 19 municipalities of Udvikling i fleksjob I, and say which files the rest takes", async () => {
    const codes = [101, 147, 153, 173, 217, 219, 240, 253, 259, 265, 306, 330, 370, 390, 410, 461, 479, 561, 607]
    const oracle = await oracleOf({ municipalities: codes, from: "2017-01-01", to: "2018-07-01", scheme: "UIF I" })
    await choose(walk.page, "uif1", codes)
    await visit(walk.page, "#/uif1/indsats")
    const rows = await table(walk.page, status)
    const columns = (await walk.page.getByRole("region", { name: status }).locator("thead th").allInnerTexts()).slice(1)
    const first = columns.findIndex((label) => /jan.*2017/.test(label))
    const stocks = await Promise.all(["2017-06-30", "2017-12-31", "2018-06-30"].map((day) => oracle.stock(day)))
    const cells = (name: string) => rows.get(name)?.slice(first, first + 3)
    expect(cells("I fleksjob")).toEqual(stocks.map(({ inFleksjob }) => count(inFleksjob)))
    expect(cells("På ledighedsydelse")).toEqual(stocks.map(({ onBenefit }) => count(onBenefit)))
    const main = await walk.page.locator("main").innerText()
    expect(main).toContain("Kræver en fil med deltagelse (borger, ordning, fra, til).")
  })

  it("have the samtaler and meetings of 11 municipalities of the second round, from their own start", async () => {
    // Of the rest of the country these deliver events in the demo.
    const oracle = await oracleOf(firstRound)
    const delivering = (await oracle.delivering()).filter((code) => !firstRound.municipalities.includes(code))
    const codes = delivering.slice(0, 11)
    expect(codes.length).toBe(11)
    const second = await oracleOf({ municipalities: codes, from: "2020-05-01", to: "2020-11-01", scheme: "UIF II 2" })
    await choose(walk.page, "uif2-2", codes)
    await visit(walk.page, "#/uif2-2/indsats")
    const rows = await table(walk.page, status)
    const october = await second.stock("2020-10-31")
    expect(rows.get("I fleksjob")?.at(-1)).toBe(count(october.inFleksjob))
    expect(rows.get("På ledighedsydelse")?.at(-1)).toBe(count(october.onBenefit))
    const talks = await table(walk.page, "Samtaler, før og under indsatsen")
    const levels = [
      await second.talks(true, "2019-05-01", "2020-05-01"),
      await second.talks(true, "2020-05-01", "2020-11-01"),
    ]
    expect(talks.get("Samtaler pr. person og måned")?.slice(0, 2)).toEqual(levels.map(({ rate }) => written(2)(rate)))
    const met = await table(walk.page, "Fra møde i rehabiliteringsteamet til fleksjob, før og under indsatsen")
    const study = await second.meetings(true, "2020-05-01", "2020-11-01")
    expect(met.get("Personer, der ventede")?.[1]).toBe(count(study.persons))
    expect(met.get("I fleksjob inden 8 uger")?.[1]).toBe(percent(study.within8))
  })

  it("ask no other place for anything, and the page has nothing to complain of", () => {
    expect(walk.outside).toEqual([])
    expect(walk.complaints).toEqual([])
  })
})
