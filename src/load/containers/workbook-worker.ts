// Reads a workbook beside the page: a hundred thousand rows take seconds, in which the page would not answer.
import readWorkbook from "read-excel-file/universal"
import type { ReadSheets } from "./read-sheets"

self.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => {
  readWorkbook(data, { trim: false }).then(
    (sheets) => {
      self.postMessage({ sheets } satisfies ReadSheets)
    },
    (cause: unknown) => {
      self.postMessage({ failure: String(cause) } satisfies ReadSheets)
    },
  )
}
