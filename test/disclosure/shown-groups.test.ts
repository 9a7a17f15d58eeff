import { describe, expect, it } from "vitest"
import { shownGroups } from "../../src/disclosure/shown-groups"

const nobody = [0, 0]

describe("shownGroups(groups, rest, k)", () => {
  it("shows groups with nothing small in them", () => {
    expect(
      shownGroups(
        [
          [40, 9],
          [30, 0],
        ],
        nobody,
        5,
      ),
    ).toEqual([true, true])
  })

  it("shows no group without persons", () => {
    expect(shownGroups([[40, 9], nobody], nobody, 5)).toEqual([true, false])
  })

  it("takes the smallest shown group along, so that a small one is not what is missing in the whole", () => {
    expect(
      shownGroups(
        [
          [40, 9],
          [30, 8],
          [3, 0],
        ],
        nobody,
        5,
      ),
    ).toEqual([true, false, false])
    expect(
      shownGroups(
        [
          [40, 9],
          [30, 4],
        ],
        nobody,
        5,
      ),
    ).toEqual([false, false])
  })

  it("lets a small group lie hidden among others that are not shown", () => {
    expect(
      shownGroups(
        [
          [40, 9],
          [4, 0],
          [4, 0],
        ],
        nobody,
        5,
      ),
    ).toEqual([true, false, false])
    expect(
      shownGroups(
        [
          [40, 9],
          [3, 3],
        ],
        [20, 6],
        5,
      ),
    ).toEqual([true, false])
  })

  it("counts those without a value as not shown", () => {
    expect(
      shownGroups(
        [
          [40, 9],
          [30, 8],
        ],
        [2, 1],
        5,
      ),
    ).toEqual([true, false])
  })
})
