import { BlobWriter, TextReader, ZipWriter } from "@zip.js/zip.js/lib/zip-core-native.js"

/** A cell as Excel stores it: a text, a number, or a number shown as a date. */
export type WrittenCell = string | number | { readonly serial: number } | null

/** A small .xlsx as Excel writes it: shared strings, and dates as numbers with a date format. */
export async function workbook(
  sheets: Readonly<Record<string, readonly (readonly WrittenCell[])[]>>,
  name = "ark.xlsx",
  hidden: Readonly<Record<string, "hidden" | "veryHidden">> = {},
): Promise<File> {
  const shared: string[] = []
  const cellOf = (cell: WrittenCell, at: string): string => {
    if (cell === null) return ""
    if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`
    if (typeof cell === "object") return `<c r="${at}" s="1"><v>${cell.serial}</v></c>`
    return `<c r="${at}" t="s"><v>${shared.push(cell) - 1}</v></c>`
  }
  const parts = Object.values(sheets).map((rows) => {
    const written = rows.map((cells, row) => {
      const inner = cells.map((cell, column) => cellOf(cell, `${String.fromCharCode(65 + column)}${row + 1}`))
      return `<row r="${row + 1}">${inner.join("")}</row>`
    })
    return `<worksheet ${main}><sheetData>${written.join("")}</sheetData></worksheet>`
  })
  const names = Object.keys(sheets)
  const list = names.map((sheet, i) => {
    const state = hidden[sheet] === undefined ? "" : ` state="${hidden[sheet]}"`
    return `<sheet name="${escaped(sheet)}" sheetId="${i + 1}"${state} r:id="rId${i + 1}"/>`
  })
  const targets = names.map((_, i) => relation(`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`))
  const files: Record<string, string> = {
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${office}"><sheets>${list.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packaged}">${targets.join("")}${relation("s", "styles", "styles.xml")}${relation("t", "sharedStrings", "sharedStrings.xml")}</Relationships>`,
    "xl/styles.xml": `<styleSheet ${main}><cellXfs><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst ${main}>${shared.map((text) => `<si><t>${escaped(text)}</t></si>`).join("")}</sst>`,
  }
  parts.forEach((part, index) => {
    files[`xl/worksheets/sheet${index + 1}.xml`] = part
  })
  return new File([await zipOf(files)], name)
}

/** A zip archive of texts and bytes. */
export async function zipOf(
  files: Readonly<Record<string, string | Blob>>,
  options: { readonly password?: string } = {},
): Promise<Blob> {
  const zip = new ZipWriter(new BlobWriter(), { useWebWorkers: false, ...options })
  for (const [name, content] of Object.entries(files)) {
    await (typeof content === "string"
      ? zip.add(name, new TextReader(content))
      : zip.add(name, content.stream() as ReadableStream<Uint8Array>))
  }
  return zip.close()
}

export async function gzipOf(content: Blob): Promise<Blob> {
  return new Response(content.stream().pipeThrough(new CompressionStream("gzip"))).blob()
}

const packaged = "http://schemas.openxmlformats.org/package/2006/relationships"
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;")
}
