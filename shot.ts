import { startProduct } from "./test/browser/product"
import { visit } from "./test/browser/read-page"
const product = await startProduct()
const { page, complaints } = await product.open()
await page.getByRole("button", { name: "Prøv med eksempeldata" }).click()
await page.getByText("Data er klar til beregning").first().waitFor({ timeout: 280_000 })
for (const hash of (process.argv[2] ?? "#/stv/indsats").split(" ")) {
  await visit(page, hash)
  await page.waitForTimeout(4000)
  const name = hash.replace(/\W+/g, "-")
  await page.screenshot({ path: `/tmp/d${name}-1440.png`, fullPage: true })
  await page.setViewportSize({ width: 390, height: 900 })
  await page.waitForTimeout(2500)
  await page.screenshot({ path: `/tmp/d${name}-390.png`, fullPage: true })
  await page.setViewportSize({ width: 1440, height: 1000 })
}
console.log(complaints)
await product.close()
