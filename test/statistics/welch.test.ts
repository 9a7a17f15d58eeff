import { describe, expect, it } from "vitest"
import { welch } from "../../src/statistics/welch"
import { deviation, only, readOracle, valuesOf } from "./oracle"

const oracle = readOracle("intervals")

describe("welch(a, b)", () => {
  it.each(["welch sleep", "welch toothgrowth", "welch uneven"])("agrees with t.test for %s", (name) => {
    const result = welch(valuesOf(oracle(name, "a")), valuesOf(oracle(name, "b")))
    if (result.kind === "absent" || result.interval.kind === "absent") throw new Error("absent")
    expect(deviation(result.value, only(oracle(name, "difference")))).toBeLessThan(1e-8)
    expect(deviation(result.interval.low, only(oracle(name, "low")))).toBeLessThan(1e-6)
    expect(deviation(result.interval.high, only(oracle(name, "high")))).toBeLessThan(1e-6)
  })

  it("has no interval with one value in a group, or without spread", () => {
    const interval = { kind: "absent", reason: "noInterval" }
    expect(welch([3], [1, 2])).toEqual({ kind: "value", value: 1.5, interval })
    expect(welch([3, 3], [1, 1])).toEqual({ kind: "value", value: 2, interval })
  })

  it("is absent where a group is empty", () => {
    expect(welch([], [1, 2])).toEqual({ kind: "absent", reason: "noPopulation" })
  })
})
