import { describe, expect, it } from "vitest"
import { absent } from "../../src/domain/absence"
import type { QualityFinding } from "../../src/domain/quality"
import { asWritten } from "../../src/quality/as-written"

const finding: QualityFinding = {
  ...{ id: "x", kind: "unfamiliarCode", severity: "doubtful", table: "spell", column: "benefit", fileId: 1 },
  ...{ values: ["las_77"], rows: 3, persons: absent("noInterval"), lines: [] },
}
const file = {
  fileId: 1,
  columns: [
    { heading: "ydelse", usedAs: "benefit" as const },
    { heading: "visitering", usedAs: "visitation" as const },
  ],
  unfamiliar: [
    { heading: "ydelse", value: "LAS-77 aktivitetsparat", rows: 2 },
    { heading: "visitering", value: "LAS 77", rows: 2 },
    { heading: "ydelse", value: "Las 77", rows: 1 },
  ],
}

describe("asWritten(finding, files)", () => {
  it("tells a kept code in every spelling that its column has in its file", () => {
    expect(asWritten(finding, [file]).values).toEqual(["LAS-77 aktivitetsparat", "Las 77"])
    expect(asWritten({ ...finding, kind: "overlapTwoBenefits", fileId: null, values: ["las_77", "fleksjob"] }, [file]))
      // Of a finding that names no column the values are benefits.
      .toMatchObject({ values: ["LAS-77 aktivitetsparat", "Las 77", "fleksjob"] })
  })

  it("leaves what no file has otherwise, and findings of other kinds", () => {
    expect(asWritten(finding, [{ ...file, fileId: 2 }]).values).toEqual(["las_77"])
    expect(asWritten({ ...finding, kind: "repeatedRow" }, [file]).values).toEqual(["las_77"])
  })
})
