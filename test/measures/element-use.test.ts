import { expect, it } from "vitest"
import type { Scheme } from "../../src/domain/scheme"
import { elementUses } from "../../src/measures/element-use"
import { emptyEngine } from "../support/canonical"
import { early, LY, modelOf } from "../support/given"
import { uif, uifScheme } from "../support/requests"

it("says how many have met an element and in how many municipalities, and hides what few have met", async () => {
  const engine = await emptyEngine()
  const people = (municipality: number, count: number) =>
    Array.from({ length: count }, (_, index) => [`${municipality} ${index}`, municipality] as const)
  const all = [...people(151, 6), ...people(157, 4), ...people(165, 2)]
  const { data } = await modelOf(
    engine,
    {
      spell: [early, ...all.map(([person, code]) => [person, code, LY, "2019-01-01", null] as const)],
      event: [
        ...all.map(([person, municipality]) => [person, "samtale", "2019-05-01", { municipality }] as const),
        ...all
          .slice(0, 4)
          .map(([person, municipality]) => [person, "jobmaal", "2019-05-01", { municipality }] as const),
      ],
    },
    "2020-12-31",
  )
  const counted = (id: string, event?: string): Scheme["elements"][number] => ({
    id,
    name: { da: id, en: id },
    ...(event !== undefined && { countedBy: { events: [event], activities: [], phases: [] } }),
  })
  const scheme: Scheme = {
    ...uifScheme,
    elements: [
      counted("kontakt", "samtale"),
      counted("retning", "jobmaal"),
      counted("aftale", "arbejdsaftale"),
      counted("cv"),
    ],
  }
  const uses = await elementUses(engine, uif("andel", { scheme, project: [151, 157, 165], data }))
  expect(uses.get("kontakt")).toMatchObject({ persons: { value: 12 }, municipalities: 1, participating: 3 })
  expect(uses.get("retning")).toMatchObject({ persons: { reason: "hidden" }, municipalities: 0 })
  expect(uses.get("aftale")).toEqual({ kind: "absent", reason: "tableMissing" })
  expect(uses.has("cv")).toBe(false)
  await engine.close()
})
