import { readFileSync } from "node:fs"
import { join } from "node:path"
import { tableFromIPC } from "apache-arrow"
import { readParquet } from "parquet-wasm/node"
import { afterAll, beforeAll, expect, it } from "vitest"
import { firstRound, FleksjobOracle } from "../support/fleksjob-oracle"
import { uifScheme } from "../support/requests"
import { isProject, readProject } from "../../src/domain/project-file"
import { plain } from "./demo-oracle"
import { type Product, root, startProduct, type Visit } from "./product"
import { areaTable, visit } from "./read-page"

let product: Product
let demo: Visit

beforeAll(async () => {
  product = await startProduct()
  demo = await product.open()
  await demo.page.getByRole("button", { name: "Prøv med eksempeldata" }).click()
  await demo.page.getByText("Data er klar til beregning").first().waitFor({ timeout: 150_000 })
}, 200_000)

afterAll(async () => {
  await product.close()
})

const plainText = (text: string): string => text.replace(/\s+/g, " ").trim()
const learned = "Kommunerne har arbejdet mest med kendte elementer. <img src=x onerror=alert(1)>"

it("tells the minister's three verdicts with the numbers of the criterion pages", async () => {
  const { page } = demo
  await visit(page, "#/uif2-1/brev")
  const main = plainText(await page.locator("main").innerText())
  expect(main).toContain("Ni kommuner har deltaget i Udvikling i fleksjob II, 1. runde")
  expect(main).toContain("Indsatsen har kørt fra 1. april 2019 til 30. september 2020.")
  const told = (await page.locator(".letter-verdicts > li").allInnerTexts()).map(plainText)
  expect(told.map((text) => text.split(" Projektkommunerne ")[0])).toEqual([
    "Opfyldt",
    "Ikke opfyldt",
    "Delvist opfyldt (foreløbig)",
  ])
  expect(told[0]).toContain("Projektkommunerne er lykkedes med at nedbringe andelen")
  expect(told[1]).toContain("Projektkommunerne er ikke lykkedes med at nedbringe varigheden")
  expect(told[2]).toContain("Projektkommunerne er delvist lykkedes med at skabe progression")
  for (const [index, criterion] of ["andel", "varighed", "timer"].entries()) {
    await visit(page, `#/uif2-1/kriterium/${criterion}`)
    const lead = plainText(await page.locator(".page-head .lead").innerText())
    const why = plainText(await page.locator(".verdict-sentence").first().innerText())
    expect(lead).toMatch(/Forskellen i udvikling er [+−]\d/)
    expect(told[index]).toContain(lead)
    expect(told[index]).toContain(why.replace("Sådan vurderes kriterier", "").trim())
  }
}, 200_000)

it("counts how much an element of the indsatsmodel is used, as native DuckDB does", async () => {
  const { page } = demo
  const oracle = await FleksjobOracle.open(firstRound)
  await visit(page, "#/uif2-1/brev")
  const use = page.locator(".learned", { has: page.getByText("Hyppig kontakt mellem borger og jobformidler") })
  const persons = new Intl.NumberFormat("da-DK").format(await oracle.contacted())
  oracle.close()
  expect(plainText(await use.locator(".learned-use").innerText())).toBe(
    `Talt i data: ${persons} borgere i målgruppen har haft mindst én samtale under indsatsen, i 9 af 9 kommuner.`,
  )
  expect(await page.locator(".learned-use").count()).toBe(1)
}, 120_000)

it("warns where something written looks as if it tells who a citizen is", async () => {
  const { page } = demo
  const field = page.getByRole("textbox", { name: "Overordnet" })
  await field.fill("Borgeren 010190-1234 kom i fleksjob.")
  await page.getByText("Det skrevne har noget, der ligner et CPR-nummer.").first().waitFor()
  await field.fill("")
  await page.getByText("Det skrevne har noget, der ligner").first().waitFor({ state: "detached" })
}, 60_000)

it("keeps what was learned in a project file, on paper and as text, and opens it again", async () => {
  const { page, complaints } = demo
  await visit(page, "#/uif2-1/brev?kommuner=320,336")
  await page.getByRole("textbox", { name: "Overordnet" }).fill(learned)
  await page.getByLabel("Nyt element i indsatsmodellen").fill("Fælles visitation")
  await page.getByRole("button", { name: "Tilføj" }).click()
  await page.getByRole("textbox", { name: "Fælles visitation" }).fill("Virkede.")
  await page.getByText("Der er ændringer, som ikke er gemt.").waitFor()

  await page.emulateMedia({ media: "print" })
  expect(await page.locator("nav, textarea, button").filter({ visible: true }).count()).toBe(0)
  const paper = plainText(await page.locator("main").innerText())
  expect(paper).toContain(learned)
  expect(paper).not.toContain("Den personlige jobformidler")
  await page.emulateMedia({ media: null })

  await page.getByRole("button", { name: "Kopiér som tekst" }).click()
  await page.getByText("Brevet er kopieret som tekst.").waitFor()
  const text = await page.evaluate(() => navigator.clipboard.readText())
  expect(text).toContain(`Overordnet\n${learned}`)
  expect(text).toContain("Fælles visitation\nVirkede.")

  const downloading = page.waitForEvent("download")
  await page.getByRole("button", { name: "Gem projektfil" }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe("uif2-1.projekt.json")
  const saved = await download.path()
  const project = readProject(readFileSync(saved, "utf8"))
  if (!isProject(project)) throw new Error(JSON.stringify(project))
  expect(project.notes.map(({ element }) => element)).toEqual(["overall", "element-7"])
  expect(project.view.search).toMatchObject({ kommuner: "320,336" })
  await page.getByText("Der er ændringer, som ikke er gemt.").waitFor({ state: "detached" })
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)

  // In another tab, without the data: the text comes back, and the page says which data the numbers need.
  const other = await product.open({ hash: "#/stv/ordning" })
  const open = other.page.locator('.project-actions input[type="file"]')
  await open.setInputFiles({
    name: "<b>forkert</b>.json",
    mimeType: "application/json",
    buffer: Buffer.from(readFileSync(saved, "utf8").replace('"project": 1', '"project": 2')),
  })
  await other.page.getByText("<b>forkert</b>.json er ikke en projektfil, der kan bruges.").waitFor()
  await open.setInputFiles(saved)
  await other.page.getByText("Tallene kræver de samme data.").waitFor()
  await other.page.getByRole("heading", { level: 1, name: "Udvikling i fleksjob II, 1. runde" }).waitFor()
  expect(other.complaints).toEqual([])
  await other.context.close()

  // Opened again here, after something else was written: the page asks first.
  await page.getByRole("textbox", { name: "Fælles visitation" }).fill("Noget andet")
  await page.locator('.project-actions input[type="file"]').setInputFiles(saved)
  await page.getByRole("button", { name: "Behold det, der er her" }).click()
  expect(await page.getByRole("textbox", { name: "Fælles visitation" }).inputValue()).toBe("Noget andet")
  await page.locator('.project-actions input[type="file"]').setInputFiles(saved)
  await page.getByRole("button", { name: "Åbn filen alligevel" }).click()
  await page.waitForFunction(() => [...document.querySelectorAll("textarea")].some(({ value }) => value === "Virkede."))
  expect(complaints).toEqual([])
}, 200_000)

it("asks for the municipalities where a scheme has none", async () => {
  await visit(demo.page, "#/uif2-2/brev")
  await demo.page.getByRole("link", { name: "Vælg kommuner" }).waitFor()
}, 60_000)

interface SpellRow {
  readonly ydelse: string
  readonly kommune: string | number
  readonly timer: number | null
  readonly fra: number
  readonly til: number | null
}

/** The example's share of the project in both windows, from the demo's rows: fleksjob on the last day of each month. */
function fifteenHours(): string[] {
  const table = tableFromIPC(readParquet(readFileSync(join(root, "data/demo/spell.parquet"))).intoIPCStream())
  const spells = table.toArray() as readonly SpellRow[]
  const day = (cell: unknown): number => Math.floor(Number(cell) / 86_400_000)
  const shares = (["2018-04", "2019-10"] as const).map((first) => {
    const lastDays = Array.from({ length: 12 }, (_, month) =>
      Math.floor(Date.UTC(Number(first.slice(0, 4)), Number(first.slice(5)) + month, 0) / 86_400_000),
    )
    let [long, all] = [0, 0]
    for (const row of spells) {
      if (row.ydelse !== "fleksjob" || row.timer === null) continue
      if (!uifScheme.municipalities.includes(Number(row.kommune))) continue
      const end = row.til === null ? Infinity : day(row.til)
      const months = lastDays.filter((last) => day(row.fra) <= last && last <= end).length
      all += months
      if (row.timer >= 15) long += months
    }
    return long / all
  })
  return shares.map((share) => plain(100 * share))
}

it("adds a criterion from the measures there are, and one from SQL of one's own, beside the scheme's", async () => {
  const { page, complaints, outside } = demo
  await visit(page, "#/uif2-1/ordning")
  await page.getByLabel("Måling", { exact: true }).selectOption({ label: "Andel i fleksjob inden for 13 uger" })
  await page.getByLabel("Kriteriets navn").fill("Hurtigt i fleksjob")
  await page.getByRole("button", { name: "Tilføj kriteriet" }).click()
  await page.getByRole("heading", { name: "4 Hurtigt i fleksjob" }).waitFor()

  const files = page.locator(".own-measure-files")
  const json = {
    name: "maal.json",
    mimeType: "application/json",
    buffer: readFileSync(join(root, "data/examples/fleksjob_15_timer.json")),
  }
  const sql = (text: string) => ({ name: "maal.sql", mimeType: "text/plain", buffer: Buffer.from(text) })
  const example = readFileSync(join(root, "data/examples/fleksjob_15_timer.sql"), "utf8")
  await files.setInputFiles([json, sql("select *\nfrom read_csv('http://example.org/x.csv')")])
  await page.getByText("SQL'en, linje 2: »read_csv« må ikke bruges her").waitFor()
  await files.setInputFiles([json, sql(example.replace("weekly_minutes >= 15", "weekly_hours >= 15"))])
  await page.getByText(/SQL'en, linje \d+: databasen siger: .*weekly_hours/).waitFor()
  // Every person with every other: it would never end, and can be stopped.
  const endless = `select a.pid, 151 as municipality, 24000 as month, count(*) as numerator, count(*) as denominator
    from person_dim as a cross join person_dim as b cross join person_dim as c group by a.pid`
  await files.setInputFiles([json, sql(endless)])
  await page.getByRole("button", { name: "Stop" }).click({ timeout: 30_000 })
  await page.getByText("Stoppet. Intet er ændret.").waitFor()
  await files.setInputFiles([json, sql(example)])
  await page.getByText("Kriteriet »Fleksjob på mindst 15 timer« er tilføjet.").waitFor({ timeout: 60_000 })

  await visit(page, "#/uif2-1/overblik")
  const columns = page.locator(".criterion-column")
  expect(await columns.count()).toBe(5)
  expect(await columns.locator(".verdict-heading").count()).toBe(5)
  await visit(page, "#/uif2-1/kriterium/eget-2")
  await page.locator("figure svg").first().waitFor()
  const head = plainText(await page.locator(".page-head").innerText())
  expect(head).toMatch(/andelen i fleksjob med mindst 15 timer/i)
  expect(head).toMatch(/Forskellen i udvikling er [+−]?\d/)
  await page.getByRole("button", { name: "Sådan er tallet beregnet" }).first().click()
  expect(await page.locator(".method-sql .code").first().innerText()).toBe(example.trim())
  await page.keyboard.press("Escape")

  // The same share from the demo's own rows, by another way: persons' periods of one municipality in one window.
  const table = await areaTable(page)
  const shown = table.get("Projektkommuner i alt")?.slice(1, 3)
  expect(shown).toEqual(fifteenHours())

  await visit(page, "#/uif2-1/brev")
  const told = (await page.locator(".letter-verdicts > li").allInnerTexts()).map(plainText)
  expect(told).toHaveLength(5)
  expect(told[4]).toContain("få flere i fleksjob op på mindst 15 timer om ugen")
  expect(outside).toEqual([])
  expect(complaints).toEqual([])
}, 300_000)
