import type { LoadProblem } from "../domain/load-problem"
import { type Mapping, mappingSchema, shapeOf } from "../domain/mapping"
import { largestProject } from "../domain/project-file"
import type { KnownMapping } from "./session-state"

/** Mappings are kept in small files of JSON. */
export function isMappingFile({ name }: File): boolean {
  return /\.json$/i.test(name)
}

/** The mapping in a file; or what the file is instead. */
export async function readMapping(file: File): Promise<Mapping | "projectFile" | "schemeFile" | "mappingRefused"> {
  if (file.size > largestProject) return "mappingRefused"
  try {
    const json: unknown = JSON.parse(await file.text())
    if (typeof json === "object" && json !== null) {
      if ("project" in json) return "projectFile"
      if ("criteria" in json) return "schemeFile"
    }
    return mappingSchema.safeParse(json).data ?? "mappingRefused"
  } catch {
    return "mappingRefused"
  }
}

/** The known mappings with one more, which takes the place of that of the same headings. */
export function withMapping(mappings: readonly KnownMapping[], known: KnownMapping): readonly KnownMapping[] {
  const shape = shapeOfMapping(known.mapping)
  return [...mappings.filter(({ mapping }) => shapeOfMapping(mapping) !== shape), known]
}

export function shapeOfMapping({ columns }: Mapping): string {
  return shapeOf(columns.map(({ heading }) => heading))
}

/** Whether a file that was refused can be loaded when the user says what its columns are. */
export function asksForMapping(problem: LoadProblem): boolean {
  if (problem.code === "unknownTable") return problem.headings.length > 1
  return problem.code === "missingColumns" || problem.code === "duplicateHeadings"
}

export function withoutColumns(mapping: Mapping, headings: readonly string[]): Mapping {
  const out = new Set(headings.map((heading) => heading.trim()))
  return {
    ...mapping,
    columns: mapping.columns.map((column) =>
      out.has(column.heading.trim()) ? { ...column, usedAs: "ignored" } : column,
    ),
  }
}
