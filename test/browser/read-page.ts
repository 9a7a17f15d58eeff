import type { Locator, Page } from "playwright-core"

/** Choose files through the page's own file chooser and wait until they can be measured. */
export async function loadFiles(page: Page, files: readonly string[]): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles([...files])
  await page.getByText("Data er klar til beregning").first().waitFor({ timeout: 170_000 })
}

/** Wait until the engine has started; what is chosen before waits for it. */
export async function engineReady(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const main = document.querySelector("main")
      return main !== null && main.innerText !== "" && !main.innerText.includes("Beregneren")
    },
    undefined,
    { timeout: 120_000 },
  )
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

type Rows = ReadonlyMap<string, readonly string[]>

/** The cells of "Tal for kommunerne", by the row's name; spaces that do not break are plain here. */
export async function areaTable(page: Page): Promise<Rows> {
  return rowsOf(page.locator(".area-table tbody tr"))
}

/** The cells of the table that has a column of this name. */
export async function tableRows(page: Page, column: string): Promise<Rows> {
  return rowsOf(page.locator("main table", { has: page.locator("thead th", { hasText: column }) }).locator("tbody tr"))
}

async function rowsOf(rows: Locator): Promise<Rows> {
  const cells = await rows.evaluateAll((found) =>
    found.map((row) =>
      [...row.querySelectorAll("th, td")].map((cell) =>
        (cell as HTMLElement).innerText.replace(/[\u00a0\u202f]/g, " ").trim(),
      ),
    ),
  )
  return new Map(cells.map(([name = "", ...rest]) => [name, rest]))
}

/** Press a button that saves a file: its name and what is in it. */
export async function saved(page: Page, button: Locator): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent("download"), button.click()])
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
}
