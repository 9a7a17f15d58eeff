import { z } from "zod"
import { canonicalColumns, tableKinds } from "./load-problem"
import { isMunicipality } from "./municipality"

/** The last is UTF-8 with bytes that UTF-8 does not have, each taken as Windows-1252 has it. */
export const encodings = ["UTF-8", "UTF-16LE", "UTF-16BE", "Windows-1252", "UTF-8/Windows-1252"] as const
/** How the bytes of a text file are to be read. */
export type Encoding = (typeof encodings)[number]

export const delimiters = [";", ",", "\t", "|"] as const
export type Delimiter = (typeof delimiters)[number]

export const decimalMarks = [",", "."] as const
export type DecimalMark = (typeof decimalMarks)[number]

/** Longest text that can be a code: anything longer is no code, and may be about a citizen. */
export const longestCode = 120

/** Longest text of a question, and of a course's name. */
export const longestQuestion = 1000
export const longestCourse = 200

/**
 * How a file of a certain shape is to be read, as the user decided it: kept in a small file and used again for the next
 * export with the same headings. Of values it holds codes alone, never anything of a citizen.
 */
export const mappingSchema = z.strictObject({
  version: z.literal(1),
  table: z.enum(tableKinds),
  /** Every heading of the file in its order; a heading that stands twice is there twice. */
  columns: z
    .array(
      z.strictObject({
        heading: z.string(),
        usedAs: z.enum([...canonicalColumns, "background", "ignored"]),
        /** Of a question's column: its text, and when it was asked; without it the heading tells both. */
        question: z.string().min(1).max(longestQuestion).optional(),
        timing: z.enum(["foer", "efter"]).optional(),
      }),
    )
    .min(1),
  /** What the file's own codes mean: `from` as it stands in the file, `to` a word of the product; "" is "not told". */
  values: z
    .array(
      z.strictObject({
        column: z.enum(canonicalColumns),
        from: z.string().min(1).max(longestCode),
        to: z.string().max(longestCode),
      }),
    )
    .default([]),
  /** Of every row, in a file without a column of municipalities. */
  municipality: z.int().refine(isMunicipality, "no municipality has this code").optional(),
  /** Of every row, in a file of answers without a column of courses. */
  course: z.string().min(1).max(longestCourse).optional(),
  /** What stands here is not detected but taken. */
  reading: z
    .strictObject({
      encoding: z.enum(encodings).optional(),
      delimiter: z.enum(delimiters).optional(),
      decimal: z.enum(decimalMarks).optional(),
    })
    .optional(),
})

export type Mapping = Readonly<z.infer<typeof mappingSchema>>
export type ColumnUse = Mapping["columns"][number]["usedAs"]

/** Headings in their order as one text: files with the same one have the same shape. */
export function shapeOf(headings: readonly string[]): string {
  return JSON.stringify(headings.map((heading) => heading.trim()))
}
