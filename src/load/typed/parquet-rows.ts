import type { Data, RecordBatch } from "apache-arrow"
import { PlacedDigest } from "../fingerprint"
import type { LoadSource } from "../load-source"
import type { OpenParquet, ParquetContent } from "../parquet-content"
import type { SeeBlock } from "../read-ahead"
import { readyRows, rowsPerPart } from "../row-groups"
import { TextDictionary } from "../text-dictionary"
import { numberIdsOf, type Reads, textIdsOf, textsIn, textsOf } from "./arrow-values"
import { NumberDictionary } from "./number-dictionary"
import type { TypedPlan } from "./plan"
import { type Conventions, TypedBatch } from "./typed-batch"
import { summaryOf, type TypedPart, type TypedSummary } from "./typed-source"

export interface ParquetPlan extends TypedPlan {
  /** Of each stored column its name in the file, and how its values are read. */
  readonly reads: readonly { readonly index: number; readonly name: string; readonly as: Reads }[]
  /** Whether the fingerprint of a large file is to be made of the bytes read. */
  readonly fingerprint: boolean
}

type Batch = TypedBatch<TextDictionary | NumberDictionary>

/** The rows of a Parquet file, a part at a time. */
export class ParquetRows {
  readonly #source: LoadSource
  readonly #plan: ParquetPlan
  readonly #open: OpenParquet
  #batch: Batch
  #fingerprint: string | undefined

  constructor(source: LoadSource, plan: ParquetPlan, open: OpenParquet) {
    this.#source = source
    this.#plan = plan
    this.#open = open
    this.#batch = batchOf(plan)
  }

  async *parts(): AsyncGenerator<TypedPart, void, undefined> {
    const content = await this.#open(this.#source)
    try {
      const digest = this.#plan.fingerprint ? new PlacedDigest(this.#source) : undefined
      yield* this.#read(content, (place, bytes) => digest?.add(place, bytes))
      this.#fingerprint = await digest?.end()
      const conventions = this.#batch.conventions()
      if (this.#batch.isMadeBy(conventions)) return
      yield { kind: "again" }
      this.#batch = batchOf(this.#plan, conventions)
      yield* this.#read(content)
    } finally {
      content.close()
    }
  }

  get summary(): TypedSummary {
    const none = { rows: 0, examples: [], waiting: [] }
    const rows = this.#batch.taken + this.#batch.waiting
    const steps = [{ ordinal: 1, difference: 1 }]
    const summary = summaryOf(this.#batch, rows, { steps, ragged: none, broken: none })
    return this.#fingerprint === undefined ? summary : { ...summary, fingerprint: this.#fingerprint }
  }

  async *#read(content: ParquetContent, see?: SeeBlock): AsyncGenerator<TypedPart, void, undefined> {
    const batch = this.#batch
    const progress = () => {
      const records = batch.taken + batch.waiting
      return { records, share: content.rows === 0 ? 1 : records / content.rows }
    }
    const given = (rows: number): TypedPart => {
      return { kind: "rows", ...batch.take(rows), progress: progress() }
    }
    const { reads } = this.#plan
    for await (const read of content.batches(
      reads.map(({ name }) => name),
      see,
    )) {
      for (const view of read.view()) gather(batch, view, reads)
      const ready = readyRows(batch.waiting, batch.bytes, rowsPerPart(batch.taken))
      yield ready === 0 ? { kind: "read", progress: progress() } : given(ready)
    }
    if (batch.waiting > 0) yield given(batch.waiting)
  }
}

function batchOf({ reads, ...plan }: ParquetPlan, conventions?: Conventions): Batch {
  const kinds = new Map(reads.map(({ index, as }) => [index, as]))
  const valuesFor = (index: number): TextDictionary | NumberDictionary => {
    const as = kinds.get(index) ?? "text"
    return as === "text" ? new TextDictionary() : new NumberDictionary(textsOf[as])
  }
  return new TypedBatch(plan, valuesFor, conventions)
}

function gather(batch: Batch, view: RecordBatch, reads: ParquetPlan["reads"]): void {
  const dataOf = (name: string): Data | undefined => view.getChild(name)?.data[0]
  const columns = new Map(reads.map(({ index, name, as }) => [index, { as, data: dataOf(name) }]))
  const columnOf = (index: number): { as: Reads; data: Data } => {
    const { as, data } = columns.get(index) ?? {}
    if (as === undefined || data === undefined) throw new Error(`no column ${index} in the batch`)
    return { as, data }
  }
  const rows = view.numRows
  for (const column of batch.meant) {
    column.reserve(batch.waiting, rows)
    const { as, data } = columnOf(column.index)
    const { values, ids } = column
    if (values instanceof TextDictionary) textIdsOf(data, values, ids, batch.waiting)
    else if (as !== "text") numberIdsOf(data, as, values, ids, batch.waiting)
  }
  for (const column of batch.kept) {
    const { as, data } = columnOf(column.index)
    column.addAll(textsIn(data, as), rows, batch.waiting)
  }
  batch.waiting += rows
}
