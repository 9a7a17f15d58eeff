import { bytesOf } from "../encoding"
import { programOfArchive } from "../file-kind"
import { LoadError } from "../load-error"
import type { LoadSource } from "../load-source"
import { gzipped, isGzip } from "./gzip"
import { isZip, zipEntries, zippedFiles } from "./zip"
import { workbookSheets } from "./workbook"

/**
 * The files that a file holds: those of a zip archive, the sheets of a workbook (.xlsx, also within an archive), what a
 * gzip file packs; any other file is the one it holds. Throws `LoadError` where a container cannot be read.
 */
export async function openContainers(source: LoadSource): Promise<readonly LoadSource[]> {
  // What came out of a container is not opened again: an archive may hold itself.
  if (source.open !== undefined || source.format !== undefined) return [source]
  const first = await bytesOf(source, 4)
  if (isGzip(first)) return [gzipped(source)]
  if (!isZip(first)) return [source]
  const content = source instanceof Blob ? source : new Blob([await source.arrayBuffer()])
  const entries = await zipEntries(source, content)
  if (entries.some(({ filename }) => filename === "xl/workbook.xml")) return workbookSheets(source.name, entries)
  const program = programOfArchive(entries.map(({ filename }) => filename))
  if (program !== null) throw new LoadError({ code: "notCsv", file: source.name, looksLike: program })
  const files = await zippedFiles(source, content)
  const opened: LoadSource[] = []
  for (const file of files) opened.push(...(/\.xlsx$/i.test(file.name) ? await sheetsOf(file) : [file]))
  return opened
}

async function sheetsOf(file: LoadSource): Promise<readonly LoadSource[]> {
  return workbookSheets(file.name, await zipEntries(file, new Blob([await file.arrayBuffer()])))
}
