import { readFileSync } from "node:fs"
import type { Locator, Page } from "playwright-core"

/** Choose files through the page's own file chooser and wait until they can be measured. */
export async function loadFiles(page: Page, files: readonly string[]): Promise<void> {
  await engineReady(page)
  await page.locator('input[type="file"]').setInputFiles([...files])
  try {
    await page.getByText("Data er klar til beregning").first().waitFor({ timeout: 100_000 })
  } catch (cause) {
    throw new Error(`the files are not loaded: ${await page.locator("main").innerText()}`, { cause })
  }
}

/** Let files and folders fall on the page, as from the system's file manager. */
export async function dropFiles(page: Page, paths: readonly string[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    await devtools.send("Input.dispatchDragEvent", { type, x: 600, y: 300, data })
  }
  await devtools.detach()
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

/** Wait until the parts have come that are not needed at once; from then on the page needs no network. */
export async function partsReady(page: Page): Promise<void> {
  await engineReady(page)
  await page.waitForFunction(() => {
    const come = performance.getEntriesByType("resource").map(({ name }) => name)
    const parts = [/overview-page.*js$/, /criterion-page.*js$/, /municipality-page.*js$/, /parquet_wasm.*wasm$/]
    return parts.every((part) => come.some((name) => part.test(name)))
  })
  await page.waitForLoadState("networkidle")
  await page.waitForTimeout(500)
}

/** What the router tells its own developer tools: the address whose page is drawn. */
interface RouterOnPage {
  readonly __TSR_ROUTER__: { readonly state: { readonly resolvedLocation?: object } }
}

/** Go to an address of the product and wait until its numbers stand. */
export async function visit(page: Page, hash: string): Promise<void> {
  const before = await page.evaluateHandle((to) => {
    const drawn = (globalThis as unknown as RouterOnPage).__TSR_ROUTER__.state.resolvedLocation
    const moves = location.hash !== to
    location.hash = to
    return { drawn, moves }
  }, hash)
  // On a busy machine the page before still stands for a moment, and is settled.
  await page.waitForFunction(
    ({ drawn, moves }) => {
      const now = (globalThis as unknown as RouterOnPage).__TSR_ROUTER__.state.resolvedLocation
      return now !== undefined && (!moves || now !== drawn)
    },
    before,
    { timeout: 60_000 },
  )
  await settled(page)
}

/** Wait until nothing is being loaded or computed any more for the page. */
export async function settled(page: Page): Promise<void> {
  await page.locator("main h1").waitFor()
  await page.waitForFunction(
    () => {
      const main = document.querySelector("main")
      if (main === null) return false
      const waits = /Beregner|beregnes …|hentes …|Forbereder data|Filerne indlæses …|Henter eksempeldata …/
      return !waits.test(main.innerText) && main.querySelector('[aria-busy="true"]') === null
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
