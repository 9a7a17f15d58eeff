import type { Row } from "../engine/engine"

const scores = [1, 2, 3, 4, 5] as const

/** The answers 1 to 5 to one question at one time: sheets, and the distinct respondents behind them. */
export interface AnswerCounts {
  readonly sheets: readonly number[]
  readonly persons: readonly number[]
}

/** Sheets with an answer before and after: their number and persons, and sums of after − before. */
export interface PairCounts {
  readonly pairs: number
  readonly persons: number
  readonly changed: number
  readonly unchanged: number
  readonly sum: number
  readonly squares: number
}

export interface QuestionCounts {
  readonly question: string
  readonly before: AnswerCounts
  readonly after: AnswerCounts
  readonly pairs: PairCounts
}

/** One row of `survey_answers.sql`. */
export function questionCounts(row: Row): QuestionCounts {
  const counts = (time: "before" | "after"): AnswerCounts => ({
    sheets: scores.map((score) => Number(row[`${time}_${score}`])),
    persons: scores.map((score) => Number(row[`${time}_persons_${score}`])),
  })
  return {
    question: String(row.question),
    before: counts("before"),
    after: counts("after"),
    pairs: {
      pairs: Number(row.pairs),
      persons: Number(row.pair_persons),
      changed: Number(row.changed_persons),
      unchanged: Number(row.unchanged_persons),
      sum: Number(row.change_sum),
      squares: Number(row.change_squares),
    },
  }
}
