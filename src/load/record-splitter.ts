import { type FindingExample, mostRejected } from "../domain/load-problem"
import { ByteMarks } from "./byte-marks"
import type { Texts } from "./texts"

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

/** Fields and records that are passed on at once: so few that they are still at hand when they are read. */
const mostFields = 1 << 14
const mostRecords = 1 << 10
/** Of a piece that begins within a record, so many bytes are looked at first for its end. */
const firstHead = 1 << 12
/** So many bytes are searched for delimiters and line ends at once: what was found is at hand still when it is used. */
const stretch = 1 << 15

/**
 * Records one after another, valid until the next: field i of the n-th is text n × `fields` + i, without its quotes. Many at
 * once, since what reads a column of them is quicker when it is asked many times in a row.
 */
export interface Records extends Texts {
  bytes: Uint8Array
  readonly fields: number
  rows: number
}

type Pass = (records: Records) => void

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
  readonly #marks: ByteMarks
  /** Records that wait to be passed on. */
  readonly #found: Records
  readonly #most: number
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
    this.#most = Math.max(1, Math.min(mostRecords, Math.floor(mostFields / fields)))
    this.#found = recordsOf(new Uint8Array(0), fields, this.#most)
    this.#marks = new ByteMarks([this.#delimiter, lineFeed, carriageReturn, quote], stretch)
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
  push(next: Uint8Array, isLast: boolean, pass: Pass): void {
    const rest = this.#rest
    if (rest.length === 0) {
      this.#rest = next.slice(this.#split(next, isLast, pass))
      return
    }
    // The record begun is ended by itself, where it is not too long: most of the piece need not be copied to stand behind it.
    for (let head = firstHead; head < next.length && rest.length + head <= longestRecord; head *= 16) {
      const joint = joined(rest, next.subarray(0, head))
      const end = this.#split(joint, false, pass)
      if (end >= rest.length) {
        const from = end - rest.length
        this.#rest = next.slice(from + this.#split(next.subarray(from), isLast, pass))
        return
      }
      if (end > 0) {
        this.#rest = rest.slice(end)
        this.push(next, isLast, pass)
        return
      }
    }
    const all = joined(rest, next)
    this.#rest = all.slice(this.#split(all, isLast, pass))
  }

  /** Pass on the records among the bytes; gives the place of the first that does not end there. */
  #split(bytes: Uint8Array, isLast: boolean, pass: Pass): number {
    const { length } = bytes
    this.#found.bytes = bytes
    this.#marks.reset()
    let at = 0
    while (at < length) {
      at = this.#passWellFormed(bytes, at, pass)
      if (at >= length) break
      if (!this.#plainRecordAt(bytes, at, length)) {
        const record = this.#recordAt(bytes, at, length, isLast)
        if (record === "incomplete") break
        if (record === "broken") {
          at = this.#leaveOutLine(bytes, at, length)
          continue
        }
      }
      this.#takeRecord(bytes, at, pass)
      at = this.#record.next
    }
    this.#flush(pass)
    return Math.min(at, length)
  }

  /** The record found last, whose fields stand behind those that wait. */
  #takeRecord(bytes: Uint8Array, start: number, pass: Pass): void {
    const { end, cut, fields, lines } = this.#record
    const line = this.#line
    this.#line += lines
    if (this.#skip > 0) {
      this.#skip -= 1
      return
    }
    if (this.#isBlank(bytes, start, end)) return
    this.records += 1
    if (fields < this.#fields || (fields > this.#fields && !this.#isBlank(bytes, cut, end))) {
      note(this.ragged, { row: line, value: excerpt(bytes, start, end), fields })
      return
    }
    this.#step(line)
    if (this.#doubled) {
      const record = undoubled(this.#found)
      this.#flush(pass)
      pass(record)
      return
    }
    this.#found.rows += 1
    if (this.#found.rows === this.#most) this.#flush(pass)
  }

  #flush(pass: Pass): void {
    if (this.#found.rows > 0) pass(this.#found)
    this.#found.rows = 0
  }

  /**
   * Pass on records that need no second look, as nearly all are: without a quote, with as many fields as headings, and the
   * first of them not empty. Gives the place of the first other record.
   */
  #passWellFormed(bytes: Uint8Array, start: number, pass: Pass): number {
    const marks = this.#marks
    let record = start
    marks.skipTo(record)
    while (this.#skip === 0) {
      record = this.#passMarked(bytes, record, pass)
      const isAtMarks = marks.count - marks.next >= this.#fields
      if (isAtMarks || !marks.search(bytes, record)) break
    }
    return record
  }

  /** The same as far as the marks are known: a field is what stands between two of them. */
  #passMarked(bytes: Uint8Array, start: number, pass: Pass): number {
    const { places, count } = this.#marks
    const delimiter = this.#delimiter
    const found = this.#found
    const { starts, ends, fields } = found
    let place = found.rows * fields
    let records = 0
    let record = start
    let mark = this.#marks.next
    scan: while (mark + fields <= count) {
      const first = bytes[record] ?? 0
      if (first === space || first === delimiter) break
      const last = place + fields - 1
      let from = record
      for (let field = place; field < last; field += 1) {
        const at = places[mark + field - place] ?? 0
        if (bytes[at] !== delimiter) break scan
        starts[field] = from
        ends[field] = at
        from = at + 1
      }
      let next = mark + fields
      const end = places[next - 1] ?? 0
      starts[last] = from
      ends[last] = end
      from = end + 1
      const byte = bytes[end]
      if (end === record) break
      if (byte === carriageReturn && next < count && places[next] === from && bytes[from] === lineFeed) {
        next += 1
        from += 1
      } else if (byte !== lineFeed) break
      records += 1
      record = from
      mark = next
      place += fields
      if (place === starts.length) {
        found.rows = this.#most
        this.#flush(pass)
        place = 0
      }
    }
    this.#marks.next = mark
    found.rows = place / fields
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
    const { starts, ends, rows } = this.#found
    const place = rows * expected
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
        starts[place + fields] = from
        ends[place + fields] = at
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
    const { starts, ends, rows } = this.#found
    const place = rows * this.#fields - 1
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
        starts[place + fields] = from
        ends[place + fields] = to === -1 ? at : to
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

function recordsOf(bytes: Uint8Array, fields: number, rows: number): Records {
  return { bytes, starts: new Int32Array(fields * rows), ends: new Int32Array(fields * rows), fields, rows: 0 }
}

/** The record behind those that wait, with `""` read as one quote where it stands between quotes. */
function undoubled({ bytes, starts, ends, fields, rows }: Records): Records {
  const first = rows * fields
  const last = first + fields - 1
  const record = recordsOf(new Uint8Array((ends[last] ?? 0) - (starts[first] ?? 0)), fields, 1)
  record.rows = 1
  let written = 0
  for (let index = 0; index < fields; index += 1) {
    const start = starts[first + index] ?? 0
    const end = ends[first + index] ?? 0
    const isQuoted = bytes[start - 1] === quote
    record.starts[index] = written
    for (let at = start; at < end; at += 1) {
      record.bytes[written] = bytes[at] ?? 0
      written += 1
      if (isQuoted && bytes[at] === quote) at += 1
    }
    record.ends[index] = written
  }
  return record
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
