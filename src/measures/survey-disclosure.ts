import type { Threshold } from "../domain/result"
import { groupKey, type SurveyGroup } from "../domain/survey"
import { type Part, shownParts } from "../disclosure/shown-parts"
import { isSmall } from "../disclosure/threshold"
import { answerBands, areSingle, type Band, bandSums } from "./answer-bands"
import type { AnswerCounts, PairCounts, QuestionCounts } from "./survey-counts"

/** A group of respondents with its counts, before disclosure control. */
export interface CountedGroup {
  readonly group: SurveyGroup
  readonly questions: readonly QuestionCounts[]
}

/** Which numbers of a question's answers at one time may be shown. */
export interface ShownTime {
  readonly count: boolean
  readonly high: boolean
  readonly mean: boolean
  readonly bands: readonly Band[]
}

export interface ShownAnswers {
  readonly before: ShownTime
  readonly after: ShownTime
  readonly pairs: boolean
  readonly change: boolean
}

type Divided = readonly CountedGroup[]

/**
 * What may be shown of each group beside the whole, and of courses beside their municipality. A mean with its interval tells
 * number, sum and sum of squares of the answers, from which the distribution can be worked out; so it is shown only where
 * each answer by itself is. Source: MEASURES §5.
 */
export function shownAnswers(
  whole: CountedGroup,
  divided: Divided,
  municipalities: Divided,
  k: Threshold,
): (group: SurveyGroup, question: string) => ShownAnswers {
  const questions = new Map(whole.questions.map((counts) => [counts.question, shownOf(counts, whole, divided, k)]))
  const above = new Map(whole.questions.map((counts) => [counts.question, shownOf(counts, whole, municipalities, k)]))
  return (group, question) => {
    const own = questions.get(question)?.(groupKey(group)) ?? nothing
    if (group.kind !== "course") return own
    const parent = groupKey({ kind: "municipality", municipality: group.municipality })
    return within(own, above.get(question)?.(parent) ?? nothing)
  }
}

const noTime: ShownTime = { count: false, high: false, mean: false, bands: [] }
const nothing: ShownAnswers = { before: noTime, after: noTime, pairs: false, change: false }

/** A course is shown only where its municipality is, or the courses would add up to what is hidden there. */
function within(own: ShownAnswers, parent: ShownAnswers): ShownAnswers {
  const time = (name: "before" | "after"): ShownTime => {
    const [one, above] = [own[name], parent[name]]
    const mean = one.mean && above.mean
    return { count: one.count && above.count, high: one.high && above.high, mean, bands: mean ? one.bands : [] }
  }
  return {
    before: time("before"),
    after: time("after"),
    pairs: own.pairs && parent.pairs,
    change: own.change && parent.change,
  }
}

/** Of one question: what may be shown of the whole ("all") and of each group. */
function shownOf(
  whole: QuestionCounts,
  { group }: CountedGroup,
  divided: Divided,
  k: Threshold,
): (key: string) => ShownAnswers {
  const groups = divided.flatMap(({ group: one, questions }) => {
    const counts = questions.find(({ question }) => question === whole.question)
    return counts === undefined ? [] : [{ key: groupKey(one), parent: parentOf(one), counts }]
  })
  /** Groups are parts of their municipality where they are courses, of the whole otherwise. */
  const gate = (partOf: (counts: QuestionCounts) => Part): ReadonlyMap<string, boolean> => {
    const shown = new Map<string, boolean>()
    for (const parent of new Set(groups.map((one) => one.parent))) {
      const family = groups.filter((one) => one.parent === parent)
      const parts = family.map(({ counts }) => partOf(counts))
      const rest = (parts[0]?.summed ?? []).map(() => 0)
      for (const [index, isShown] of shownParts(parts, rest, k).entries()) shown.set(family[index]?.key ?? "", isShown)
    }
    return shown
  }
  const times = { before: timeGates(whole.before, k), after: timeGates(whole.after, k) }
  const timeOf = (name: "before" | "after") => {
    const { own, count, high, mean } = times[name]
    const of = (partOf: (counts: AnswerCounts) => Part) => gate((counts) => partOf(counts[name]))
    const [counts, highs, means] = [of(count), of(high), of(mean)]
    return (key: string, single: readonly Band[]): ShownTime => {
      if (key === groupKey(group)) return own
      const isMean = means.get(key) ?? false
      return {
        count: counts.get(key) ?? false,
        high: highs.get(key) ?? false,
        mean: isMean,
        bands: isMean ? single : [],
      }
    }
  }
  const [before, after] = [timeOf("before"), timeOf("after")]
  const [pairs, change] = [
    gate(({ pairs: counts }) => pairPart(counts)),
    gate(({ pairs: counts }) => changePart(counts)),
  ]
  const isSafe = (part: Part): boolean => ![...part.own, ...part.summed].some((count) => isSmall(count, k))
  return (key) => ({
    before: before(key, everyAnswer),
    after: after(key, everyAnswer),
    pairs: key === groupKey(group) ? isSafe(pairPart(whole.pairs)) : (pairs.get(key) ?? false),
    change: key === groupKey(group) ? isSafe(changePart(whole.pairs)) : (change.get(key) ?? false),
  })
}

const everyAnswer: readonly Band[] = [1, 2, 3, 4, 5].map((score) => ({ from: score, to: score }))

/** What the whole shows at one time, and what of a group it is held against. */
function timeGates({ persons }: AnswerCounts, k: Threshold) {
  const bands = answerBands(persons, k)
  const isCount = !isSmall(total(persons), k)
  const isHigh = isCount && !sidesOf(persons).some((count) => isSmall(count, k))
  const own: ShownTime = { count: isCount, high: isHigh, mean: isCount && areSingle(bands), bands }
  return {
    own,
    count: (counts: AnswerCounts): Part => ({ own: [total(counts.persons)], summed: [total(counts.sheets)] }),
    high: (counts: AnswerCounts): Part => ({
      own: [total(counts.persons), ...sidesOf(counts.persons)],
      summed: [total(counts.sheets), ...(isHigh ? sidesOf(counts.sheets) : [])],
    }),
    mean: (counts: AnswerCounts): Part => ({
      own: [total(counts.persons), ...counts.persons],
      summed: [total(counts.sheets), ...bandSums(counts.sheets, bands)],
    }),
  }
}

function pairPart({ pairs, persons }: PairCounts): Part {
  return { own: [persons], summed: [pairs] }
}

/** Those in a mean, and those in it with a value other than 0, and with 0. */
function changePart({ pairs, persons, changed, unchanged }: PairCounts): Part {
  return { own: [persons, changed, unchanged], summed: [pairs, changed, unchanged] }
}

function sidesOf(counts: readonly number[]): [number, number] {
  const high = (counts[3] ?? 0) + (counts[4] ?? 0)
  return [high, total(counts) - high]
}

function parentOf(group: SurveyGroup): string {
  return group.kind === "course" ? String(group.municipality) : ""
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}
