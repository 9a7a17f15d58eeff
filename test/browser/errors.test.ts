import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { Field, makeData, Struct, TimestampMillisecond, Utf8, Vector, vectorFromArray } from "apache-arrow"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { parquetFile } from "../load/parquet-fixture"
import { workbook } from "../load/workbook"
import { type Product, root, startProduct, type Visit } from "./product"
import { areaTable, dropFiles, engineReady, loadFiles, visit } from "./read-page"
import { smallFiles, smallTables, testFolder, written } from "./small-data"

const folder = testFolder()
const share = "#/uif2-1/kriterium/andel?koen=kvinde&k=3"
let product: Product
let opened: Visit
let page: Page
let before: ReadonlyMap<string, readonly string[]>

beforeAll(async () => {
  product = await startProduct()
  opened = await product.open()
  page = opened.page
  await loadFiles(page, smallFiles(folder))
  await visit(page, share)
  before = await areaTable(page)
})

afterAll(async () => {
  await product.close()
})

const dataHash = "#/data?koen=kvinde&k=3&ordning=uif2-1"

/** Drop one file and wait for the words of its refusal. */
async function refusal(name: string, content: string | Uint8Array): Promise<string> {
  await dropFiles(page, [written(folder, name, content)])
  const message = page.locator(".message-error", { hasText: name })
  await message.waitFor()
  return message.innerText()
}

describe("a file that cannot be used", () => {
  beforeAll(async () => {
    await visit(page, dataHash)
  })

  const persons = Array.from({ length: 20 }, (_, n) => `${String(n + 1).padStart(2, "0")}0380-12${10 + n};mand`)
  const gzipped = gzipSync(Buffer.from("borger_id;køn\n" + persons.join("\n")))
  const refused: readonly (readonly [name: string, content: string | Uint8Array, reason: readonly string[]])[] = [
    ["tekst.csv", "bare tekst\nog mere tekst\n", ["kan ikke genkendes på overskrifterne »bare tekst«"]],
    [
      "billede.csv",
      new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13]),
      ["hverken CSV, Excel eller Parquet"],
    ],
    ["halv.parquet", "PAR2 og intet mere", ["ikke en hel Parquet-fil"]],
    ["cpr.csv", `cpr;køn\n${persons.join("\n")}\n`, ["»cpr« ligner CPR-numre", "Erstat kolonnen med et løbenummer"]],
    ["datasæt.dta", "<stata_dta><header><release>118</release>", ["et datasæt fra Stata", "export delimited"]],
    ["halv.csv.gz", gzipped.subarray(0, gzipped.length / 2), ["ikke hentet helt"]],
    ["bombe.csv.gz", gzipSync(Buffer.alloc(80 << 20)), ["over 250 gange så meget som pakket"]],
    ["tom.csv", "", ["er tom"]],
    ["kun-overskrift.csv", "borger_id;køn\n", ["ingen rækker"]],
  ]
  for (const [name, content, reason] of refused) {
    it(`is refused with its name and the reason: ${name}`, async () => {
      const said = await refusal(name, content)
      for (const part of ["Filen er afvist", name, ...reason, "Intet fra filen er beholdt."])
        expect(said).toContain(part)
      expect(new URL(page.url()).hash).toBe(dataHash)
    })
  }

  it("is refused with its name and the reason: indlejret.parquet", async () => {
    const codes = vectorFromArray(["fleksjob"], new Utf8())
    const [told] = codes.data
    if (told === undefined) throw new Error("no data")
    const type = new Struct<{ kode: Utf8 }>([new Field("kode", new Utf8())])
    const given = parquetFile({
      borger_id: vectorFromArray(["a"], new Utf8()),
      kommune: vectorFromArray(["101"], new Utf8()),
      ydelse: new Vector([makeData({ type, children: [told], length: 1 })]),
      fra: vectorFromArray(["2019-01-01"], new Utf8()),
    })
    const said = await refusal("indlejret.parquet", new Uint8Array(await given.arrayBuffer()))
    expect(said).toContain("kolonnen »ydelse« indeholder lister eller grupper af værdier")
  })

  const day = vectorFromArray(["2019-01-01"], new Utf8())
  const midnight = vectorFromArray([Date.UTC(2019, 0, 1)], new TimestampMillisecond())
  // The first is read in a worker, the second by the engine: in either, a damaged file stops the reader in its tracks.
  for (const [name, fra] of [
    ["ødelagt.parquet", day],
    ["ødelagt-tid.parquet", midnight],
  ] as const) {
    it(`is refused with its name and the reason, and does not wait for ever: ${name}`, async () => {
      const one = (text: string): Vector => vectorFromArray([text], new Utf8())
      const file = parquetFile({ borger_id: one("a"), kommune: one("101"), ydelse: one("fleksjob"), fra })
      const bytes = new Uint8Array(await file.arrayBuffer())
      bytes.fill(0xa5, 4, 60)
      expect(await refusal(name, bytes)).toContain("ikke en hel Parquet-fil")
    })
  }

  const asking: readonly (readonly [name: string, content: string, reason: string])[] = [
    ["farver.csv", "ting;farve\nbold;rød\n", "Kolonnenavnene »ting« og »farve« passer ikke på nogen tabel."],
    [
      "uden-kommune.csv",
      "borger_id;ydelse;fra\n1;fleksjob;2019-01-01\n",
      "Filen ligner ydelsesperioder, men ingen kolonne er genkendt som kommune.",
    ],
  ]
  for (const [name, content, reason] of asking) {
    it(`asks what its columns are, and says why: ${name}`, async () => {
      await page.locator('input[type="file"]').setInputFiles(written(folder, name, content))
      const message = page.locator(".message", { hasText: `${name} kræver dit svar` })
      await message.waitFor()
      expect(await message.innerText()).toContain(reason)
    })
  }

  it("changes neither the data, nor the view, nor a number", async () => {
    expect(await page.locator(".files-table tbody tr", { hasText: "Klar" }).count()).toBe(4)
    expect(await page.locator(".files-table tbody tr", { hasText: "Kræver dit svar" }).count()).toBe(asking.length)
    expect(await page.locator(".files-table tbody tr", { hasText: "Afvist" }).count()).toBe(refused.length + 3)
    await visit(page, share)
    expect(await areaTable(page)).toEqual(before)
  })
})

describe("a large file that is cancelled", () => {
  it("leaves nothing: not a row, not a number", async () => {
    const rows = Array.from({ length: 300_000 }, (_, n) => `C${n};101;ledighedsydelse;2018-01-01;2018-12-31`)
    const file = written(folder, "stor.csv", ["borger_id;kommune;ydelse;fra;til", ...rows].join("\n"))
    await visit(page, dataHash)
    const fingerprint = await page.locator(".fingerprint").innerText()
    await page.locator('input[type="file"]').setInputFiles(file)
    const row = page.locator(".files-table tr", { hasText: "stor.csv" })
    await row.getByText(/[1-9]\d* pct\./).waitFor()
    await row.getByRole("button", { name: "Annullér indlæsningen af stor.csv" }).click()
    await page.getByText("Indlæsningen af stor.csv er annulleret. Intet fra filen er beholdt.").first().waitFor()
    expect(await page.locator(".files-table").innerText()).not.toContain("stor.csv")
    // A file after it comes through: the engine is free, and the rows before are as they were.
    expect(await refusal("efter.csv", "bare tekst\n")).toContain("efter.csv")
    expect(await page.locator(".fingerprint").innerText()).toBe(fingerprint)
    await visit(page, share)
    expect(await areaTable(page)).toEqual(before)
  })
})

describe("a figure that fails", () => {
  it("says so in its place, leaves the rest of the page standing, and comes with another try", async () => {
    await visit(page, "#/uif2-1/kommune")
    await page.evaluate(() => {
      // eslint-disable-next-line @typescript-eslint/unbound-method -- called on its own element below
      const { replaceChildren } = Element.prototype
      Element.prototype.replaceChildren = function (this: Element, ...nodes) {
        if (this.closest(".figure-stage") !== null) {
          Element.prototype.replaceChildren = replaceChildren
          throw new Error("tegningen fejlede")
        }
        replaceChildren.apply(this, nodes)
      }
    })
    await visit(page, share)
    const failure = page.locator(".figure-panel .message", { hasText: "Denne del af siden kan ikke vises" })
    await failure.waitFor()
    expect(await failure.innerText()).toContain("Resten af siden virker stadig.")
    expect(await page.locator("main h1").innerText()).toContain("ledighedsydelse")
    expect(await areaTable(page)).toEqual(before)
    expect(await page.locator(".figure-panel svg").count()).toBeGreaterThan(0)
    await failure.getByRole("button", { name: "Prøv igen" }).click()
    await failure.waitFor({ state: "detached" })
    expect(await page.locator(".figure-panel").first().locator("svg").count()).toBeGreaterThan(0)
  })
})

describe("a file with some wrong rows", () => {
  it("loads the rest, and lists row, column and value", async () => {
    await visit(page, dataHash)
    const rows = [
      "X1;101;fleksjob;2018-01-01;;7,5",
      "X2;101;fleksjob;31-02-2020;;7,5",
      "X3;101;fleksjob;2018-02-01;2018-01-01;7,5",
      "X4;999;fleksjob;2018-01-01;;7,5",
      "X5;101;fleksjob;2018-01-01;;mange",
      "X6;101;fleksjob",
    ]
    await loadFiles(page, [written(folder, "fejl.csv", ["borger_id;kommune;ydelse;fra;til;timer", ...rows].join("\n"))])
    await page.locator(".files-table tr", { hasText: "fejl.csv" }).getByText("Klar").waitFor()
    const found = await page
      .locator("main table tr", { hasText: "fejl.csv" })
      .evaluateAll((all) => all.map((row) => (row as HTMLElement).innerText.replace(/\s+/g, " ")))
    const line = (problem: string): string | undefined => found.find((text) => text.startsWith(problem))
    expect(line("Ugyldig dato")).toBe(
      "Ugyldig dato fra: »31-02-2020« (1 række) fejl.csv 1 – 3 Kriterium 1, 2 og 3: rækken er udeladt.",
    )
    expect(line("Slutdato før startdato")).toMatch(/fejl\.csv 1 – 4 Kriterium 1, 2 og 3: rækken er udeladt/)
    expect(line("Ukendt kommune")).toMatch(
      /kommune: »999« \(1 række\) fejl\.csv 1 – 5 Kriterium 1, 2 og 3: rækken tæller kun med i hele landet/,
    )
    expect(line("Ugyldigt tal")).toMatch(/timer: »mange« \(1 række\) fejl\.csv 1 – 6 Kriterium 3: timetallet er ukendt/)
    expect(line("For mange eller for få felter")).toMatch(/fejl\.csv 1 – 7 Kriterium 1, 2 og 3: rækken er udeladt/)
    expect(await page.locator(".files-table tr", { hasText: "fejl.csv" }).innerText()).toMatch(/3\s*af 6/)
  })
})

describe("a file in Windows-1252 with decimal commas and Danish dates", () => {
  it("is read as it is meant", async () => {
    await visit(page, dataHash)
    const latin1 = (lines: readonly string[]): Uint8Array => Buffer.from(lines.join("\r\n"), "latin1")
    const origins = Array.from({ length: 12 }, (_, n) => `F${n};kvinde;Færøerne`)
    const spells = Array.from({ length: 12 }, (_, n) => `F${n};Tønder;ledighedsydelse;0${1 + (n % 9)}-04-2018;;8,5`)
    await page
      .locator('input[type="file"]')
      .setInputFiles([
        written(folder, "færinger.csv", latin1(["løbenummer;køn;fødeø", ...origins])),
        written(folder, "perioder-1252.csv", latin1(["løbenummer;kommune;ydelse;fra;ophør;timer", ...spells])),
      ])
    const row = page.locator(".files-table tr", { hasText: "perioder-1252.csv" })
    await row.getByText("Klar").waitFor()
    expect(await row.innerText()).toContain("CSV · Windows-1252 · semikolon · decimalkomma")
    await page.getByText("Data er klar til beregning").first().waitFor()
    await visit(page, "#/uif2-1/kriterium/andel")
    expect(await page.getByLabel("Fødeø").locator("option").allInnerTexts()).toEqual(["Alle", "Færøerne"])
  })
})

describe("workbooks, archives, folders and Parquet of any codec, dropped together", () => {
  it("are loaded file by file, and nothing else changes when they go again", async () => {
    await visit(page, dataHash)
    const fingerprint = await page.locator(".fingerprint .mono").innerText()
    mkdirSync(join(folder, "udtræk", "2019"), { recursive: true })
    written(
      join(folder, "udtræk", "2019"),
      "perioder.csv",
      "borger_id;kommune;ydelse;fra\nG1;101;fleksjob;2018-01-01\n",
    )
    const exported = (name: string): string => join(root, "test/fixtures/exports", name)
    const given = ["kommunens-udtræk.xlsx", "arkiv.zip", "zstd.parquet"].map(exported)
    await dropFiles(page, [...given, join(folder, "udtræk")])
    const fromThem = /kommunens-udtræk|arkiv\.zip|zstd\.parquet|udtræk ›/
    const rows = page.locator(".files-table tbody tr", { hasText: fromThem })
    const names = [
      "arkiv.zip › forloeb.csv",
      "arkiv.zip › under/borgere.csv",
      "kommunens-udtræk.xlsx › Borgere",
      "kommunens-udtræk.xlsx › Ydelser",
      "udtræk › 2019/perioder.csv",
      "zstd.parquet",
    ]
    for (const name of names) await rows.filter({ hasText: name }).getByText("Klar").waitFor()
    expect((await rows.locator(".file-name").allInnerTexts()).sort()).toEqual(names)
    while ((await rows.count()) > 0)
      await rows
        .first()
        .getByRole("button", { name: /^Fjern/ })
        .click()
    await page.locator(".fingerprint .mono", { hasText: fingerprint }).waitFor()
  })
})

describe("a workbook of very many rows", () => {
  it("is read to its last row", async () => {
    await visit(page, dataHash)
    const rows = Array.from({ length: 60_000 }, (_, n) => [n, 101, 774, { serial: 43_101 }])
    const sheet = await workbook({ Ark: [["borger_id", "kommune", "ydelse", "fra"], ...rows] }, "mange.xlsx")
    await page
      .locator('input[type="file"]')
      .setInputFiles(written(folder, "mange.xlsx", new Uint8Array(await sheet.arrayBuffer())))
    const row = page.locator(".files-table tr", { hasText: "mange.xlsx" })
    await row.getByText("Klar").waitFor()
    expect(await row.innerText()).toContain("60.000")
  })
})

describe("an engine that cannot start", () => {
  it("explains itself in Danish, and starts with another try", async () => {
    const { page: other, context } = await product.open({
      prepare: (context) => context.route("**/*.wasm", (route) => route.abort()),
    })
    const failure = other.locator("main .message", { hasText: "Beregneren kan ikke starte i denne browser" })
    await failure.waitFor({ timeout: 90_000 })
    expect(await failure.innerText()).toContain("Prøv igen. Hjælper det ikke, så opdatér browseren")
    // Files chosen meanwhile wait, and are loaded when it has started.
    const [persons, spells] = smallTables()
    if (persons === undefined || spells === undefined) throw new Error("no tables")
    await other.locator('input[type="file"]').setInputFiles(written(folder, spells.name, spells.text))
    await other.getByText("Venter på beregneren").waitFor()
    await context.unroute("**/*.wasm")
    await failure.getByRole("button", { name: "Prøv igen" }).click()
    await engineReady(other)
    await other.getByText("Data er klar til beregning").first().waitFor({ timeout: 120_000 })
    await context.close()
  })
})
