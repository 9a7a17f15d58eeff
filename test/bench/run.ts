// How long a user waits, in a real browser: `npm run bench` after `npm run build`. Prints seconds; fails nothing.
import { statSync } from "node:fs"
import { findBrowser } from "../find-browser.js"
import { demoCsv } from "../browser/demo-csv"
import { root, startProduct } from "../browser/product"
import { loadFiles, settled, visit } from "../browser/read-page"

process.env.FREMDRIFT_BROWSER ??= findBrowser(root) ?? ""

const seconds = (from: number): string => ((performance.now() - from) / 1000).toFixed(1)
const report = (what: string, from: number): void => {
  console.log(`${seconds(from).padStart(6)} s  ${what}`)
}

const files = demoCsv()
const megabytes = files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6
const product = await startProduct()
try {
  const opened = performance.now()
  const demo = await product.open()
  await demo.page.getByRole("button", { name: "Prøv med eksempeldata" }).click()
  await demo.page.getByText("Data er klar til beregning").first().waitFor({ timeout: 300_000 })
  report("from opening the page to the demo data being ready", opened)
  await visit(demo.page, "#/uif2-1/kriterium/andel")
  report("from opening the page to the first criterion", opened)
  for (const hash of [
    "#/uif2-1/overblik",
    "#/uif2-1/kriterium/varighed",
    "#/uif2-1/kriterium/timer",
    "#/stv/overblik",
  ]) {
    const from = performance.now()
    await visit(demo.page, hash)
    report(`to show ${hash}`, from)
  }
  const filtered = performance.now()
  await visit(demo.page, "#/uif2-1/kriterium/andel?koen=kvinde")
  report("to compute criterion 1 again for women", filtered)
  await demo.context.close()

  const csv = await product.open()
  await csv.page.getByRole("button", { name: "Vælg filer" }).waitFor()
  const dropped = performance.now()
  await loadFiles(csv.page, files)
  report(`from dropping ${megabytes.toFixed(0)} MB of CSV to the data being ready`, dropped)
  for (const hash of ["#/uif2-1/overblik", "#/stv/overblik"]) await visit(csv.page, hash)
  await settled(csv.page)
  report("from dropping the CSV to all criteria of both schemes", dropped)
} finally {
  await product.close()
}
