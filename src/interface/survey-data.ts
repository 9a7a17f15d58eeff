import { tellsBenefits } from "../domain/load-problem"
import { storedIn } from "../load/stored-in"
import type { IsoDay, MonthSpan } from "../domain/calendar"
import { monthOf } from "../domain/calendar"
import type { TableName } from "../domain/model"
import type { Engine } from "../engine/engine"
import { useSession } from "./session"
import { loadedFiles } from "./session-files"

/** What is loaded, as far as courses and surveys need it: with or without benefit periods. */
export interface SurveyData {
  readonly engine: Engine
  readonly fingerprint: string
  readonly synthetic: boolean
  readonly tables: ReadonlySet<TableName>
  /** The data's end of the benefit periods, and their months; null where none are loaded. */
  readonly spellEnd: IsoDay | null
  readonly spellMonths: MonthSpan | null
}

/** For components that are shown only when data are ready. */
export function useSurveyData(): SurveyData {
  const { engine, model, files } = useSession()
  if (engine.kind !== "ready") throw new Error("no engine")
  if (model.kind === "ready") {
    const { fingerprint, synthetic, tables, data } = model.model
    return {
      engine: engine.engine,
      fingerprint,
      synthetic,
      tables: new Set(tables.filter(({ rows }) => rows > 0).map(({ table }) => table)),
      spellEnd: data.lastDay,
      spellMonths: { first: monthOf(data.firstDay), last: monthOf(data.lastDay) },
    }
  }
  if (model.kind !== "withoutBenefits") throw new Error("no data loaded")
  const {
    synthetic,
    loaded: { fingerprint },
  } = model
  const kinds = loadedFiles(files).map(({ loaded: { table } }) => table)
  const tables = new Set<TableName>()
  for (const kind of kinds) {
    const table = storedIn(kind)
    if (table !== "dream_code" && !tellsBenefits(kind)) tables.add(table)
  }
  return { engine: engine.engine, fingerprint, synthetic, tables, spellEnd: null, spellMonths: null }
}
