import { ownSqlProblems } from "../domain/own-sql"
import type { OwnMeasureCriterion } from "../domain/scheme"
import type { Engine, RunOptions } from "../engine/engine"
import { OwnMeasureError, type OwnMeasureProblem, ownMeasureTable } from "./own-measure-table"

/** All that keeps a measure of one's own from being used; without an engine, as far as the text of its SQL tells. */
export async function ownMeasureProblems(
  engine: Engine | null,
  criterion: OwnMeasureCriterion,
  run: RunOptions = {},
): Promise<readonly OwnMeasureProblem[]> {
  const found = ownSqlProblems(criterion.sql)
  if (found.length > 0 || engine === null) return found.map((problem) => ({ kind: "sql", ...problem }))
  try {
    await ownMeasureTable(engine, criterion, run)
    return []
  } catch (error) {
    if (error instanceof OwnMeasureError) return error.problems
    throw error
  }
}
