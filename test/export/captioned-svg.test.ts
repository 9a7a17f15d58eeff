import { JSDOM } from "jsdom"
import { describe, expect, it } from "vitest"
import { captionedSvg } from "../../src/export/captioned-svg"
import { fontFaces } from "../../src/export/font-faces"
import { examples } from "../figures/examples"

const { window } = new JSDOM("")
const { document } = window
const figure = examples["share"]
if (figure === undefined) throw new Error("no example: share")

const options = {
  width: 900,
  language: "da" as const,
  source: "DREAM, april 2021",
  period: "jan. 2015–dec. 2020",
  document,
}

function textsOf(svg: string): string[] {
  const parsed = new window.DOMParser().parseFromString(svg, "image/svg+xml")
  expect(parsed.querySelector("parsererror")?.textContent).toBeUndefined()
  return [...parsed.querySelectorAll("text")].map((text) => text.textContent)
}

describe("captionedSvg(figure, options)", () => {
  it("is one well-formed drawing with title, subtitle, notes, source and period", () => {
    const words = textsOf(captionedSvg(figure, options)).join(" ")
    for (const part of [figure.title, "Pct. af personer på ledighedsydelse", "Aksen begynder ved 12\u00a0pct."])
      expect(words).toContain(part)
    expect(words).toContain("Kilde: DREAM, april 2021.")
    expect(words).toContain("Periode: jan. 2015–dec. 2020.")
  })

  it("carries no tag by default and says synthetic and undisclosed when told", () => {
    expect(captionedSvg(figure, options)).not.toContain("Syntetiske data")
    expect(captionedSvg(figure, options)).not.toContain("Ikke diskretioneret")
    const tagged = textsOf(captionedSvg(figure, { ...options, tags: ["synthetic", "undisclosed"] }))
    expect(tagged).toContain("Syntetiske data")
    expect(tagged).toContain("Ikke diskretioneret")
  })

  it("takes the narrow caption where the chart is drawn narrow", () => {
    const words = textsOf(captionedSvg(figure, { ...options, width: 400 })).join(" ")
    expect(words).not.toContain("Skyggede felter")
    expect(words).toContain("Seneste tal:")
  })

  it("refers to nothing outside itself", async () => {
    const fonts = await fontFaces((weight) => Promise.resolve(new Uint8Array([weight % 256, 1, 2]).buffer))
    const svg = captionedSvg(figure, { ...options, fontFaces: fonts })
    expect(svg.match(/font-weight:(400|600);src:url\(data:font\/woff2;base64,/g)).toHaveLength(2)
    expect(svg.match(/https?:\/\/(?!www\.w3\.org)/g)).toBeNull()
    expect(svg).not.toMatch(/class=|<pattern|url\(#/)
  })
})
