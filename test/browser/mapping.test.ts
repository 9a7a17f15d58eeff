import { readFileSync } from "node:fs"
import type { Locator, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { mappingSchema } from "../../src/domain/mapping"
import { type Product, startProduct, type Visit } from "./product"
import { engineReady } from "./read-page"
import { testFolder, written } from "./small-data"

const folder = testFolder()
let product: Product
let opened: Visit
let page: Page

beforeAll(async () => {
  product = await startProduct()
  opened = await product.open()
  page = opened.page
  await engineReady(page)
})

afterAll(async () => {
  await product.close()
})

const give = (name: string, content: string): Promise<void> =>
  page.locator('input[type="file"]').setInputFiles(written(folder, name, content))
const row = (name: string): Locator => page.locator(".files-table tbody tr", { hasText: name })
const ready = (name: string): Promise<void> => row(name).locator(".files-status", { hasText: "Klar" }).waitFor()
const button = (name: string | RegExp): Locator => page.getByRole("button", { name })

/** A municipality's own export: headings of its own, its own codes, no municipality. */
const ownExport = (persons: number, from = 0): string => {
  const rows = Array.from({ length: persons }, (_, n) => {
    const day = String(1 + (n % 27)).padStart(2, "0")
    return `B${1000 + from + n};${n % 3 === 0 ? "L1" : "Fleksjob"};${day}-04-2019;;${5 + (n % 9)},5;note ${n % 4}`
  })
  return ["nr;kode;d1;d2;ugetal;bem", ...rows].join("\n")
}

describe("a file that cannot be recognised", () => {
  it("asks instead of being refused", async () => {
    await give("egne.csv", ownExport(60))
    await row("egne.csv").getByText("Kræver dit svar").waitFor()
    const message = page.locator(".message", { hasText: "egne.csv kræver dit svar" })
    expect(await message.getByRole("button").allInnerTexts()).toEqual(["Vælg kolonner"])
  })

  it("shows every column with an example, a guess and what is in it", async () => {
    await row("egne.csv")
      .getByRole("button", { name: /^Ret kolonnerne/ })
      .click()
    await page.locator(".mapping-columns").waitFor()
    expect(
      await page.getByRole("heading", { name: "Kolonner i egne.csv" }).evaluate((h) => h === document.activeElement),
    ).toBe(true)
    const said = (await page.locator(".mapping-columns tbody tr").allInnerTexts()).map((text) =>
      text.replace(/\s+/g, " "),
    )
    expect(said[0]).toMatch(/^nr B1000 .*Gæt.*60 forskellige · ingen mangler/)
    expect(said[2]).toMatch(/d1 01-04-2019 .*Gæt.*1\. april 2019 til 27\. april 2019.*27 forskellige/)
    expect(said[3]).toMatch(/d2 \(tom\).*Ingen værdier/)
    expect(await page.getByLabel("Tegnsæt").inputValue()).toBe("UTF-8")
    expect(await page.getByLabel("Skilletegn").inputValue()).toBe(";")
    expect(await page.getByLabel("Decimaltegn").inputValue()).toBe(",")
  })

  it("loads when the user has said what the columns, the codes and the municipality are, by keyboard alone", async () => {
    const load = button("Indlæs")
    const choose = async (label: string, option: string): Promise<void> => {
      const select = page.getByLabel(label, { exact: true })
      await select.focus()
      await select.selectOption({ label: option })
    }
    await choose("Filen indeholder", "Ydelsesperioder")
    expect(await load.isDisabled()).toBe(true)
    await choose("nr bruges som", "Borger")
    await choose("kode bruges som", "Ydelse")
    await choose("d1 bruges som", "Startdato")
    await choose("d2 bruges som", "Slutdato")
    await choose("ugetal bruges som", "Timer pr. uge")
    expect(await page.locator(".mapping-problem").innerText()).toBe(
      "Vælg kommunen øverst, eller vælg en kolonne til kommune.",
    )
    await choose("Kommune", "Hvidovre")
    expect((await page.locator(".mapping-codes tbody tr").first().innerText()).replace(/\s+/g, " ")).toMatch(
      /^L1 Ydelse 20/,
    )
    await choose("L1 betyder", "Ledighedsydelse")
    expect(await load.isDisabled()).toBe(false)
    await load.focus()
    await page.keyboard.press("Enter")
    await ready("egne.csv")
    expect(await row("egne.csv").innerText()).toMatch(/Ydelsesperioder\s+Valgt af dig\s+60/)
    await page.getByText("Data er klar til beregning").first().waitFor()
  })

  it("gives a mapping to save, without a citizen's value in it", async () => {
    await row("egne.csv")
      .getByRole("button", { name: /^Ret kolonnerne/ })
      .click()
    await page.locator(".mapping-columns").waitFor()
    const [download] = await Promise.all([page.waitForEvent("download"), button("Gem kolonnevalg").click()])
    expect(download.suggestedFilename()).toBe("kolonnevalg-egne.json")
    const text = readFileSync(await download.path(), "utf8")
    expect(mappingSchema.parse(JSON.parse(text))).toMatchObject({
      table: "spell",
      municipality: 167,
      values: [{ column: "benefit", from: "L1", to: "ledighedsydelse" }],
    })
    expect(text).not.toMatch(/B1\d\d\d|2019|note \d/)
    written(folder, "kolonnevalg-egne.json", text)
    await button("Annullér").click()
    await page.locator(".mapping-editor").waitFor({ state: "detached" })
  })

  it("lends its mapping to the next file with the same headings, which says so", async () => {
    await give("egne-2.csv", ownExport(30, 500))
    await ready("egne-2.csv")
    expect(await row("egne-2.csv").innerText()).toContain("Kolonnevalget fra egne.csv er genbrugt.")
    expect(await page.locator(".message", { hasText: "nyere udgave" }).count()).toBe(0)
  })

  it("is read by a mapping opened from disk in another session", async () => {
    const other = await product.open()
    await engineReady(other.page)
    const input = other.page.locator('input[type="file"]')
    await input.setInputFiles(written(folder, "egne-3.csv", ownExport(40, 900)))
    await other.page.getByText("egne-3.csv kræver dit svar", { exact: true }).waitFor()
    await input.setInputFiles(`${folder}/kolonnevalg-egne.json`)
    await other.page.locator(".files-table tr", { hasText: "egne-3.csv" }).getByText("Klar").waitFor()
    expect(await other.page.locator(".files-table").innerText()).toContain(
      "Kolonnevalget fra kolonnevalg-egne.json er genbrugt.",
    )
    await input.setInputFiles(written(folder, "andet.json", '{"version": 1}'))
    await other.page.getByText("andet.json er ikke et kolonnevalg gemt i Fremdrift.").waitFor()
    await other.context.close()
  })
})

describe("a column that tells who the citizens are", () => {
  const mails = Array.from({ length: 30 }, (_, n) => `B${1000 + n};kvinde;borger${n}@kommune.dk`).join("\n")

  it("stops the file, and the file loads without it", async () => {
    await give("kontakt.csv", `borger_id;køn;mail\n${mails}`)
    const message = page.locator(".message-error", { hasText: "kontakt.csv" })
    await message.waitFor()
    expect(await message.innerText()).toContain("kolonnen »mail« ligner mailadresser (30 af 30 værdier, der er set på)")
    await message.getByRole("button", { name: "Indlæs uden kolonnen" }).focus()
    await page.keyboard.press("Enter")
    await ready("kontakt.csv")
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Filer")
    expect(await row("kontakt.csv").innerText()).toContain("Indlæst uden »mail«.")
    await page.locator(".quality-table tr", { hasText: "Udeladte kolonner" }).filter({ hasText: "»mail«" }).waitFor()
    expect(await page.locator("main").innerText()).not.toContain("@kommune.dk")
  })

  it("stops the file before anyone is asked which of two columns is the citizen", async () => {
    const rows = Array.from(
      { length: 30 },
      (_, n) => `P${n};${String(1 + (n % 28)).padStart(2, "0")}0380-12${10 + n};mand`,
    )
    await give("to-numre.csv", `borger_id;cpr;køn\n${rows.join("\n")}`)
    const message = page.locator(".message-error", { hasText: "to-numre.csv" })
    await message.waitFor()
    expect(await message.innerText()).toContain("kolonnen »cpr« ligner CPR-numre")
    await message.getByRole("button", { name: "Indlæs uden kolonnen" }).click()
    await ready("to-numre.csv")
    expect(await row("to-numre.csv").innerText()).toMatch(/Borgere\s+Valgt af dig\s+30/)
    await button("Fjern to-numre.csv").click()
  })

  it("cannot be left out where it is the citizens' own", async () => {
    const rows = Array.from({ length: 30 }, (_, n) => `${String(1 + (n % 28)).padStart(2, "0")}0380-12${10 + n};mand`)
    await give("cpr.csv", `cpr;køn\n${rows.join("\n")}`)
    const message = page.locator(".message-error", { hasText: "cpr.csv" })
    await message.waitFor()
    expect(await message.innerText()).toContain("Erstat kolonnen med et løbenummer")
    expect(await message.getByRole("button", { name: /Indlæs uden/ }).count()).toBe(0)
    await button("Fjern cpr.csv").click()
  })
})

describe("a file of thousands of columns", () => {
  it("is asked about, and any column is found in the editor", async () => {
    const names = Array.from({ length: 5000 }, (_, n) => `k${n}`)
    const rows = Array.from({ length: 20 }, (_, n) => [`P${100 + n}`, ...names.map((_, at) => (n * at) % 7)].join(","))
    await give("bred.csv", [["borger_id", ...names].join(","), ...rows].join("\n"))
    await row("bred.csv").getByText("Kræver dit svar").waitFor()
    await row("bred.csv")
      .getByRole("button", { name: /^Ret kolonnerne/ })
      .click()
    await page.getByText("Viser 60 af 5.001 kolonner.").waitFor()
    await page.getByLabel("Find kolonne").fill("k4999")
    await page.getByText("Viser 1 af 1 kolonner.").waitFor()
    expect(await page.locator(".mapping-columns tbody tr").count()).toBe(1)
    await button("Annullér").click()
    await button("Fjern bred.csv").click()
  })
})

describe("a file that comes again", () => {
  it("is not loaded twice", async () => {
    await give("kopi.csv", ownExport(60))
    await page
      .locator(".message", { hasText: "kopi.csv har samme indhold som egne.csv og er ikke indlæst igen." })
      .waitFor()
    expect(await row("kopi.csv").count()).toBe(0)
  })

  it("as a newer export takes the place of the older when the user says so", async () => {
    await give("egne-ny.csv", ownExport(80))
    await ready("egne-ny.csv")
    const question = page.locator(".message", { hasText: "Er egne-ny.csv en nyere udgave af egne.csv?" })
    await question.waitFor()
    expect(await question.innerText()).toContain("100 pct. af rækkerne i egne.csv findes i begge filer.")
    await question.getByRole("button", { name: "Erstat egne.csv" }).click()
    await page.locator(".file-name", { hasText: /^egne\.csv$/ }).waitFor({ state: "detached" })
    expect(await page.locator(".files-table tbody th .file-name").allInnerTexts()).toEqual([
      "egne-2.csv",
      "kontakt.csv",
      "egne-ny.csv",
    ])
    await ready("egne-ny.csv")
  })

  it("leaves nothing of it in browser's storage, nor asks anything of the network", async () => {
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
    expect(opened.outside).toEqual([])
    expect(opened.complaints).toEqual([])
  })
})
