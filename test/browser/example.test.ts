import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Product, startProduct, type Visit } from "./product"
import { settled, visit } from "./read-page"

let product: Product
let demo: Visit

beforeAll(async () => {
  product = await startProduct()
  demo = await product.open({ hash: "#/uif2-1/eksempel" })
  await demo.page.getByRole("button", { name: "Prøv med eksempeldata" }).click()
  await demo.page.locator(".example-answer", { hasText: "Fremdrift finder" }).first().waitFor({ timeout: 150_000 })
  await settled(demo.page)
})

afterAll(async () => {
  await product.close()
})

describe("the guided example", () => {
  it("loads from its own page, and finds the answers that the data were made with", async () => {
    const { page } = demo
    const answers = page.locator(".example-answer")
    await page.getByText("Det sande svar ligger i intervallet.").nth(2).waitFor()
    expect(await answers.count()).toBe(3)
    const told = (await answers.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, " "))
    expect(told.map((text) => /^Det sande svar (.+?) Fremdrift finder/.exec(text)?.[1])).toEqual([
      "−2,2 procentpoint",
      "+1,2 uger",
      "+2,6 procentpoint",
    ])
  })

  it("leads to the page whose number it tells", async () => {
    const { page } = demo
    const told = await page.locator(".example-answer dd").nth(1).innerText()
    const number = /^\S+ procentpoint/.exec(told.replaceAll("\u00a0", " "))?.[0] ?? "nothing"
    await page.getByRole("link", { name: "1 Andel på ledighedsydelse" }).last().click()
    await settled(page)
    expect((await page.locator("main").innerText()).replaceAll("\u00a0", " ")).toContain(
      number.replace(" procentpoint", ""),
    )
  })

  it("takes municipalities where the documents name none, and finds nothing where nothing has happened", async () => {
    const { page } = demo
    await visit(page, "#/uif1/eksempel")
    await page.getByRole("button", { name: "Brug eksemplets 19 kommuner" }).click()
    await page.getByRole("link", { name: "Overblik" }).last().click()
    await settled(page)
    const words = await page.locator(".criterion-column .verdict-heading").allInnerTexts()
    expect(words).toHaveLength(3)
    expect(words.filter((word) => /^(Opfyldt|Delvist opfyldt)/.test(word.trim()))).toEqual([])
    expect(demo.complaints).toEqual([])
  })
})

describe("the documents' words", () => {
  it("stand with a way to the page that answers, and lead there", async () => {
    const { page } = demo
    await visit(page, "#/stv/ordning")
    await page.getByRole("link", { name: "Dokumenternes ord" }).click()
    const row = page.getByRole("row", { name: /fastsætte tre milepæle under projektperioden/ })
    await row.getByRole("link", { name: "Milepæle" }).click()
    await page.waitForURL(/#\/stv\/milepaele/)
    await visit(page, "#/stv/dokumenter")
    const unanswered = page.getByRole("row", { name: /Uden for data/ })
    const told = await page.locator(".lead").innerText()
    const [answered, all] = /^(\d+) af (\d+)/.exec(told)?.slice(1).map(Number) ?? []
    expect((all ?? 0) - (answered ?? 0)).toBe(await unanswered.count())
    expect(await page.getByRole("row").count()).toBeGreaterThan(all ?? Infinity)
  })
})
