import { closeSync, openSync, writeSync } from "node:fs"
import { join } from "node:path"
import type { Locator, Page } from "playwright-core"
import { afterAll, beforeAll, expect, it } from "vitest"
import { type Product, startProduct } from "./product"
import { engineReady } from "./read-page"
import { testFolder, written } from "./small-data"

const folder = testFolder()
const headings = "borger_id;kommune;ydelse;fra;til;timer\n"
let product: Product
let page: Page

beforeAll(async () => {
  product = await startProduct()
  page = (await product.open({ hash: "#/data" })).page
  await engineReady(page)
})

afterAll(async () => {
  await product.close()
})

/** Two million rows, 100 MB. */
function largeFile(): string {
  const path = join(folder, "stor.csv")
  const file = openSync(path, "w")
  writeSync(file, headings)
  const lines = Array.from({ length: 100_000 }, (_, row) => {
    return `p${String(row).padStart(7, "0")};101;Ledighedsydelse;${1 + (row % 28)}-04-20${10 + (row % 10)};30-06-2021;\n`
  }).join("")
  for (let part = 0; part < 20; part += 1) writeSync(file, lines)
  closeSync(file)
  return path
}

function rowOf(name: string): Locator {
  return page.locator(".files-table tbody tr, table tbody tr", { hasText: name })
}

async function choose(path: string): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles(path)
}

/** Milliseconds from choosing a small file until it is loaded. */
async function loading(name: string, citizen: string): Promise<number> {
  const path = written(folder, name, `${headings}${citizen};101;LY;2019-01-01;2019-03-31;\n`)
  const from = performance.now()
  await choose(path)
  await rowOf(name).getByText("Klar", { exact: true }).waitFor()
  return performance.now() - from
}

it("shows its rows per second, and stops within a second of the click without a trace", async () => {
  await loading("foerste.csv", "a")
  const alone = await loading("anden.csv", "b")
  await choose(largeFile())
  await rowOf("stor.csv")
    .getByText(/^[\d.]+ rækker i sekundet$/)
    .waitFor()
  await page.getByRole("button", { name: "Annullér indlæsningen af stor.csv" }).click()
  const next = await loading("tredje.csv", "c")
  console.log(`a file alone ${alone.toFixed(0)} ms, after the click ${next.toFixed(0)} ms`)
  expect(next).toBeLessThan(2 * alone + 1000)
  expect(await rowOf("stor.csv").count()).toBe(0)
  for (const name of ["foerste.csv", "anden.csv", "tredje.csv"]) {
    expect(await rowOf(name).locator("td.number").first().innerText()).toBe("1")
  }
})
