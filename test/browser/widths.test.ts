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

/** Of pages whose numbers come from events, surveys and courses: the demo has them all. */
const demoPages = [
  "stv/overblik",
  "uif2-1/indsats",
  "stv/indsats",
  "stv/medarbejdere",
  "stv/borgere",
  "lab/kurser",
  "lab/udbytte",
  "uif2-1/brev",
  "stv/brev",
  "uif2-1/dokumenter",
  "uif2-1/eksempel",
  "lab/eksempel",
]

/** What reaches out of the page to the right, and labels and verdicts that are cut by their figure's or cell's edge. */
async function outOfPlace(page: Page) {
  return page.evaluate(async () => {
    // Figures are drawn anew for the width in the frame after.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    const limit = window.innerWidth
    const scrollers = ".table-scroll, .navigation-list, .sr-only, .figure-scroll"
    const over = [...document.querySelectorAll("main *, header *, footer *")].filter(
      (element) => element.closest(scrollers) === null && element.getBoundingClientRect().right > limit + 0.5,
    )
    const cut = [...document.querySelectorAll("main figure svg text")].filter((label) => {
      const frame = label.closest("svg")?.getBoundingClientRect()
      const box = label.getBoundingClientRect()
      if (frame === undefined || box.width === 0) return false
      return box.left < frame.left - 1 || box.right > frame.right + 1
    })
    const narrow = [...document.querySelectorAll("main .verdict")].filter(
      (verdict) => verdict.scrollWidth > verdict.clientWidth + 1,
    )
    return {
      scrolls: document.documentElement.scrollWidth > limit,
      over: over.slice(0, 3).map((element) => `${element.tagName} ${element.getAttribute("class") ?? ""}`),
      cut: [...cut, ...narrow].slice(0, 3).map((label) => label.textContent),
    }
  })
}

const inPlace = { scrolls: false, over: [], cut: [] }

describe("no page scrolls sideways or cuts a label", () => {
  for (const width of [390, 1024, 1440]) {
    it(`at ${width} pixels`, async () => {
      await page.setViewportSize({ width, height: 900 })
      for (const address of pages) {
        await visit(page, `#/${address}`)
        expect([address, await outOfPlace(page)]).toEqual([address, inPlace])
      }
    })
  }

  it("on the pages of effort, surveys, courses, letter, documents and example", async () => {
    const demo = await product.open()
    await demo.page.getByRole("button", { name: "Prøv med eksempeldata" }).click()
    await demo.page.getByText("Data er klar til beregning").first().waitFor({ timeout: 150_000 })
    for (const address of demoPages) {
      await demo.page.setViewportSize({ width: 390, height: 900 })
      await visit(demo.page, `#/${address}`)
      for (const width of [390, 1024, 1440]) {
        await demo.page.setViewportSize({ width, height: 900 })
        expect([address, width, await outOfPlace(demo.page)]).toEqual([address, width, inPlace])
      }
    }
    await demo.context.close()
  }, 300_000)
})
