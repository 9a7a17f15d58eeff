import type { Delimiter, Encoding } from "../../domain/mapping"
import { textPieces } from "../encoding"
import type { LoadSource } from "../load-source"
import { type Fields, RecordSplitter } from "../record-splitter"
import { rowGroup } from "../row-groups"
import { TextDictionary } from "../text-dictionary"
import type { TypedPlan } from "./plan"
import { type Conventions, TypedBatch } from "./typed-batch"
import { summaryOf, type TypedPart, type TypedSummary } from "./typed-source"

export interface CsvPlan extends TypedPlan {
  readonly encoding: Encoding
  readonly delimiter: Delimiter
  /** Headings, and records before the first of data. */
  readonly fields: number
  readonly skip: number
  readonly pieceBytes: number
}

/** Rows of more bytes are handed on before there are enough of them for the engine to take them quickly. */
const mostBytes = 64 << 20

/** The rows of a CSV file, a part at a time. */
export class CsvRows {
  readonly #source: LoadSource
  readonly #plan: CsvPlan
  #gathering: Gathering

  constructor(source: LoadSource, plan: CsvPlan) {
    this.#source = source
    this.#plan = plan
    this.#gathering = new Gathering(plan)
  }

  async *parts(): AsyncGenerator<TypedPart, void, undefined> {
    yield* this.#read()
    const conventions = this.#gathering.batch.conventions()
    if (this.#gathering.batch.isMadeBy(conventions)) return
    yield { kind: "again" }
    this.#gathering = new Gathering(this.#plan, conventions)
    yield* this.#read()
  }

  get summary(): TypedSummary {
    const { batch, splitter } = this.#gathering
    const { steps, records, ragged, broken } = splitter
    return summaryOf(batch, records, { steps, ragged, broken })
  }

  async *#read(): AsyncGenerator<TypedPart, void, undefined> {
    const { batch, splitter, add, flush } = this.#gathering
    const { size } = this.#source
    for await (const { bytes, read, isLast } of textPieces(this.#source, this.#plan.encoding, this.#plan.pieceBytes)) {
      splitter.push(bytes, isLast, add)
      flush()
      const progress = { records: splitter.records, share: size === 0 ? 1 : read / size }
      const groups = batch.waiting - (batch.waiting % rowGroup)
      const ready = isLast || (groups === 0 && batch.bytes > mostBytes) ? batch.waiting : groups
      if (ready === 0) yield { kind: "read", progress }
      else yield { kind: "rows", bytes: batch.take(ready), columns: batch.columns, progress }
    }
  }
}

/** Records that wait to be read column by column: a dictionary is quicker when it is asked many times in a row. */
const blockRows = 1024

/** Puts the records of the splitter into the columns of the batch. */
class Gathering {
  readonly splitter: RecordSplitter
  readonly batch: TypedBatch<TextDictionary>
  readonly #indices: Int32Array
  readonly #starts: Int32Array
  readonly #ends: Int32Array
  #bytes: Uint8Array = new Uint8Array(0)
  #waiting = 0

  constructor(plan: CsvPlan, conventions?: Conventions) {
    this.splitter = new RecordSplitter(plan.delimiter, plan.fields, plan.skip)
    this.batch = new TypedBatch(plan, () => new TextDictionary(), conventions)
    this.#indices = Int32Array.from([...this.batch.meant, ...this.batch.kept], ({ index }) => index)
    this.#starts = new Int32Array(this.#indices.length * blockRows)
    this.#ends = new Int32Array(this.#indices.length * blockRows)
  }

  readonly add = ({ bytes, starts, ends }: Fields): void => {
    if (bytes !== this.#bytes || this.#waiting === blockRows) {
      this.flush()
      this.#bytes = bytes
    }
    const indices = this.#indices
    let place = this.#waiting
    for (let at = 0; at < indices.length; at += 1) {
      const index = indices[at] ?? 0
      this.#starts[place] = starts[index] ?? 0
      this.#ends[place] = ends[index] ?? 0
      place += blockRows
    }
    this.#waiting += 1
  }

  /** Read the records that wait. */
  readonly flush = (): void => {
    const [starts, ends, rows] = [this.#starts, this.#ends, this.#waiting]
    const { batch } = this
    let from = 0
    for (const column of batch.meant) {
      column.reserve(batch.waiting, rows)
      column.values.idsOf(this.#bytes, starts, ends, from, from + rows, column.ids, batch.waiting)
      from += blockRows
    }
    for (const column of batch.kept) {
      column.add(this.#bytes, starts, ends, from, from + rows, batch.waiting)
      from += blockRows
    }
    batch.waiting += rows
    this.#waiting = 0
  }
}
