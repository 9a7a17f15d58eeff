import type { MunicipalityCode } from "./municipality"

/** What a number is about: the participating municipalities together, those they are compared with, or one municipality. */
export type Area =
  | { readonly kind: "project" }
  | { readonly kind: "comparison" }
  | { readonly kind: "municipality"; readonly code: MunicipalityCode }

export const projectArea: Area = { kind: "project" }
export const comparisonArea: Area = { kind: "comparison" }

export function municipalityArea(code: MunicipalityCode): Area {
  return { kind: "municipality", code }
}

/** A text that tells areas apart, for keys: `project`, `comparison` or the code. */
export function areaKey(area: Area): string {
  return area.kind === "municipality" ? String(area.code) : area.kind
}
