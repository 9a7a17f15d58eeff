import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Page } from "playwright-core"
import { type Product, startProduct, type Visit } from "./product"
import { areaTable, loadFiles, settled, visit } from "./read-page"
import { smallFiles, testFolder } from "./small-data"

const folder = testFolder()
let product: Product
let first: Visit
let second: Visit
let page: Page
let link: string

/** What a reader sees of the page: its words, its table and the lines of its first figure. */
async function seen(at: Page) {
  await settled(at)
  return {
    headline: await at.locator("main h1").innerText(),
    table: await areaTable(at),
    figure: await at
      .locator(".figure-stage svg")
      .first()
      .evaluate((svg) => [...svg.querySelectorAll("path")].map((path) => path.getAttribute("d"))),
  }
}

/** Make a choice and wait until the address and the numbers follow. */
async function choose(label: string, option: string, inAddress: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).selectOption({ label: option })
  await page.waitForURL((url) => url.hash.includes(inAddress))
  await settled(page)
}

beforeAll(async () => {
  product = await startProduct()
  first = await product.open()
  second = await product.open()
  page = first.page
  await loadFiles(page, smallFiles(folder))
  await visit(page, "#/uif2-1/kriterium/andel")
})

afterAll(async () => {
  await product.close()
})

describe("a link to a view", () => {
  it("holds every choice and the data's fingerprint, never data", async () => {
    await choose("Køn", "Kvinder", "koen=kvinde")
    await choose("Herkomst", "=1+1", "baggrund=herkomst:%3D1%2B1")
    await choose("Diskretion", "Mindst 3", "k=3")
    await choose("Periode", "Jan. 2018–dec. 2020", "periode=2018-01_2020-12")
    await page.locator(".municipality-filter summary").click()
    await page.getByRole("checkbox", { name: "Tønder" }).uncheck()
    await page.waitForURL((url) => url.hash.includes("kommuner="))
    await page.keyboard.press("Escape")
    await choose("Alder", "40–49 år", "alder=40-49")
    await page.getByRole("button", { name: "Kopiér link til visningen" }).first().click()
    await page.getByText("Linket er kopieret. Det indeholder valgene, ikke data.").first().waitFor()
    link = await page.evaluate(() => navigator.clipboard.readText())
    expect(new URL(link).hash.replace(/data=[0-9a-f]{16,}$/, "data=…")).toBe(
      "#/uif2-1/kriterium/andel?kommuner=151,157,165,320,336,787,791,813&koen=kvinde&alder=40-49&baggrund=herkomst:%3D1%2B1&k=3&periode=2018-01_2020-12&data=…",
    )
  })

  it("says which data it takes where none are loaded", async () => {
    await second.page.goto(link)
    const fingerprint = /data=([0-9a-f]+)/.exec(link)?.[1]?.replace(/(.{4})(?=.)/g, "$1 ") ?? "none"
    await second.page.getByText(`Linket kræver de samme data. Indlæs filer med fingeraftryk ${fingerprint}.`).waitFor()
  })

  it("gives the same numbers and the same figure in another browser with the same files", async () => {
    const other = second.page
    await other.getByRole("link", { name: "Gå til Data" }).click()
    await loadFiles(other, smallFiles(folder))
    await visit(other, new URL(link).hash)
    expect(await other.getByText("Linket er lavet med andre data").count()).toBe(0)
    expect(await other.getByLabel("Køn", { exact: true }).inputValue()).toBe("kvinde")
    expect(await seen(other)).toEqual(await seen(page))
  })

  it("says that the data are others where the fingerprint differs", async () => {
    const hash = new URL(link).hash.replace(/data=[0-9a-f]+/, "data=0123456789abcdef")
    await visit(second.page, hash)
    const said = await second.page.locator("main .message-note").innerText()
    expect(said).toContain("Linket er lavet med andre data. Tallene her kan derfor afvige.")
    expect(said).toContain("0123 4567 89ab cdef")
  })
})

describe("the back button", () => {
  it("returns to the view before, with its numbers", async () => {
    await visit(page, "#/uif2-1/kriterium/andel")
    const whole = await seen(page)
    await choose("Køn", "Mænd", "koen=mand")
    expect((await seen(page)).table).not.toEqual(whole.table)
    await page.goBack()
    await page.waitForURL((url) => !url.hash.includes("koen"))
    expect(await page.getByLabel("Køn", { exact: true }).inputValue()).toBe("")
    expect(await seen(page)).toEqual(whole)
    await page.goForward()
    await page.waitForURL((url) => url.hash.includes("koen=mand"))
    expect(await page.getByLabel("Køn", { exact: true }).inputValue()).toBe("mand")
  })
})

describe("an address made to do harm", () => {
  const markup = encodeURIComponent('"><img src=x onerror="window.harmed=1">')
  const sql = encodeURIComponent("'; drop table spell; --")

  it("does nothing, and what makes no sense takes its default", async () => {
    await visit(page, "#/uif2-1/kriterium/andel?k=10")
    const strictest = await seen(page)
    const nonsense = ["kommuner", "alder", "periode", "data-til", "data", "sammenligning", "sortering", "sprog"]
    for (const evil of [markup, sql]) {
      await visit(page, `#/uif2-1/kriterium/andel?k=${evil}&${nonsense.map((name) => `${name}=${evil}`).join("&")}`)
      expect(await seen(page)).toEqual(strictest)
    }
  })

  it("finds nobody of a group that no file has", async () => {
    for (const evil of [markup, sql]) {
      await visit(page, `#/uif2-1/kriterium/andel?koen=${evil}&baggrund=${evil}:${evil}`)
      await page.getByText("Ingen personer passer til afgrænsningen").waitFor()
    }
  })

  it("names a page, a scheme, a criterion or a municipality that is not there as text", async () => {
    for (const path of [`${markup}/overblik`, `uif2-1/kriterium/${markup}`, `uif2-1/kommune/${markup}`, markup]) {
      await visit(page, `#/${path}`)
      expect(await page.locator("main img").count()).toBe(0)
      expect(await page.locator("main h1").count()).toBe(1)
    }
  })

  it("has run nothing, and left the data as they were", async () => {
    expect(await page.evaluate(() => Reflect.has(window, "harmed"))).toBe(false)
    await visit(page, "#/uif2-1/kriterium/andel")
    expect((await areaTable(page)).size).toBe(11)
    expect(first.outside).toEqual([])
  })
})
