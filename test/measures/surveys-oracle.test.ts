import { beforeAll, describe, expect, it } from "vitest"
import type { CitizenAnswers } from "../../src/domain/citizen-satisfaction"
import type { CourseNumbers, CourseOutcome } from "../../src/domain/course-outcome"
import type { Estimate } from "../../src/domain/estimate"
import { groupKey, type SurveyGroup, type SurveyResult } from "../../src/domain/survey"
import type { Engine } from "../../src/engine/engine"
import { citizenSatisfaction } from "../../src/measures/citizen-satisfaction"
import { courseOutcome } from "../../src/measures/course-outcome"
import { surveyAnswers } from "../../src/measures/survey-answers"
import { deviation, only, readCsv, readOracle } from "../statistics/oracle"
import { emptyEngine } from "../support/canonical"
import { type GivenAnswer, giveSurveys } from "../support/surveys"

const oracle = readOracle("surveys")
const ended = "2020-03-01"
const dayAfter = (days: number): string => new Date(Date.parse(ended) + days * 86_400_000).toISOString().slice(0, 10)

const sheets = readCsv("surveys-rows")
const answers = sheets.flatMap(({ respondent = "", municipality = "", role = "", days = "", before, after }) => {
  const base = { course: `k${municipality}`, respondent, municipality: Number(municipality), role, question: "udbytte" }
  const given = (timing: "foer" | "efter", value: string | undefined): GivenAnswer[] =>
    value === "NA" || value === undefined ? [] : [{ ...base, timing, answer: Number(value) }]
  // Everyone answers in words, so that the days are of all.
  const day = dayAfter(Number(days))
  return [
    ...given("foer", before),
    ...given("efter", after).map((one) => ({ ...one, day })),
    { ...base, question: "ord", answer: "…", day },
  ]
})

/** The number, if shown, is R's, and so are its limits. Gives whether it is shown. */
function agrees(estimate: Estimate | undefined, name: string, statistic: string): boolean {
  if (estimate?.kind !== "value") {
    expect(estimate, `${name} ${statistic}`).toEqual({ kind: "absent", reason: "hidden" })
    return false
  }
  const close = (actual: number, of: string, tolerance: number): void => {
    expect(deviation(actual, only(oracle(name, of))), `${name} ${of}: ${actual}`).toBeLessThan(tolerance)
  }
  close(estimate.value, statistic, 1e-8)
  if (oracle(name, `${statistic} low`).length === 0) return true
  if (estimate.interval.kind !== "interval") throw new Error(`${name} ${statistic} has no interval`)
  close(estimate.interval.low, `${statistic} low`, 1e-6)
  close(estimate.interval.high, `${statistic} high`, 1e-6)
  return true
}

function nameOf(group: SurveyGroup): string {
  if (group.kind === "municipality") return `municipality ${String(group.municipality)}`
  return group.kind === "role" ? `role ${group.role ?? ""}` : "all"
}

describe("answers to a survey, against R", () => {
  let engine: Engine
  const request = { survey: "course", scheme: "lab", municipalities: [], threshold: 3 } as const

  beforeAll(async () => {
    engine = await emptyEngine()
    await giveSurveys(engine, {
      answers,
      course: [101, 147, 151].map((code) => [`k${code}`, code, ended, null, 200, 150] as const),
    })
  })

  it.each(["municipality", "role"] as const)(
    "has t.test's means and changes and prop.test's shares by %s",
    async (by) => {
      const result: SurveyResult = await surveyAnswers(engine, request, by)
      expect(result.questions).toEqual(["udbytte"])
      expect(result.textQuestions).toEqual(["ord"])
      const shown = [result.whole, ...result.groups].map(({ group, questions: [question] }) => {
        const name = nameOf(group)
        const times = (["before", "after"] as const).map((time) => {
          const at = question?.[time]
          agrees(at?.respondents, name, `${time} n`)
          return [agrees(at?.high, name, `${time} high`), agrees(at?.mean, name, `${time} mean`)]
        })
        agrees(question?.pairs, name, "pairs")
        return [groupKey(group), ...times.flat(), agrees(question?.change, name, "change")]
      })
      expect(shown[0]).toEqual(["all", true, true, true, true, true])
      // Someone in each of the others gave an answer that fewer than three gave.
      expect(shown.slice(1).every(([, , , high]) => high === true)).toBe(true)
      for (const time of ["before", "after"] as const) {
        const bands = result.whole.questions[0]?.[time]?.bands ?? []
        expect(bands.map(({ from, to }) => [from, to])).toEqual([1, 2, 3, 4, 5].map((score) => [score, score]))
        const shares = oracle("all", `${time} share`)
        for (const { from, share } of bands) {
          const expected = shares.find(({ at }) => at === from)?.value ?? NaN
          expect(share.kind === "value" && deviation(share.value, expected) < 1e-8).toBe(true)
        }
      }
    },
  )

  it("has quantile's median of days (type 1) and prop.test's share in time", async () => {
    const outcome: CourseOutcome = await courseOutcome(engine, {
      ...request,
      project: { first: 2020 * 12, last: 2020 * 12 + 11 },
      rules: {
        wording: { da: "–", en: "–" },
        coFinancing: 0.2,
        answeredWithin: 14,
        requiredQuestions: [],
        ownSuccess: [],
      },
    })
    const roles = outcome.roles.filter(({ group }) => group.kind === "role" && group.role !== null)
    const compared = [outcome.whole, ...outcome.municipalities, ...roles].map((one: CourseNumbers) => [
      agrees(one.days, nameOf(one.group), "days"),
      agrees(one.inTime, nameOf(one.group), "in time"),
    ])
    expect(compared).toHaveLength(6)
    expect(compared.flat().every(Boolean)).toBe(true)
  })
})

describe("citizens' answers, against R", () => {
  const messages = readCsv("surveys-messages")
  const groups = [101, 147]

  async function measured(withPersons: boolean): Promise<readonly CitizenAnswers[]> {
    const engine = await emptyEngine()
    await giveSurveys(engine, {
      messages: messages.map(({ person = "", municipality, day = "", score }) => [
        withPersons ? person : null,
        Number(municipality),
        day,
        score === "NA" ? null : Number(score),
      ]),
    })
    const request = { municipalities: groups, groups: ["activityReady"], spellEnd: null, threshold: 3 } as const
    return (await citizenSatisfaction(engine, request)).answers
  }

  it("has svyratio's shares and means, clustered by person", async () => {
    const found = await measured(true)
    const shown = found.flatMap(({ municipality, quarter, answered, high, mean }) => {
      if (municipality !== null && quarter !== null) return []
      const name = `messages${municipality === null ? "" : ` ${municipality}`}${quarter === null ? "" : ` Q${(quarter % 4) + 1}`}`
      return [agrees(answered, name, "answered"), agrees(high, name, "high"), agrees(mean, name, "mean")]
    })
    expect(shown).toHaveLength(7 * 3)
    expect(shown.every(Boolean)).toBe(true)
  })

  it("has Wilson's interval and the plain mean's where no message tells the person", async () => {
    const whole = (await measured(false)).find(({ municipality, quarter }) => municipality === null && quarter === null)
    const limits = (estimate: Estimate | undefined, statistic: string): void => {
      if (estimate?.kind !== "value" || estimate.interval.kind !== "interval") throw new Error("no interval")
      const { low, high } = estimate.interval
      expect(deviation(low, only(oracle("messages", `${statistic} low`)))).toBeLessThan(1e-6)
      expect(deviation(high, only(oracle("messages", `${statistic} high`)))).toBeLessThan(1e-6)
    }
    limits(whole?.high, "high alone")
    limits(whole?.mean, "mean alone")
    expect(whole?.reach).toEqual({ kind: "absent", reason: "tableMissing" })
  })
})
