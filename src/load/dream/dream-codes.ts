import { parse } from "papaparse"
import dreamTable from "../../../data/reference/dream_koder.csv?raw"
import type { Engine } from "../../engine/engine"
import { isEmptyMark } from "../fold"

/** What a code of DREAM stands for. */
export interface DreamCode {
  /** As in the code table: a benefit, with visitation or condition in the same word. */
  readonly group: string
  /** Null: no offer. */
  readonly activity: string | null
}

export type DreamCodes = ReadonlyMap<number, DreamCode>

type Line = Readonly<Record<"kode" | "gruppe" | "aktivitet", string>>

/** The shipped code table (data/reference/dream_koder.csv). */
export const shippedCodes: DreamCodes = codesOf(
  parse<Line>(dreamTable.trim(), { header: true }).data.map(({ kode, gruppe, aktivitet }) => [kode, gruppe, aktivitet]),
)

/** The file with the code table of the user's own that was loaded last; null where there is none. */
export async function codesFileIn(engine: Engine): Promise<number | null> {
  const [latest] = await engine.query("select max(file_id)::integer as file_id from dream_code")
  return typeof latest?.file_id === "number" ? latest.file_id : null
}

/** That code table, or the shipped one. */
export async function codesIn(engine: Engine): Promise<DreamCodes> {
  const file = await codesFileIn(engine)
  if (file === null) return shippedCodes
  const rows = await engine.query(
    "select code, code_group, code_activity from dream_code where file_id = $file order by row_number",
    { file },
  )
  return codesOf(rows.map((row) => [String(row.code), String(row.code_group), String(row.code_activity ?? "")]))
}

/** A code's number: "740", "0740" and "740.0" are one. Null for what is no code. */
export function codeOf(text: string): number | null {
  const written = /^0*(\d{1,3})(?:\.0+)?$/.exec(text.trim())
  return written === null ? null : Number(written[1])
}

function codesOf(lines: readonly (readonly [code: string, group: string, activity: string])[]): DreamCodes {
  return new Map(
    lines.flatMap(([code, group, activity]) => {
      const number = codeOf(code)
      const isNone = isEmptyMark(activity) || activity.trim().toLowerCase() === "ingen"
      return number === null ? [] : [[number, { group: group.trim(), activity: isNone ? null : activity.trim() }]]
    }),
  )
}
