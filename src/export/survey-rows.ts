import { municipalityArea, projectArea } from "../domain/area"
import type { Estimate, Unit } from "../domain/estimate"
import type { GroupAnswers, QuestionAnswers, SurveyGroup } from "../domain/survey"
import { type ExportContext, type ExportRow, row } from "./export-rows"

interface SurveyWords {
  readonly times: { readonly before: string; readonly after: string }
  readonly series: Readonly<Record<"high" | "mean" | "respondents" | "change" | "pairs", string>>
  readonly nameOf: (group: SurveyGroup) => string
}

/** The area of a group, for the columns of municipality; a role or a course is named in the series. */
function areaOf(group: SurveyGroup) {
  return group.kind === "municipality" && group.municipality !== null
    ? municipalityArea(group.municipality)
    : projectArea
}

/** One row a group, question and number. */
export function surveyRows(
  context: ExportContext,
  groups: readonly GroupAnswers[],
  { times, series, nameOf }: SurveyWords,
): ExportRow[] {
  return groups.flatMap(({ group, questions }) =>
    questions.flatMap(({ question, before, after, pairs, change }) => {
      const of = (name: string, estimate: Estimate, unit: Unit, time: string): ExportRow => {
        const written = row(context, areaOf(group), "", time, estimate, unit)
        const part = group.kind === "all" || group.kind === "municipality" ? "" : `, ${nameOf(group)}`
        return { ...written, series: `${question}, ${name}${part}`, municipality: nameOf(group) }
      }
      const timed = (
        [
          ["before", before],
          ["after", after],
        ] as const
      ).flatMap(([time, answers]) =>
        answers === null
          ? []
          : [
              of(series.respondents, answers.respondents, "persons", times[time]),
              of(series.high, answers.high, "share", times[time]),
              of(series.mean, answers.mean, "score", times[time]),
            ],
      )
      const both = `${times.before} → ${times.after}`
      const paired =
        before === null ? [] : [of(series.pairs, pairs, "persons", both), of(series.change, change, "score", both)]
      return [...timed, ...paired]
    }),
  )
}

/** One row a question, time and answer, as the figure draws them. */
export function bandRows(
  context: ExportContext,
  questions: readonly QuestionAnswers[],
  times: SurveyWords["times"],
): ExportRow[] {
  return questions.flatMap(({ question, before, after }) =>
    (
      [
        ["before", before],
        ["after", after],
      ] as const
    ).flatMap(([time, answers]) =>
      (answers?.bands ?? []).map(({ from, to, share }) => {
        const written = row(context, projectArea, "", before === null ? "" : times[time], share, "share")
        return { ...written, series: `${question}, ${from === to ? String(from) : `${from}–${to}`}` }
      }),
    ),
  )
}
