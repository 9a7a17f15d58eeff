import { describe, expect, it } from "vitest"
import { clusteredRate, type PersonTime } from "../../src/statistics/clustered-rate"
import { deviation, only, readCsv, readOracle } from "./oracle"

describe("clusteredRate", () => {
  it.each(["placebo", "interferon"])("agrees with R's survey package on cgd, %s", (name) => {
    const persons = new Map<string, PersonTime>()
    for (const row of readCsv("rates-rows")) {
      if (row.case !== name) continue
      const person = row.person ?? ""
      const { events, time } = persons.get(person) ?? { events: 0, time: 0 }
      persons.set(person, { events: events + Number(row.events), time: time + Number(row.time) })
    }
    expect(persons.size).toBeGreaterThan(60)
    const oracle = readOracle("rates")
    const found = clusteredRate([...persons.values()])
    if (found.kind === "absent" || found.interval.kind === "absent") throw new Error("no interval")
    expect(deviation(found.value, only(oracle(name, "rate")))).toBeLessThan(1e-8)
    expect(deviation(found.interval.low, only(oracle(name, "low")))).toBeLessThan(1e-6)
    expect(deviation(found.interval.high, only(oracle(name, "high")))).toBeLessThan(1e-6)
  })

  it("has no interval without an event or with one person, and no rate without time", () => {
    const none = { kind: "absent", reason: "noInterval" }
    const idle = [
      { events: 0, time: 2 },
      { events: 0, time: 1 },
    ]
    expect(clusteredRate(idle)).toEqual({ kind: "value", value: 0, interval: none })
    expect(clusteredRate([{ events: 3, time: 2 }])).toEqual({ kind: "value", value: 1.5, interval: none })
    expect(clusteredRate([])).toEqual({ kind: "absent", reason: "noPopulation" })
  })
})
