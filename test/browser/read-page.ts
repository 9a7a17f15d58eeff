import type { Page } from "playwright-core"

/** Choose files through the page's own file chooser and wait until they can be measured. */
export async function loadFiles(page: Page, files: readonly string[]): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles([...files])
  await page.getByText("Data er klar til beregning").first().waitFor({ timeout: 170_000 })
}

/** Go to an address of the product and wait until its numbers stand. */
export async function visit(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, hash)
  await settled(page)
}

/** Wait until nothing on the page is being computed any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator("main h1").waitFor()
  await page.waitForFunction(
    () => {
      const main = document.querySelector("main")
      if (main === null) return false
      return !/Beregner|beregnes …|hentes …/.test(main.innerText) && main.querySelector('[aria-busy="true"]') === null
    },
    undefined,
    { timeout: 120_000 },
  )
}

/** The cells of "Tal for kommunerne", by the row's name; spaces that do not break are plain here. */
export async function areaTable(page: Page): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await page
    .locator(".area-table tbody tr")
    .evaluateAll((found) =>
      found.map((row) =>
        [...row.querySelectorAll("th, td")].map((cell) =>
          (cell as HTMLElement).innerText.replace(/[\u00a0\u202f]/g, " ").trim(),
        ),
      ),
    )
  return new Map(rows.map(([name = "", ...cells]) => [name, cells]))
}
