import answersSql from "../../queries/measures/survey_answers.sql?raw"
import questionSql from "../../queries/measures/survey_question.sql?raw"
import { absent } from "../domain/absence"
import type { Estimate } from "../domain/estimate"
import type { MunicipalityCode } from "../domain/municipality"
import type { Threshold } from "../domain/result"
import {
  type Answers,
  type Division,
  type GroupAnswers,
  groupKey,
  type QuestionAnswers,
  type SurveyGroup,
  type SurveyKind,
  type SurveyResult,
} from "../domain/survey"
import type { Engine, Parameters, Row, RunOptions } from "../engine/engine"
import { meanInterval } from "../statistics/t-interval"
import { bandSums } from "./answer-bands"
import { countOf } from "./clustered-share"
import { shareOf } from "./progression"
import { type AnswerCounts, type PairCounts, questionCounts, type QuestionCounts } from "./survey-counts"
import { type CountedGroup, shownAnswers, type ShownAnswers, type ShownTime } from "./survey-disclosure"

export interface SurveyRequest {
  readonly survey: SurveyKind
  /** The scheme's id. */
  readonly scheme: string
  /** Whose answers count; none takes all that the file has. */
  readonly municipalities: readonly MunicipalityCode[]
  readonly threshold: Threshold
}

/**
 * The answers to every question: how they are distributed, the share of 4 and 5 (Wilson), the mean (t), and the mean change
 * of those who answered before and after (t of the paired differences). Intervals are over respondents: of courses there are
 * few. Answers in words are never read. Source: MEASURES §3 M6.
 */
export async function surveyAnswers(
  engine: Engine,
  request: SurveyRequest,
  division: Division,
  run: RunOptions = {},
): Promise<SurveyResult> {
  const counted = async (by: Division | "none"): Promise<CountedGroup[]> =>
    countedGroups(await engine.query(answersSql, parametersOf(request, by), run), by)
  const [found] = await counted("none")
  const whole: CountedGroup = found ?? { group: { kind: "all" }, questions: [] }
  const divided = await counted(division)
  const municipalities = division === "municipality" ? divided : await counted("municipality")
  const asked = await engine.query(questionSql, parametersOf(request, "none"), run)
  const questions = whole.questions.map(({ question }) => question)
  const texts = new Set(asked.map(({ question }) => String(question)).filter((one) => !questions.includes(one)))
  const hasBefore = whole.questions.some(({ before }) => sum(before.sheets) > 0)
  const shown = shownAnswers(whole, divided, municipalities, request.threshold)
  const told = ({ group, questions: counts }: CountedGroup): GroupAnswers => ({
    group,
    questions: counts.map((one) => disclosed(one, shown(group, one.question), hasBefore)),
  })
  return { questions, textQuestions: [...texts], whole: told(whole), division, groups: divided.map(told) }
}

export function parametersOf(request: SurveyRequest, division: Division | "none"): Parameters {
  const { survey, scheme, municipalities } = request
  return { survey, scheme, municipalities: municipalities.join(","), division }
}

function countedGroups(rows: readonly Row[], division: Division | "none"): CountedGroup[] {
  const groups = new Map<string, { group: SurveyGroup; questions: QuestionCounts[] }>()
  for (const row of rows) {
    const group = groupOf(row, division)
    const key = groupKey(group)
    const found = groups.get(key) ?? { group, questions: [] }
    found.questions.push(questionCounts(row))
    groups.set(key, found)
  }
  return [...groups.values()]
}

export function groupOf(row: Row, division: Division | "none"): SurveyGroup {
  const municipality = typeof row.municipality === "number" ? row.municipality : null
  switch (division) {
    case "none":
      return { kind: "all" }
    case "municipality":
      return { kind: "municipality", municipality }
    case "role":
      return { kind: "role", role: typeof row.role === "string" ? row.role : null }
    case "course":
      return { kind: "course", course: String(row.course), municipality }
  }
}

function disclosed(counts: QuestionCounts, shown: ShownAnswers, hasBefore: boolean): QuestionAnswers {
  const { pairs } = counts
  return {
    question: counts.question,
    after: answersOf(counts.after, shown.after),
    before: hasBefore ? answersOf(counts.before, shown.before) : null,
    pairs: shown.pairs ? countOf(pairs.pairs) : absent("hidden"),
    change: shown.change ? changeOf(pairs) : absent("hidden"),
  }
}

function answersOf({ sheets }: AnswerCounts, shown: ShownTime): Answers {
  const n = sum(sheets)
  const high = (sheets[3] ?? 0) + (sheets[4] ?? 0)
  const sums = bandSums(sheets, shown.bands)
  return {
    respondents: shown.count ? countOf(n) : absent("hidden"),
    high: shown.high ? shareOf(high, n) : absent("hidden"),
    mean: shown.mean ? meanOf(sheets) : absent("hidden"),
    bands: n === 0 ? [] : shown.bands.map((band, index) => ({ ...band, share: partOf(sums[index] ?? 0, n) })),
  }
}

/** A part of a distribution: the parts move together, so that none has an interval of its own. */
function partOf(numerator: number, denominator: number): Estimate {
  const value = numerator / denominator
  return { kind: "value", value, interval: absent("noInterval"), numerator, denominator }
}

/** Mean of answers from 1 to 5 with Student's interval over respondents. Source: R `t.test(x)`. */
function meanOf(sheets: readonly number[]): Estimate {
  const n = sum(sheets)
  if (n === 0) return absent("noPopulation")
  const value = sheets.reduce((all, count, index) => all + count * (index + 1), 0) / n
  const squares = sheets.reduce((all, count, index) => all + count * (index + 1 - value) ** 2, 0)
  return { kind: "value", value, interval: meanInterval(value, squares / (n - 1), n), denominator: n, persons: n }
}

/** Mean of the paired differences with Student's interval. Source: R `t.test(after, before, paired = TRUE)`. */
function changeOf({ pairs, sum: differences, squares }: PairCounts): Estimate {
  if (pairs === 0) return absent("noPopulation")
  const value = differences / pairs
  const variance = Math.max(0, squares - differences * value) / (pairs - 1)
  return { kind: "value", value, interval: meanInterval(value, variance, pairs), denominator: pairs, persons: pairs }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0)
}
