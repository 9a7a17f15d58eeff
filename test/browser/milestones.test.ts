import { readFileSync } from "node:fs"
import { join } from "node:path"
import { parse } from "papaparse"
import { afterAll, beforeAll, expect, it } from "vitest"
import { signed } from "./demo-oracle"
import { type Product, root, startProduct } from "./product"
import { visit } from "./read-page"

let product: Product

beforeAll(async () => {
  product = await startProduct()
}, 60_000)

afterAll(async () => {
  await product.close()
})

// Computed from the demo's CSV files by test/oracles/demo_milestones.R.
const oracle = parse<{ area: string; statistic: string; at: string; value: string }>(
  readFileSync(join(root, "test/oracles/demo_milestones.csv"), "utf8").trim(),
  { header: true },
).data
const gainOf = (area: number, at: string): string => {
  const row = oracle.find((one) => one.area === String(area) && one.statistic === "gain" && one.at === at)
  if (row === undefined) throw new Error(`R has no gain of ${area} at ${at}`)
  return signed(Number(row.value) * 100)
}

it("shows STV's milestones on the demo data as R computes them", async () => {
  const { page, context, outside } = await product.open()
  await page.getByRole("button", { name: "Prøv med eksempeldata" }).click()
  await page.getByText("Data er klar til beregning").first().waitFor({ timeout: 150_000 })
  await visit(page, "#/stv/ordning")
  const milestones = page.locator("details", { hasText: "Kolonner: kommune, dato" })
  await milestones.locator("summary").click()
  const field = milestones.locator("textarea")
  await field.fill("Frederikshavn\t30-06-2017\t5\t200.000\nFrederikshavn\t31-12-2017\t10")
  await page.getByRole("button", { name: "Brug tabellen" }).click()
  await page.getByText("2 milepæle i 1 kommune.").waitFor()

  await visit(page, "#/stv/milepaele/813")
  const rows = page.locator(".milestones-municipality tbody tr")
  await rows.first().waitFor()
  expect(await rows.count()).toBe(3)
  const ends = ["2017-06", "2017-12", "2018-12"]
  for (const [index, end] of ends.entries()) {
    expect(await rows.nth(index).locator("td").nth(1).innerText()).toContain(gainOf(813, end))
  }
  expect(await rows.nth(0).innerText()).toContain("200.000 kr.")
  for (const municipality of [147, 151, 480]) {
    const small = page.locator(`.path-link[href*="milepaele/${municipality}"] .path-gain`)
    expect(await small.innerText()).toContain(gainOf(municipality, "2018-12"))
  }
  expect(await page.getByRole("link", { name: /Samsø/ }).innerText()).toContain("Diskretioneret")
  expect(outside).toEqual([])
  await context.close()
})
