import type { FileEntry } from "@zip.js/zip.js"
import { unparse } from "papaparse"
import { LoadError } from "../load-error"
import type { LoadSource } from "../load-source"
import { withLabels } from "../survey/labelled-workbook"
import { readSheets } from "./read-sheets"
import { unzip } from "./zip"

/** A workbook is read in one piece: larger ones belong in a CSV file. */
const mostBytes = 200 * 1024 ** 2

/**
 * The sheets of a workbook that are not empty, each as the CSV that holds its values: ISO dates, decimal points. Hidden ones
 * are none that the sender means; they are taken where no other holds anything.
 */
export async function workbookSheets(name: string, entries: readonly FileEntry[]): Promise<readonly LoadSource[]> {
  const refused = (reason: "damaged" | "noFiles" | "largeWorkbook", cause?: unknown): LoadError =>
    new LoadError({ code: "containerNotReadable", file: name, reason }, cause)
  const parts = entries.filter(({ filename }) => /\.(xml|rels)$/i.test(filename))
  if (parts.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0) > mostBytes) throw refused("largeWorkbook")
  try {
    const sheets = await readSheets(await stored(name, parts))
    const filled = withLabels<unknown>(
      sheets.filter(({ data }) => data.some((row) => row.some((cell) => cell !== null))),
      textOf,
    )
    if (filled.length === 0) throw refused("noFiles")
    const hidden = await hiddenIn(
      name,
      parts,
      sheets.map(({ sheet }) => sheet),
    )
    const shown = filled.filter(({ sheet }) => !hidden.has(sheet))
    const taken = shown.length > 0 ? shown : filled
    const left = filled.flatMap((sheet) => (taken.includes(sheet) ? [] : [sheet.sheet]))
    return taken.map(({ sheet, data }) => {
      const rows = data.map((row) => row.map(textOf))
      // Line ends as of Windows, or of any other kind: a cell's own are taken out, so that lines are rows of the sheet.
      const file = new File([unparse(rows, { newline: "\n" })], filled.length === 1 ? name : `${name} › ${sheet}`)
      return Object.assign(file, {
        format: "excel" as const,
        sheet,
        ...(hidden.has(sheet) && { isHiddenSheet: true }),
        ...(left.length > 0 && { hiddenSheets: left }),
      })
    })
  } catch (cause) {
    throw cause instanceof LoadError ? cause : refused("damaged", cause)
  }
}

const sheetTag = /<(?:\w+:)?sheet\s((?:[^>"']|"[^"]*"|'[^']*')*)>/g
const hiddenState = /(?:^|\s)state\s*=\s*["'](?:hidden|veryHidden)["']/
const sheetName = /(?:^|\s)name\s*=/

/** The names of the hidden sheets, of all as the reader tells them: in the workbook's order, without who is hidden. */
async function hiddenIn(
  name: string,
  parts: readonly FileEntry[],
  all: readonly string[],
): Promise<ReadonlySet<string>> {
  const part = parts.find(({ filename }) => filename === "xl/workbook.xml")
  if (part === undefined) return new Set()
  const text = await (await unzip(name, part)).text()
  const tags = [...text.matchAll(sheetTag)].flatMap(([, attributes = ""]) =>
    sheetName.test(attributes) ? [attributes] : [],
  )
  if (tags.length !== all.length) return new Set()
  return new Set(all.filter((_, index) => hiddenState.test(tags[index] ?? "")))
}

/**
 * The workbook packed anew without compression. The reader would unpack large parts in workers made from text, which the
 * page's content security policy forbids; and here every byte is counted.
 */
async function stored(name: string, parts: readonly FileEntry[]): Promise<ArrayBuffer> {
  const { BlobReader, BlobWriter, ZipWriter } = await import("@zip.js/zip.js/lib/zip-core-native.js")
  const written = new ZipWriter(new BlobWriter(), { level: 0, useWebWorkers: false })
  for (const part of parts) await written.add(part.filename, new BlobReader(await unzip(name, part)))
  return (await written.close()).arrayBuffer()
}

function textOf(cell: unknown): string {
  if (cell instanceof Date) return dateText(cell)
  if (typeof cell === "string") return cell.replace(/\s*[\r\n]+\s*/g, " ")
  return typeof cell === "number" || typeof cell === "boolean" ? String(cell) : ""
}

const firstDay = Date.UTC(1900, 0, 1)
const dayZero = Date.UTC(1899, 11, 30)

/** A time of day or a duration (7:24) stands as a moment around the calendar's first day. */
function dateText(date: Date): string {
  const time = date.getTime()
  if (Number.isNaN(time)) return ""
  if (time < firstDay) {
    const minutes = Math.round((time - dayZero) / 60_000)
    return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`
  }
  const text = date.toISOString()
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text.slice(0, 19)
}
