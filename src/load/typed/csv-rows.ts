import type { Delimiter, Encoding } from "../../domain/mapping"
import { textPieces } from "../encoding"
import type { SlicedSource } from "../load-source"
import { type Records, RecordSplitter } from "../record-splitter"
import { readyRows, rowsPerPart } from "../row-groups"
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

/** The rows of a CSV file, a part at a time. */
export class CsvRows {
  readonly #source: SlicedSource
  readonly #plan: CsvPlan
  #gathering: Gathering

  constructor(source: SlicedSource, plan: CsvPlan) {
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
    const { batch, splitter, add } = this.#gathering
    const { size } = this.#source
    const { encoding, pieceBytes } = this.#plan
    for await (const { bytes, read, isLast } of textPieces(this.#source, encoding, pieceBytes)) {
      splitter.push(bytes, isLast, add)
      const progress = { records: splitter.records, share: size === 0 ? 1 : read / size }
      const ready = isLast ? batch.waiting : readyRows(batch.waiting, batch.bytes, rowsPerPart(batch.taken))
      if (ready === 0) yield { kind: "read", progress }
      else yield { kind: "rows", ...batch.take(ready), progress }
    }
  }
}

/** Puts the records of the splitter into the columns of the batch. */
class Gathering {
  readonly splitter: RecordSplitter
  readonly batch: TypedBatch<TextDictionary>

  constructor(plan: CsvPlan, conventions?: Conventions) {
    this.splitter = new RecordSplitter(plan.delimiter, plan.fields, plan.skip)
    this.batch = new TypedBatch(plan, () => new TextDictionary(), conventions)
  }

  readonly add = (records: Records): void => {
    const { fields, rows } = records
    const { batch } = this
    for (const column of batch.meant) {
      column.reserve(batch.waiting, rows)
      column.values.idsOf(records, column.index, fields, rows, column.ids, batch.waiting)
    }
    for (const column of batch.kept) column.add(records, column.index, fields, rows, batch.waiting)
    batch.waiting += rows
  }
}
