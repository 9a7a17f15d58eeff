import { LoadError } from "../load-error"
import { recognise } from "../recognise"
import type { CsvPlan } from "../typed/csv-rows"

/** No file of the user's has it. */
const fileId = 0
const headings = ["borger_id", "kommune", "ydelse", "fra", "til", "timer"]
const municipalities = [101, 147, 751, 851]
const benefits = ["ledighedsydelse", "fleksjob", "kontanthjælp", "ressourceforløb"]

/** A file of made-up benefit periods, and how it is read. It is never shown. */
export function madeUpPeriods(rows: number): { readonly file: File; readonly plan: CsvPlan } {
  const recognised = recognise("", headings)
  if ("code" in recognised) throw new LoadError(recognised)
  const file = new File([headings.join(";"), ...Array.from({ length: rows }, (_, row) => lineOf(row))], "")
  const read = { fileId, recognised, endsAreInclusive: true, otherwise: ",", pieceBytes: file.size } as const
  const written = { encoding: "UTF-8", delimiter: ";", fields: headings.length, skip: 1, fingerprint: false } as const
  return { file, plan: { ...read, ...written } }
}

function lineOf(row: number): string {
  const month = String(1 + (row % 12)).padStart(2, "0")
  const year = 2013 + (row % 10)
  const hours = row % 4 === 1 ? `${row % 37},5` : ""
  const end = row % 10 > 0 ? `28-${month}-${year + 1}` : ""
  const person = `p${String(row).padStart(7, "0")}`
  return `\n${person};${municipalities[(row >> 2) % 4]};${benefits[row % 4]};01-${month}-${year};${end};${hours}`
}
