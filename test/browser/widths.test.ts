import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Page } from "playwright-core"
import { type Product, startProduct } from "./product"
import { loadFiles, visit } from "./read-page"
import { smallFiles, testFolder } from "./small-data"

const pages = [
  "data",
  "uif2-1/overblik",
  "uif2-1/kriterium/andel",
  "uif2-1/kriterium/varighed",
  "uif2-1/kriterium/timer",
  "uif2-1/kommune",
  "uif2-1/kommune/813",
  "stv/overblik",
  "stv/kriterium/aktivitetsparate",
  "stv/kriterium/ressourceforloeb",
  "stv/kriterium/loentimer?loentimer=alle",
  "stv/kommune/813",
]

let product: Product
let page: Page

beforeAll(async () => {
  product = await startProduct()
  page = (await product.open()).page
  await loadFiles(page, smallFiles(testFolder()))
})

afterAll(async () => {
  await product.close()
})

describe("no page scrolls sideways", () => {
  for (const width of [390, 1024, 1440]) {
    it(`at ${width} pixels`, async () => {
      await page.setViewportSize({ width, height: 900 })
      for (const address of pages) {
        await visit(page, `#/${address}`)
        // Figures are drawn anew for the width in the frame after.
        const wide = await page.evaluate(async () => {
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
          const limit = window.innerWidth
          const scrollers = ".table-scroll, .navigation-list, .sr-only, .figure-scroll"
          const over = [...document.querySelectorAll("main *, header *, footer *")].filter(
            (element) => element.closest(scrollers) === null && element.getBoundingClientRect().right > limit + 0.5,
          )
          return {
            scrolls: document.documentElement.scrollWidth > limit,
            over: over.slice(0, 3).map((element) => `${element.tagName} ${element.getAttribute("class") ?? ""}`),
          }
        })
        expect([address, wide]).toEqual([address, { scrolls: false, over: [] }])
      }
    })
  }
})
