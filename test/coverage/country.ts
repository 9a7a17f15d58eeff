import weightsCsv from "../../data/demo/municipality_weights.csv?raw"
import { comparisonSet } from "../../src/domain/comparison"
import { municipalities, type MunicipalityCode } from "../../src/domain/municipality"
import type { Scheme } from "../../src/domain/scheme"
import { uifScheme } from "../support/requests"

/**
 * Sizes of the single municipalities whose coverage is counted, in distinct persons of the result window. Small ones cost
 * little: three of each are drawn with every country.
 */
const singleSizes = [50, 50, 50, 500, 500, 500, 5000]

/** Numbers of comparison municipalities. */
export const comparisonCounts = [80, 20, 10] as const
export type ComparisonCount = (typeof comparisonCounts)[number]

/** The nine of Udvikling i fleksjob II, pooled as "the scheme". */
export const nine: readonly MunicipalityCode[] = uifScheme.municipalities

const bySize = sizesByCode()
const outside = comparisonSet({ ...uifScheme, excludedFromComparison: [] }, "all")

/** Municipalities that take part by themselves. */
export const singles: readonly MunicipalityCode[] = outside.slice(0, singleSizes.length)

/** What is counted: the single municipalities by size, and the nine together. */
export const targets = [
  ...singles.map((code, j) => ({ name: String(singleSizes[j]), key: String(code) })),
  { name: "nine", key: "project" },
]

/** The single municipalities take part; the nine are pooled by the request and may not be compared with either. */
export const scheme: Scheme = {
  ...uifScheme,
  municipalities: [...singles],
  excludedFromComparison: [{ reason: { da: "puljen", en: "the scheme" }, municipalities: [...nine] }],
}

const candidates = [...comparisonSet(scheme, "all")]
  .sort((a, b) => (bySize.get(b) ?? 0) - (bySize.get(a) ?? 0))
  .slice(0, comparisonCounts[0])

/** Comparison municipalities of all sizes; the few are among the many. */
export function comparisonOfSize(count: ComparisonCount): readonly MunicipalityCode[] {
  const step = comparisonCounts[0] / count
  return candidates.filter((_, j) => step === 1 || j % step === 2)
}

export interface Municipality {
  readonly code: MunicipalityCode
  /** Distinct persons of the result window, expected. */
  readonly size: number
}

/**
 * Every simulated municipality: the comparison set and the nine as large beside each other as the real ones, with `mean`
 * persons on average and at least `fewest`, and the single ones of the sizes asked for.
 */
export function country(mean: number, fewest = 40): readonly Municipality[] {
  const average = candidates.reduce((sum, code) => sum + (bySize.get(code) ?? 0), 0) / candidates.length
  const real = [...candidates, ...nine].map((code) => ({
    code,
    size: Math.max(fewest, Math.round((mean * (bySize.get(code) ?? 0)) / average)),
  }))
  return [...real, ...singles.map((code, j) => ({ code, size: singleSizes[j] ?? 0 }))]
}

/** Persons of a comparison municipality, on average. */
export function meanSize(all: readonly Municipality[]): number {
  const compared = new Set(candidates)
  const sizes = all.filter(({ code }) => compared.has(code)).map(({ size }) => size)
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / sizes.length)
}

/** Citizens of fleksjob age times how common fleksjob is there, as in the demo data. */
function sizesByCode(): ReadonlyMap<MunicipalityCode, number> {
  const known = new Set(municipalities.map(({ code }) => code))
  const rows = weightsCsv
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","))
  return new Map(
    rows
      .map(([code, , population, factor]): [number, number] => [Number(code), Number(population) * Number(factor)])
      .filter(([code]) => known.has(code)),
  )
}
