import type { OwnMeasureProblem } from "../../measures/own-measure-table"
import type { Text } from "../../text/texts"

/** Why a measure of one's own is not used, in words and with the line. */
export function ownMeasureWords(problem: OwnMeasureProblem, { ownMeasure: texts }: Text): string {
  const where = problem.line === null ? texts.sql : `${texts.sql}, ${texts.line(problem.line)}`
  const why =
    problem.kind === "sql"
      ? texts.sqlReasons[problem.reason](problem.word)
      : texts.shapeReasons[problem.reason](problem.detail)
  return `${where}: ${why}.`
}
