import { DateDay, Float64, Int32, Table, tableToIPC, Utf8, vectorFromArray } from "apache-arrow"
import { LoadError } from "../load-error"
import { recognise } from "../recognise"
import type { CsvPlan } from "../typed/csv-rows"
import type { ParquetPlan } from "../typed/parquet-rows"

const municipalities = [101, 147, 751, 851]
const benefits = ["ledighedsydelse", "fleksjob", "kontanthjælp", "ressourceforløb"]

interface Period {
  readonly borger_id: string
  readonly kommune: number
  readonly ydelse: string
  readonly fra: Date
  readonly til: Date | null
  readonly timer: number | null
}

/** No file of the user's has it. */
const fileId = 0
const headings = ["borger_id", "kommune", "ydelse", "fra", "til", "timer"] as const
const reads: ParquetPlan["reads"] = (["text", "whole", "text", "day", "day", "double"] as const).map((as, index) => {
  return { index, name: headings[index] ?? "", as }
})

/** A file of so many rows of made-up benefit periods, so many times over, as CSV, and how it is read. It is never shown. */
export function madeUpPeriods(rows: number, times = 1): { readonly file: File; readonly plan: CsvPlan } {
  const lines = new Blob(periods(rows).map(lineOf))
  const file = new File([headings.join(";"), ...Array.from({ length: times }, () => lines)], "")
  const written = { encoding: "UTF-8", delimiter: ";", fields: headings.length, skip: 1 } as const
  return { file, plan: { ...shared(), otherwise: ",", pieceBytes: lines.size, ...written } }
}

/** Code that is called for a row group alone has to be called often, too. */
const rowsPerGroup = 1024

/** Parquet of an Arrow IPC stream, in row groups of so many rows. */
export type WriteParquet = (ipc: Uint8Array, rowsPerGroup: number) => Uint8Array<ArrayBuffer>

/** The same as Parquet. */
export function madeUpParquet(
  rows: number,
  times: number,
  write: WriteParquet,
): { readonly file: File; readonly plan: ParquetPlan } {
  const made = periods(rows)
  const columnOf = <T extends keyof Period>(heading: T) => made.map((period) => period[heading])
  const table = new Table({
    borger_id: vectorFromArray(columnOf("borger_id"), new Utf8()),
    kommune: vectorFromArray(columnOf("kommune"), new Int32()),
    ydelse: vectorFromArray(columnOf("ydelse"), new Utf8()),
    fra: vectorFromArray(columnOf("fra"), new DateDay()),
    til: vectorFromArray(columnOf("til"), new DateDay()),
    timer: vectorFromArray(columnOf("timer"), new Float64()),
  })
  const batches = Array.from({ length: times }, () => table.batches).flat()
  const bytes = write(tableToIPC(new Table(batches), "stream"), rowsPerGroup)
  return { file: new File([bytes], ""), plan: { ...shared(), otherwise: ".", reads, fingerprint: false } }
}

function shared(): Pick<CsvPlan, "fileId" | "recognised" | "endsAreInclusive"> {
  const recognised = recognise("", headings)
  if ("code" in recognised) throw new LoadError(recognised)
  return { fileId, recognised, endsAreInclusive: true }
}

function periods(rows: number): readonly Period[] {
  return Array.from({ length: rows }, (_, row) => {
    const [year, month] = [2013 + (row % 10), row % 12]
    return {
      borger_id: `p${String(row).padStart(7, "0")}`,
      kommune: municipalities[(row >> 2) % municipalities.length] ?? 0,
      ydelse: benefits[row % benefits.length] ?? "",
      fra: new Date(Date.UTC(year, month, 1)),
      til: row % 10 > 0 ? new Date(Date.UTC(year + 1, month, 28)) : null,
      timer: row % 4 === 1 ? (row % 37) + 0.5 : null,
    }
  })
}

function lineOf({ borger_id, kommune, ydelse, fra, til, timer }: Period): string {
  const hours = timer === null ? "" : String(timer).replace(".", ",")
  return `\n${[borger_id, kommune, ydelse, dayOf(fra), til === null ? "" : dayOf(til), hours].join(";")}`
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10).split("-").reverse().join("-")
}
