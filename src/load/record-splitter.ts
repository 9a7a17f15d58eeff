import { type FindingExample, mostRejected } from "../domain/load-problem"

const lineFeed = 10
const carriageReturn = 13
const space = 32
const quote = 34

// What a byte may be to a field that begins without a quote.
const ending = 1
const quoting = 2

/** A quoted field longer than this is taken for a quotation mark that was never closed. */
const longestRecord = 1 << 20
const mostExamples = 20
const longestExcerpt = 120

/** The fields of one record, valid until the next: field i is `bytes[starts[i], ends[i])` in UTF-8, without its quotes. */
export interface Fields {
  bytes: Uint8Array
  readonly starts: Int32Array
  readonly ends: Int32Array
}

export interface LineStep {
  readonly ordinal: number
  readonly difference: number
}

interface RecordBounds {
  /** After the last byte of the record, without its line end. */
  end: number
  /** After the last field that has a heading. */
  cut: number
  /** Start of the next record. */
  next: number
  fields: number
  /** Lines the record takes up. */
  lines: number
}

export interface LeftOutRows {
  rows: number
  readonly examples: FindingExample[]
  /** The first of them, to be taken by `takeRejected`. */
  waiting: FindingExample[]
}

/**
 * Cuts bytes into records and fields as RFC 4180 has them and passes on the well-formed ones. Why not DuckDB's `read_csv`
 * and its `store_rejects`: in 1.4.3 the strict parser fails on a file that mixes line ends, or has quotes and CRLF; the
 * lenient one pads and swallows rows silently; neither numbers the good rows.
 *
 * Rows with a wrong number of fields and lines with a broken quote are left out and kept as examples. Fields beyond the
 * headings are cut off where they are empty. Empty lines, also of delimiters alone, are passed over.
 */
export class RecordSplitter {
  readonly ragged: LeftOutRows = { rows: 0, examples: [], waiting: [] }
  readonly broken: LeftOutRows = { rows: 0, examples: [], waiting: [] }
  /** Records so far, whether passed on or left out; empty lines are none. */
  records = 0
  readonly #kinds = new Uint8Array(256)
  readonly #delimiter: number
  readonly #fields: number
  readonly #found: Fields
  /** The record found last. */
  readonly #record: RecordBounds = { end: 0, cut: 0, next: 0, fields: 0, lines: 0 }
  /** Whether a field of the record has doubled quotes. */
  #doubled = false
  #skip: number
  #line = 1
  #ordinal = 0
  #rest = new Uint8Array(0)
  // Line minus ordinal changes rarely: kept as pairs (first ordinal, difference), in order.
  readonly #steps: LineStep[] = []

  /** `skip`: records to pass over first, the one with the headings included; empty lines count. */
  constructor(delimiter: string, fields: number, skip: number) {
    this.#delimiter = delimiter.charCodeAt(0)
    this.#fields = fields
    this.#found = { bytes: new Uint8Array(0), starts: new Int32Array(fields), ends: new Int32Array(fields) }
    this.#skip = skip
    for (const end of [this.#delimiter, lineFeed, carriageReturn]) this.#kinds[end] = ending
    this.#kinds[quote] = quoting
  }

  /** Records passed on so far. */
  get kept(): number {
    return this.#ordinal
  }

  /** The rows left out since the last call, as far as a finding keeps them all; the file may have millions. */
  takeRejected(kind: "ragged" | "broken"): readonly FindingExample[] {
    const { waiting } = this[kind]
    this[kind].waiting = []
    return waiting
  }

  /** From which ordinal on a record's line is its ordinal plus the difference. */
  get steps(): readonly LineStep[] {
    return this.#steps
  }

  /** The line in the file of the n-th record that was passed on (1-based). */
  lineOf(ordinal: number): number {
    return lineIn(this.#steps, ordinal)
  }

  /**
   * Take the next bytes of the file and pass on the records among them. One that ends after them waits for the next call;
   * `isLast` ends them all.
   */
  push(next: Uint8Array, isLast: boolean, pass: (fields: Fields) => void): void {
    const length = this.#rest.length + next.length
    const bytes = this.#rest.length === 0 ? next : joined(this.#rest, next)
    this.#found.bytes = bytes
    let at = 0
    while (at < length) {
      at = this.#passWellFormed(bytes, at, length, pass)
      if (at >= length) break
      if (!this.#plainRecordAt(bytes, at, length)) {
        const record = this.#recordAt(bytes, at, length, isLast)
        if (record === "incomplete") break
        if (record === "broken") {
          at = this.#leaveOutLine(bytes, at, length)
          continue
        }
      }
      const { end, cut, next: after, fields, lines } = this.#record
      const line = this.#line
      this.#line += lines
      if (this.#skip > 0) this.#skip -= 1
      else if (!this.#isBlank(bytes, at, end)) {
        this.records += 1
        if (fields < this.#fields || (fields > this.#fields && !this.#isBlank(bytes, cut, end))) {
          note(this.ragged, { row: line, value: excerpt(bytes, at, end), fields })
        } else {
          this.#step(line)
          if (this.#doubled) pass(undoubled(this.#found))
          else pass(this.#found)
        }
      }
      at = after
    }
    this.#rest = bytes.slice(at, length)
  }

  /**
   * Pass on records that need no second look, as nearly all are: without a quote, with as many fields as headings, and the
   * first of them not empty. Gives the place of the first other record.
   */
  #passWellFormed(bytes: Uint8Array, start: number, length: number, pass: (fields: Fields) => void): number {
    if (this.#skip > 0) return start
    const kinds = this.#kinds
    const delimiter = this.#delimiter
    const last = this.#fields - 1
    const found = this.#found
    const { starts, ends } = found
    let records = 0
    let record = start
    scan: while (record < length) {
      const first = bytes[record] ?? 0
      if (first === space || kinds[first] !== 0) break
      let field = 0
      let from = record
      let at = record + 1
      for (;;) {
        while (at < length && kinds[bytes[at] ?? 0] === 0) at += 1
        if (at >= length) break scan
        const byte = bytes[at] ?? 0
        const isEnd = byte !== delimiter
        if (isEnd !== (field === last)) break scan
        starts[field] = from
        ends[field] = at
        at += 1
        if (isEnd) {
          if (byte === carriageReturn && at < length && bytes[at] === lineFeed) at += 1
          else if (byte !== lineFeed) break scan
          break
        }
        field += 1
        from = at
      }
      pass(found)
      records += 1
      record = at
    }
    if (records > 0) this.#count(records)
    return record
  }

  /** So many records of a line each have been passed on. */
  #count(records: number): void {
    this.#step(this.#line)
    this.#ordinal += records - 1
    this.#line += records
    this.records += records
  }

  /** The next record passed on begins on this line. */
  #step(line: number): void {
    this.#ordinal += 1
    const difference = line - this.#ordinal
    if (this.#steps.at(-1)?.difference !== difference) this.#steps.push({ ordinal: this.#ordinal, difference })
  }

  /** The record, where none of its fields is quoted and its end is among the bytes. */
  #plainRecordAt(bytes: Uint8Array, start: number, length: number): boolean {
    const kinds = this.#kinds
    const delimiter = this.#delimiter
    const expected = this.#fields
    const { starts, ends } = this.#found
    let fields = 0
    let cut = length
    let from = start
    for (let at = start; at < length; at += 1) {
      const byte = bytes[at] ?? 0
      const kind = kinds[byte]
      if (kind === 0) continue
      if (kind === quoting) {
        if (isSpace(bytes, from, at)) return false
        continue
      }
      if (fields < expected) {
        starts[fields] = from
        ends[fields] = at
      }
      fields += 1
      from = at + 1
      if (byte === delimiter) {
        if (fields === expected) cut = at
        continue
      }
      if (byte === carriageReturn && from === length) return false
      const record = this.#record
      record.end = at
      record.cut = cut
      record.next = byte === carriageReturn && bytes[from] === lineFeed ? from + 1 : from
      record.fields = fields
      record.lines = 1
      this.#doubled = false
      return true
    }
    return false
  }

  #recordAt(bytes: Uint8Array, start: number, length: number, isLast: boolean): Scanned {
    const kinds = this.#kinds
    const { starts, ends } = this.#found
    let fields = 1
    let lines = 1
    let cut = length
    let at = start
    this.#doubled = false
    for (;;) {
      let content = at
      let from = at
      let to = -1
      while (bytes[content] === space && content < length) content += 1
      if (bytes[content] === quote && content < length) {
        const close = closingQuote(bytes, content, length)
        if (close === -1) return isLast || length - start > longestRecord ? "broken" : "incomplete"
        for (let feed = bytes.indexOf(lineFeed, content); feed !== -1 && feed < close; lines += 1) {
          feed = bytes.indexOf(lineFeed, feed + 1)
        }
        from = content + 1
        to = close
        // A quote within is written twice.
        if (!this.#doubled) this.#doubled = hasQuote(bytes, from, to)
        at = close + 1
        while (bytes[at] === space && at < length) at += 1
        if (at < length && kinds[bytes[at] ?? 0] !== ending) return "broken"
      } else {
        while (at < length && kinds[bytes[at] ?? 0] !== ending) at += 1
      }
      if (fields <= this.#fields) {
        starts[fields - 1] = from
        ends[fields - 1] = to === -1 ? at : to
      }
      if (at >= length) {
        if (!isLast) return "incomplete"
        Object.assign(this.#record, { end: length, cut, next: length, fields, lines })
        return "found"
      }
      if (bytes[at] !== this.#delimiter) break
      if (fields === this.#fields) cut = at
      fields += 1
      at += 1
    }
    if (bytes[at] === carriageReturn && at + 1 >= length && !isLast) return "incomplete"
    const isPair = bytes[at] === carriageReturn && at + 1 < length && bytes[at + 1] === lineFeed
    Object.assign(this.#record, { end: at, cut, next: at + (isPair ? 2 : 1), fields, lines })
    return "found"
  }

  // Only the line the broken quote stands on is left out: the rows after it are read as if it were not there.
  #leaveOutLine(bytes: Uint8Array, start: number, length: number): number {
    const feed = bytes.indexOf(lineFeed, start)
    const end = feed === -1 || feed >= length ? length : feed
    if (this.#skip > 0) this.#skip -= 1
    else {
      this.records += 1
      note(this.broken, { row: this.#line, value: excerpt(bytes, start, end) })
    }
    this.#line += 1
    return Math.min(end + 1, length)
  }

  #isBlank(bytes: Uint8Array, start: number, end: number): boolean {
    for (let at = start; at < end; at += 1) if (bytes[at] !== this.#delimiter && bytes[at] !== space) return false
    return true
  }
}

/** The line of the n-th record that was passed on (1-based). */
export function lineIn(steps: readonly LineStep[], ordinal: number): number {
  let low = 0
  let high = steps.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((steps[middle]?.ordinal ?? Infinity) <= ordinal) low = middle + 1
    else high = middle
  }
  return ordinal + (steps[low - 1]?.difference ?? 0)
}

type Scanned = "incomplete" | "broken" | "found"

function isSpace(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (bytes[at] !== space) return false
  return true
}

function hasQuote(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (bytes[at] === quote) return true
  return false
}

/** The fields with `""` read as one quote where it stands between quotes. */
function undoubled({ bytes, starts, ends }: Fields): Fields {
  const length = (ends.at(-1) ?? 0) - (starts[0] ?? 0)
  const copy = { bytes: new Uint8Array(length), starts: starts.slice(), ends: ends.slice() }
  let written = 0
  for (const [index, start] of starts.entries()) {
    const end = ends[index] ?? 0
    const isQuoted = bytes[start - 1] === quote
    copy.starts[index] = written
    for (let at = start; at < end; at += 1) {
      copy.bytes[written] = bytes[at] ?? 0
      written += 1
      if (isQuoted && bytes[at] === quote) at += 1
    }
    copy.ends[index] = written
  }
  return copy
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}

/** Position of the quote that closes the field opened at `open`, -1 where it is not among the bytes. */
function closingQuote(bytes: Uint8Array, open: number, length: number): number {
  let at = open + 1
  for (;;) {
    at = bytes.indexOf(quote, at)
    if (at === -1 || at >= length) return -1
    if (bytes[at + 1] !== quote || at + 1 >= length) return at
    at += 2
  }
}

function note(rows: LeftOutRows, example: FindingExample): void {
  rows.rows += 1
  if (rows.examples.length < mostExamples) rows.examples.push(example)
  if (rows.rows <= mostRejected) rows.waiting.push(example)
}

function excerpt(bytes: Uint8Array, start: number, end: number): string {
  const text = new TextDecoder().decode(bytes.subarray(start, Math.min(end, start + 4 * longestExcerpt))).trimEnd()
  return text.length > longestExcerpt ? `${text.slice(0, longestExcerpt)}…` : text
}
