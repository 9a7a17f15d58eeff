import { readFileSync } from "node:fs"
import path from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import type { readTruth } from "../../data/demo/make"
import type { Estimate } from "../../src/domain/estimate"
import { schemeSchema } from "../../src/domain/scheme"
import labJson from "../../data/schemes/lab.json"
import type { Engine } from "../../src/engine/engine"
import { loadFile } from "../../src/load/load-file"
import { openParquetInNode } from "../../src/load/parquet-node"
import { citizenSatisfaction } from "../../src/measures/citizen-satisfaction"
import { courseOutcome } from "../../src/measures/course-outcome"
import { surveyAnswers } from "../../src/measures/survey-answers"
import { emptyEngine } from "../support/canonical"
import { stvScheme } from "../support/requests"

const folder = path.resolve(import.meta.dirname, "../../data/demo")
const truth = JSON.parse(readFileSync(path.join(folder, "truth.json"), "utf8")) as ReturnType<typeof readTruth>
const lab = schemeSchema.parse(labJson)
const tables = ["project", "course", "course_response", "staff_response", "satisfaction"]

/** How many standard errors the estimate lies from the truth, by the width of its own interval. */
function distance(estimate: Estimate | undefined, expected: number): number {
  if (estimate?.kind !== "value" || estimate.interval.kind !== "interval") return Number.NaN
  const { low, high } = estimate.interval
  return Math.abs(estimate.value - expected) / ((high - low) / (2 * 1.96))
}

describe("surveys of the demo, loaded as the product loads them", () => {
  let engine: Engine

  beforeAll(async () => {
    engine = await emptyEngine()
    for (const [index, table] of tables.entries()) {
      const file = new File([readFileSync(path.join(folder, `${table}.parquet`))], `${table}.parquet`)
      const loaded = await loadFile(engine, file, { fileId: index + 1, openParquet: openParquetInNode })
      expect(loaded.table).toBe(table)
    }
  }, 60_000)

  it("give back the true shares of 4 and 5 and the true changes", async () => {
    const request = { scheme: "lab", municipalities: [], threshold: 5 } as const
    const courses = await surveyAnswers(engine, { ...request, survey: "course" }, "role")
    const staff = await surveyAnswers(engine, { ...request, survey: "staff", scheme: "stv" }, "municipality")
    const questions = [...courses.whole.questions, ...staff.whole.questions]
    const of = (question: unknown) => questions.find((one) => one.question === question)
    expect(truth.surveys.high).toHaveLength(2)
    for (const { question, high } of truth.surveys.high) {
      expect(distance(of(question)?.after.high, Number(high)), String(question)).toBeLessThan(4)
    }
    expect(truth.surveys.change).toHaveLength(4)
    for (const { question, change } of truth.surveys.change) {
      expect(distance(of(question)?.change, Number(change)), String(question)).toBeLessThan(4)
    }
    expect(courses.textQuestions).toEqual(["Hvad vil du bruge fra kurset?"])
  })

  it("give back the true share who answered in time, and what is planted in courses and money", async () => {
    const rules = lab.courses
    if (rules === undefined) throw new Error("no courses")
    const outcome = await courseOutcome(engine, {
      ...{ survey: "course", scheme: "lab", municipalities: [], threshold: 5 },
      ...{ rules, project: lab.project },
    })
    const late = outcome.municipalities.find(({ group }) => group.kind === "municipality" && group.municipality === 370)
    const inTime = (wanted: number) => Number(truth.surveys.inTime.find(({ area }) => area === wanted)?.["in_time"])
    expect(distance(late?.inTime, inTime(370))).toBeLessThan(4)
    // Elsewhere one share holds for all.
    const others = outcome.municipalities.filter((one) => one !== late)
    expect(others.filter((one) => one.inTime.kind === "value").length).toBeGreaterThan(5)
    for (const { inTime: found, group } of others) {
      if (found.kind === "value") expect(distance(found, inTime(0)), JSON.stringify(group)).toBeLessThan(4)
    }
    // Its interval would tell how many answered where that is hidden.
    const shown = [...outcome.municipalities, ...outcome.roles, ...outcome.courses]
    expect(shown.some(({ respondents }) => respondents.kind === "absent")).toBe(true)
    expect(shown.filter((one) => one.respondents.kind === "absent" && one.inTime.kind === "value")).toEqual([])
    const below = outcome.municipalities.flatMap(({ group, coFinancing }) =>
      coFinancing.kind === "value" && coFinancing.value < 0.1999 && "municipality" in group ? [group.municipality] : [],
    )
    expect(below).toEqual([259])
    const benefit = outcome.required.find(({ id }) => id === "udbytte")
    expect(benefit?.lacking).toEqual([{ course: "Meningsfulde samtaler, 190", municipality: 190 }])
  })

  it("give back the true satisfaction and response of each quarter", async () => {
    const { answers } = await citizenSatisfaction(engine, {
      municipalities: stvScheme.municipalities,
      groups: ["activityReady", "resourceProgramme"],
      spellEnd: null,
      threshold: 5,
    })
    expect(truth.surveys.satisfaction).toHaveLength(8)
    for (const { quarter, high, answered } of truth.surveys.satisfaction) {
      const found = answers.find((one) => one.municipality === null && one.quarter === quarter)
      expect(distance(found?.high, Number(high)), `quarter ${String(quarter)}`).toBeLessThan(4)
      expect(distance(found?.answered, Number(answered)), `quarter ${String(quarter)}`).toBeLessThan(4)
    }
  })
})
