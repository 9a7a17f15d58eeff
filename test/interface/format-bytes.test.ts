import { describe, expect, it } from "vitest"
import { formatsOf } from "../../src/text/format"

describe("formatsOf(language).bytes(size)", () => {
  it("writes a file's size in the unit that suits it, in the language's own numbers", () => {
    const danish = [0, 1, 61_200, 100_000, 499_300_000, 3_453_756_328].map(formatsOf("da").bytes)
    expect(danish).toEqual(
      ["0 kB", "1 kB", "62 kB", "0,1 MB", "499,3 MB", "3,5 GB"].map((text) => text.replace(" ", "\u00a0")),
    )
    expect(formatsOf("en").bytes(3_453_756_328)).toBe("3.5\u00a0GB")
  })
})
