import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { intervalGlyph } from "../../src/figures/interval-glyph"
import { pathScale } from "../../src/figures/path-scale"
import { pathSparkline } from "../../src/figures/path-sparkline"
import { sparkline } from "../../src/figures/sparkline"
import { verdictGlyph } from "../../src/figures/verdict-glyph"
import { absent } from "../../src/domain/absence"
import { monthOf } from "../../src/domain/calendar"
import { measured, projectShare } from "./data"
import { document, svgText } from "./drawn"
import { drawnPath, examples } from "./examples"

// UPDATE_GOLDEN=1 npx vitest run test/figures rewrites the pictures; look at every one that changed.
const folder = new URL("golden/", import.meta.url)
const update = process.env["UPDATE_GOLDEN"] === "1"

beforeEach(() => {
  vi.spyOn(console, "warn")
})

afterEach(() => {
  expect(console.warn).not.toHaveBeenCalled()
})

function expectGolden(name: string, svg: SVGSVGElement): void {
  svg.setAttribute("xmlns", "http://www.w3.org/2000/svg")
  const drawn = svgText(svg)
  const golden = new URL(`${name}.svg`, folder)
  const changed = new URL(`${name}-changed.svg`, folder)
  expect(drawn).not.toMatch(/NaN|Infinity|undefined|⚠/)
  if (update) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(golden, drawn)
  }
  const kept = existsSync(golden) ? readFileSync(golden, "utf8") : ""
  if (kept === drawn) rmSync(changed, { force: true })
  else writeFileSync(changed, drawn)
  expect(drawn === kept, `${name} differs: compare golden/${name}.svg with golden/${name}-changed.svg`).toBe(true)
}

describe("figures", () => {
  for (const [name, figure] of Object.entries(examples))
    for (const width of name === "share-projector" ? [1216] : [1216, 340])
      it(`draws ${name} at ${width} px as before`, () => {
        expectGolden(`${name}-${width}`, figure.draw(width, document))
      })
})

describe("small multiples", () => {
  it("draws a municipality's way as before", () => {
    expectGolden("path-small", pathSparkline(drawnPath, pathScale([drawnPath]), document))
  })
})

describe("glyphs", () => {
  for (const word of ["fulfilled", "partlyFulfilled", "notFulfilled", "tooUncertain"] as const)
    it(`draws ${word} as before`, () => {
      expectGolden(`verdict-${word}`, verdictGlyph(word, document))
    })

  it("draws the goal's words with the same four shapes", () => {
    const same = (a: Parameters<typeof verdictGlyph>[0], b: typeof a) =>
      verdictGlyph(a, document).outerHTML === verdictGlyph(b, document).outerHTML
    expect(same("reached", "fulfilled")).toBe(true)
    expect(same("onTrack", "partlyFulfilled")).toBe(true)
    expect(same("notReached", "notFulfilled")).toBe(true)
    expect(same("behind", "tooUncertain")).toBe(true)
  })

  it("draws intervals inside, over the edge and hidden as before", () => {
    const glyph = (value: number, half: number) =>
      intervalGlyph({ estimate: measured(value, half), domain: [-0.05, 0.03], target: -0.01 }, document)
    expectGolden("interval", glyph(-0.017, 0.008))
    expectGolden("interval-wide", glyph(0.011, 0.09))
    expectGolden("interval-hidden", intervalGlyph({ estimate: absent("hidden"), domain: [-0.05, 0.03] }, document))
  })

  it("draws a sparkline as before", () => {
    const scale = { months: [monthOf("2015-01"), monthOf("2020-12")], values: [0.13, 0.19] } as const
    const start = monthOf("2019-04")
    expectGolden(
      "sparkline",
      sparkline({ points: projectShare.points, scale, baseline: measured(0.173, 0), start }, document),
    )
  })
})
