import { describe, expect, it } from "vitest"
import { type Word, wordsOf } from "./drawn"
import { examples } from "./examples"

const widths = [280, 340, 390, 480, 600, 760, 900, 1216]

/** Told apart so that a failure names the words, the figure and the width. */
function overlapping(words: readonly Word[]): string[] {
  return words.flatMap((a, index) =>
    words
      .slice(index + 1)
      .filter((b) => a.x1 < b.x2 - 1 && b.x1 < a.x2 - 1 && a.y1 < b.y2 - 1 && b.y1 < a.y2 - 1)
      .map((b) => `${a.text} | ${b.text}`),
  )
}

describe("labels of every figure at every width", () => {
  for (const [name, figure] of Object.entries(examples)) {
    if (name === "share-projector") continue

    it(`stand inside the drawing: ${name}`, () => {
      const outside = widths.flatMap((width) => {
        const height = figure.heightAt(width)
        return wordsOf(figure, width)
          .filter(({ x1, x2, y1, y2 }) => x1 < -1 || x2 > width + 1 || y1 < 0 || y2 > height + 1)
          .map(({ text }) => `${width}: ${text}`)
      })
      expect(outside).toEqual([])
    })

    it(`do not stand on each other: ${name}`, () => {
      const bumps = widths.flatMap((width) => overlapping(wordsOf(figure, width)).map((pair) => `${width}: ${pair}`))
      expect(bumps).toEqual([])
    })
  }
})
