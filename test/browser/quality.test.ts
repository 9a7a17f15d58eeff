import { parse } from "papaparse"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Page } from "playwright-core"
import { faultyFiles } from "../support/faulty-files"
import { type Product, startProduct, type Visit } from "./product"
import { loadFiles, saved } from "./read-page"
import { testFolder, written } from "./small-data"

const folder = testFolder()
let product: Product
let opened: Visit
let page: Page

beforeAll(async () => {
  product = await startProduct()
  opened = await product.open({ hash: "#/data" })
  page = opened.page
  await loadFiles(
    page,
    faultyFiles.map(({ name, text }) => written(folder, name, text)),
  )
  await page.getByText(/^\d+ fund$/).waitFor({ timeout: 60_000 })
})

afterAll(async () => {
  await product.close()
})

const plain = (text: string): string => text.replace(/[\s\u00a0\u202f]+/g, " ").trim()

/** The rows of the report: problem with its note, file, rows, persons, lines, effect. */
async function report(): Promise<readonly (readonly string[])[]> {
  const rows = await page
    .locator(".quality-table tbody tr:not(.quality-group)")
    .evaluateAll((found) => found.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText)))
  return rows.map((cells) => cells.map(plain))
}

type Row = Readonly<Record<string, string>>

async function csv(button: string): Promise<{ readonly text: string; readonly rows: readonly Row[] }> {
  const text = (await saved(page, page.getByRole("button", { name: button }))).bytes.toString("utf8")
  return { text, rows: parse<Row>(text.replace(/^\uFEFF/, ""), { header: true, delimiter: ";" }).data }
}

describe("unknown codes", () => {
  it("can be given a meaning from their finding, which opens the file at its codes", async () => {
    const finding = page.locator(".quality-table tr", { hasText: "Ukendt ydelseskode" })
    await finding.getByRole("button", { name: "Giv koderne i ydelser.csv betydning" }).click()
    const codes = page.getByRole("heading", { name: "Koder", exact: true })
    await codes.waitFor()
    expect(await codes.evaluate((heading) => heading === document.activeElement)).toBe(true)
    expect(await page.getByLabel("870 betyder").locator("option:checked").innerText()).toBe(
      "Ukendt: bruges, som den står",
    )
    await page.getByRole("button", { name: "Annullér" }).click()
    await page.locator(".mapping-editor").waitFor({ state: "detached" })
  })
})

describe("the data-quality report", () => {
  it.each([
    ["Ugyldig dato fra: »31-02-2019«", "ydelser.csv", "1", "2", "Kriterium 1, 2 og 3: rækken er udeladt."],
    ["For mange eller for få felter", "ydelser.csv", "1", "9", "Kriterium 1, 2 og 3: rækken er udeladt."],
    [
      "Ukendt kommune kommune: »411«",
      "ydelser.csv",
      "1",
      "4",
      "Kriterium 1, 2 og 3: rækken tæller kun med i hele landet.",
    ],
    ["Samme fleksjob igen", "ydelser.csv", "1", "14", "Kriterium 1, 2 og 3: dagene tæller én gang."],
    ["Ledighedsydelse på fleksjobdage", "ydelser.csv", "1", "18", "Kriterium 1, 2 og 3: dagen regnes som fleksjob."],
    ["To ydelser på samme dag", "ydelser.csv", "1", "20", "Ingen betydning for kriterierne."],
    [
      "Kort hul mellem perioder på ledighedsydelse",
      "ydelser.csv",
      "1",
      "22",
      "Kriterium 2: hullet deler forløbet i to.",
    ],
    ["Over 37 timer om ugen Største værdi: 45,0 timer", "ydelser.csv", "1", "25", "Kriterium 3: værdien bruges"],
    [
      "Kode, som intet kriterium bruger ydelse: »ledighedsydelsse«",
      "ydelser.csv",
      "1",
      "28",
      "tælles som anden ydelse",
    ],
    ["Under 15 år ved første ydelse", "borgere.csv", "1", "2", "forkert aldersgruppe"],
    ["Samme række igen Den første række står i en anden fil", "ydelser-2.csv", "1", "2", "dagene tæller én gang"],
    ["Kommune mangler i hele måneder Gribskov: feb. 2019", "På tværs af filer", "–", "–", "uden for nævneren"],
    [
      "Kommunen er holdt op med at levere Faxe: intet siden mar. 2019",
      "På tværs af filer",
      "210",
      "–",
      "perioderne regnes som i gang",
    ],
  ])("names »%s« with its file, rows, lines and effect", async (problem, file, rows, lines, effect) => {
    const found = (await report()).find(([said = "", in_]) => said.startsWith(problem) && in_ === file)
    expect(found?.[2]).toBe(rows)
    expect(found?.[4]).toBe(lines)
    expect(found?.[5]).toContain(effect)
  })

  it("hides how many persons, where they are few", async () => {
    const found = (await report()).find(([said = ""]) => said.startsWith("Over 37 timer"))
    expect(found?.[3]).toBe("..")
  })

  it("shows what belongs to one file, one kind or one criterion", async () => {
    const all = (await report()).length
    await page.getByLabel("Art").selectOption({ label: "Udeladte rækker" })
    expect((await report()).map(([, file]) => file)).not.toContain("På tværs af filer")
    await page.getByLabel("Fil", { exact: true }).selectOption({ label: "loentimer.csv" })
    expect((await report()).map(([said]) => said)).toEqual(["Ugyldig måned måned: »2019-13« (1 række)"])
    await page.getByLabel("Betydning for").selectOption({ index: 1 })
    await page.getByText("Ingen fund passer til valget.").waitFor()
    await page.getByLabel("Art").selectOption({ index: 0 })
    await page.getByLabel("Fil", { exact: true }).selectOption({ index: 0 })
    const touching = await report()
    expect(touching.length).toBeLessThan(all)
    expect(touching.map((cells) => cells[5])).not.toContain("Ingen betydning for kriterierne.")
    await page.getByLabel("Betydning for").selectOption({ index: 0 })
  })

  it("gives the findings and every row left out as files that a spreadsheet opens", async () => {
    const findings = await csv("Hent fundene (CSV)")
    expect(findings.text.startsWith("\uFEFF")).toBe(true)
    expect(findings.rows.length).toBe((await report()).length)
    const { rows } = await csv("Hent alle udeladte rækker og værdier (CSV)")
    expect(rows.map(({ Fil, Linje }) => `${Fil ?? ""} ${Linje ?? ""}`)).toEqual([
      ...["borgere.csv 4", "borgere.csv 7"],
      ...[2, 3, 4, 5, 6, 7, 8, 9, 10].map((line) => `ydelser.csv ${line}`),
      "loentimer.csv 3",
    ])
    expect(rows[5]).toMatchObject({ Kolonne: "ydelse", Værdi: "870", Årsag: "Ukendt ydelseskode" })
  })
})

describe("the map of deliveries", () => {
  const map = () => page.locator(".delivery-panel")

  it("puts the participating municipalities first, and names what is missing", async () => {
    const words = (await map().locator("svg text").allTextContents()).map(plain)
    const drawn = words.filter((word) => ["Ballerup", "Faxe", "Gribskov"].includes(word))
    expect(drawn).toEqual(["Ballerup", "Faxe", "Gribskov"])
    expect(words).toEqual(expect.arrayContaining(["Deltagende kommuner", "Andre kommuner"]))
    expect(words).toContain("stoppet apr. 2019")
    expect(words).toContain("Ingen rækker: feb. 2019")
  })

  it("is read by keyboard, row by row with numbers", async () => {
    await map().getByRole("slider").focus()
    await page.keyboard.press("End")
    await page.keyboard.press("Home")
    const said = await map().getByRole("slider").getAttribute("aria-valuetext")
    expect(plain(said ?? "")).toMatch(/^Ballerup\. Nye personer pr\. måned: typisk/)
  })

  it("is a table too", async () => {
    await map().getByRole("button", { name: "Vis som tabel" }).click()
    const cells = await map().locator("tbody tr", { hasText: "Gribskov" }).locator("td").allInnerTexts()
    expect(cells.at(-1)).toBe("1")
    await map().getByRole("button", { name: "Vis som figur" }).click()
  })

  it("complains of nothing and asks no one outside", () => {
    expect(opened.complaints).toEqual([])
    expect(opened.outside).toEqual([])
  })
})
