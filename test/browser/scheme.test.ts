import { readFileSync } from "node:fs"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Page } from "playwright-core"
import { readScheme, isProblems } from "../../src/domain/scheme-file"
import { type Product, startProduct } from "./product"
import { visit } from "./read-page"

let product: Product

beforeAll(async () => {
  product = await startProduct()
}, 60_000)

afterAll(async () => {
  await product.close()
})

const checked = (page: Page) => page.locator('.participants input[type="checkbox"]:checked').count()

describe("the page of a scheme", () => {
  it("takes the municipalities that the documents do not name, and keeps them in a file", async () => {
    const { page, context, complaints } = await product.open({ hash: "#/uif2-2/overblik" })
    await page.getByRole("heading", { name: /Hvilke kommuner deltager i Udvikling i fleksjob II, 2. runde/ }).waitFor()
    await page.getByRole("link", { name: "Vælg kommuner" }).click()
    expect(await checked(page)).toBe(0)

    await page.getByText("Indsæt en liste", { exact: true }).click()
    await page.locator("textarea").fill("Odense, 0751; Kbh og Atlantis")
    await page.getByRole("button", { name: "Brug listen" }).click()
    await page.getByText("Ikke fundet: Kbh, Atlantis.").waitFor()
    expect(await checked(page)).toBe(0)
    await page.locator("textarea").fill("Odense, 0751; Esbjerg")
    await page.getByRole("button", { name: "Brug listen" }).click()
    await page.getByLabel("Aalborg").check()
    await page.getByText("4 kommuner valgt").waitFor()

    await page.getByLabel("Indsatsperiode: Til og med").fill("2022-04")
    expect(await page.getByLabel("Resultat: Fra").first().inputValue()).toBe("2021-05")
    await page.getByLabel("Indsatsperiode: Til og med").fill("2019-04")
    await page.getByText("Skriv to måneder som 2019-04, den første før den sidste.").waitFor()

    const downloading = page.waitForEvent("download")
    await page.getByRole("button", { name: "Gem ordningen som fil" }).click()
    const download = await downloading
    const saved = await download.path()
    const scheme = readScheme(readFileSync(saved, "utf8"))
    if (isProblems(scheme)) throw new Error(JSON.stringify(scheme))
    expect(scheme.municipalities).toEqual([461, 561, 751, 851])
    expect(download.suggestedFilename()).toBe("uif2-2.ordning.json")

    await page.getByRole("button", { name: "Fortryd ændringerne" }).click()
    expect(await checked(page)).toBe(0)
    await page.locator('.scheme-actions input[type="file"]').setInputFiles(saved)
    await page.getByText("Udvikling i fleksjob II, 2. runde er åbnet.").waitFor()
    expect(await checked(page)).toBe(4)
    expect(complaints).toEqual([])
    await context.close()
  })

  it("keeps what it has when a file is no scheme, and says where it is wrong", async () => {
    const { page, context } = await product.open({ hash: "#/stv/ordning" })
    const open = (name: string, text: string) =>
      page
        .locator('.scheme-actions input[type="file"]')
        .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) })
    await open("<img src=x onerror=alert(1)>.json", "kommune;navn")
    await page.getByText("<img src=x onerror=alert(1)>.json er ikke en ordning, der kan bruges.").waitFor()
    await page.getByText("Filen er ikke JSON.").waitFor()
    const stv = readFileSync(new URL("../../data/schemes/stv.json", import.meta.url), "utf8")
    await open("forkert.json", stv.replace('"2016-11"', '"2016-13"').replace("147", "999"))
    await page.getByText("project.first: en måned skrives 2019-04").waitFor()
    await page.getByText("municipalities.0: ingen kommune har denne kode").waitFor()
    expect(await checked(page)).toBe(27)
    await context.close()
  })

  it("makes a scheme of one's own", async () => {
    const { page, context } = await product.open({ hash: "#/uif2-1/ordning" })
    await page.getByRole("button", { name: "Lav en kopi" }).click()
    await page.getByText("Egen ordning").waitFor()
    await page.getByLabel("Navn", { exact: true }).fill("Fynsk forsøg")
    await page.getByRole("heading", { name: "Fynsk forsøg" }).waitFor()
    await page.getByLabel("Mindste relevante ændring").first().fill("1,5")
    await visit(page, "#/uif2-1/ordning")
    expect(await page.getByLabel("Mindste relevante ændring").first().inputValue()).toBe("1,0")
    expect(await page.getByLabel("Ordning", { exact: true }).innerText()).toContain("Fynsk forsøg")
    await context.close()
  })
})
