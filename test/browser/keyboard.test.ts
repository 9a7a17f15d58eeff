import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Page } from "playwright-core"
import { type Product, startProduct } from "./product"
import { areaTable, engineReady, settled, visit } from "./read-page"
import { smallFiles, testFolder } from "./small-data"

let product: Product
let page: Page

beforeAll(async () => {
  product = await startProduct()
  page = (await product.open()).page
  await engineReady(page)
})

afterAll(async () => {
  await product.close()
})

/** The name and place of what has the focus. */
async function focused(): Promise<{ readonly tag: string; readonly name: string; readonly inDialog: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement
    return {
      tag: element?.tagName.toLowerCase() ?? "",
      name: (element?.getAttribute("aria-label") ?? element?.textContent ?? "").replace(/\s+/g, " ").trim(),
      inDialog: (element?.closest("dialog") ?? null) !== null,
    }
  })
}

/** Press Tab until what has the focus is so called. */
async function tabTo(name: string | RegExp, most = 120): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press("Tab")
    const at = await focused()
    if (typeof name === "string" ? at.name === name : name.test(at.name)) return
  }
  throw new Error(`not reached by Tab: ${String(name)}`)
}

describe("an empty page, by keyboard alone", () => {
  it("begins with a link past the header", async () => {
    await page.keyboard.press("Tab")
    expect(await focused()).toMatchObject({ tag: "a", name: "Gå til indholdet" })
    expect(await page.locator(".skip-link").evaluate((link) => link.getBoundingClientRect().top >= 0)).toBe(true)
    await page.keyboard.press("Enter")
    expect((await focused()).tag).toBe("main")
  })

  it("opens the file chooser", async () => {
    // Asked for before the key is pressed: the browser must know that somebody waits before it opens the chooser.
    const opened = page.waitForEvent("filechooser")
    await tabTo("Vælg filer")
    await page.keyboard.press("Enter")
    const chooser = await opened
    expect(chooser.isMultiple()).toBe(true)
    await chooser.setFiles([...smallFiles(testFolder())])
    await page.getByText("Data er klar til beregning").first().waitFor({ timeout: 100_000 })
  })

  it("goes on to a criterion, whose page takes the focus and names the tab", async () => {
    await page.evaluate(() => {
      ;(document.activeElement as HTMLElement | null)?.blur()
    })
    await tabTo(/^1 Andel på ledighedsydelse/)
    await page.keyboard.press("Enter")
    await settled(page)
    expect((await focused()).tag).toBe("main")
    const headline = await page.locator("main h1").innerText()
    await page.waitForFunction((title) => document.title === title, `${headline} · Fremdrift`)
  })
})

describe("a figure by keyboard", () => {
  const value = (): Promise<string> =>
    page.evaluate(() => document.activeElement?.getAttribute("aria-valuetext") ?? "no slider")

  it("is read month by month by the arrow keys, and from end to end by Home and End", async () => {
    await tabTo(/Brug piletasterne til at læse figurens værdier/)
    await page.keyboard.press("Home")
    expect(await value()).toMatch(/^Jan\. 2016\./i)
    expect(await value()).toMatch(/Projektkommuner i alt: .*pct\./)
    const read = page.locator(".figure-readout").first()
    expect(await read.innerText()).toMatch(/jan\. 2016/i)
    await page.keyboard.press("ArrowRight")
    expect(await value()).toMatch(/^Feb\. 2016\./i)
    await page.keyboard.press("ArrowLeft")
    expect(await value()).toMatch(/^Jan\. 2016\./i)
    await page.keyboard.press("End")
    expect(await value()).toMatch(/^Dec\. 2020/i)
    await page.keyboard.press("Escape")
    expect(await read.count()).toBe(0)
  })
})

describe("the line of ways into a criterion's page, by keyboard", () => {
  it("leads to a part that is computed only when it is asked for, and leaves the address as it was", async () => {
    const address = page.url()
    await tabTo("Forskelle mellem kommuner")
    await page.keyboard.press("Enter")
    expect((await focused()).name).toBe("Forskelle mellem kommuner")
    await page.getByRole("heading", { name: "Niveau og placering" }).waitFor({ timeout: 100_000 })
    await settled(page)
    expect(page.url()).toBe(address)
    // What was computed above it has not pushed it out of sight.
    const top = await page.locator("#part-differences").evaluate((part) => part.getBoundingClientRect().top)
    expect(Math.abs(top)).toBeLessThan(120)
    // Reading goes on inside it.
    await page.keyboard.press("Tab")
    expect(await page.evaluate(() => document.activeElement?.closest("#part-differences") !== null)).toBe(true)
  })
})

describe("the drawer by keyboard", () => {
  it("keeps the focus inside, closes on Esc and gives the focus back", async () => {
    await tabTo("Sådan er tallet beregnet")
    await page.keyboard.press("Enter")
    const drawer = page.locator("dialog[open]")
    await drawer.waitFor()
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press("Tab")
      const at = await focused()
      // Chromium lets Tab pass by its own bar between the last and the first.
      expect(at.inDialog || at.tag === "body").toBe(true)
    }
    await page.keyboard.press("Escape")
    await drawer.waitFor({ state: "detached" }).catch(() => undefined)
    expect(await drawer.count()).toBe(0)
    expect((await focused()).name).toBe("Sådan er tallet beregnet")
  })
})

describe("a table by keyboard", () => {
  it("is sorted by its heads, and says so", async () => {
    await tabTo(/^Personer/)
    await page.keyboard.press("Enter")
    const head = page.locator(".area-table th", { hasText: "Personer" })
    await page.waitForURL((url) => url.hash.includes("sortering=-personer"))
    expect(await head.getAttribute("aria-sort")).toBe("descending")
    const persons = async (): Promise<number[]> =>
      [...(await areaTable(page)).values()].slice(2).map((cells) => Number(cells[0]?.replace(".", "")))
    const down = await persons()
    expect(down).toEqual([...down].sort((a, b) => b - a))
    await page.keyboard.press("Enter")
    await page.waitForURL((url) => url.hash.includes("sortering=personer"))
    expect(await head.getAttribute("aria-sort")).toBe("ascending")
    expect(await persons()).toEqual([...down].sort((a, b) => a - b))
    expect(await page.locator(".area-table th[aria-sort]").count()).toBe(1)
  })
})

describe("every page", () => {
  const pages = ["data", "uif2-1/overblik", "uif2-1/kriterium/andel", "uif2-1/kriterium/timer", "uif2-1/kommune/813"]

  it("has one h1, landmarks, a name for every control and every drawing", async () => {
    for (const address of pages) {
      await visit(page, `#/${address}`)
      const found = await page.evaluate(() => {
        const named = (element: Element): boolean => {
          const field = element instanceof HTMLInputElement || element instanceof HTMLSelectElement
          const by = element.getAttribute("aria-labelledby")
          const text =
            element.getAttribute("aria-label") ??
            (by === null ? null : document.getElementById(by)?.textContent) ??
            (field ? element.labels?.[0]?.textContent : element.textContent)
          return (text ?? "").trim() !== ""
        }
        const told = (drawing: Element): boolean =>
          drawing.closest('[aria-hidden="true"]') !== null ||
          [...[drawing], drawing.closest('[role="img"]')].some(
            (element) => (element?.getAttribute("aria-label") ?? "") !== "",
          )
        const shown = (element: Element): boolean => (element as HTMLElement).hidden !== true
        const brief = (element: Element): string => element.outerHTML.slice(0, 120)
        return {
          headings: document.querySelectorAll("h1").length,
          landmarks: ["header", "nav", "main", "footer"].map((name) => document.querySelectorAll(name).length > 0),
          nameless: [...document.querySelectorAll("input, select, textarea, button, a[href], [role=slider], summary")]
            .filter((element) => shown(element) && !named(element))
            .map(brief),
          silent: [...document.querySelectorAll("svg:not(svg svg), img")].filter((svg) => !told(svg)).map(brief),
          twice: [...document.querySelectorAll("[id]")]
            .map(({ id }) => id)
            .filter((id, index, all) => all.indexOf(id) !== index),
        }
      })
      const wanted = { headings: 1, landmarks: [true, true, true, true], nameless: [], silent: [], twice: [] }
      expect([address, found]).toEqual([address, wanted])
    }
  })

  it("is in English one click away and back, in the same view", async () => {
    await visit(page, "#/uif2-1/kriterium/andel?koen=kvinde&k=3")
    const danish = { title: await page.title(), hash: new URL(page.url()).hash, table: await areaTable(page) }
    expect(await page.locator("html").getAttribute("lang")).toBe("da")
    await page.getByRole("button", { name: "English" }).click()
    await page.waitForFunction(() => document.documentElement.lang === "en")
    await settled(page)
    expect(new URL(page.url()).hash).toContain("koen=kvinde&k=3")
    expect(await page.getByLabel("Sex", { exact: true }).inputValue()).toBe("kvinde")
    expect(await page.title()).not.toBe(danish.title)
    await page.getByRole("button", { name: "Dansk" }).click()
    await page.waitForFunction(() => document.documentElement.lang === "da")
    await settled(page)
    expect({ title: await page.title(), hash: new URL(page.url()).hash, table: await areaTable(page) }).toEqual(danish)
  })
})
