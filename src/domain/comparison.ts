import { municipalities, municipality, type MunicipalityCode } from "./municipality"
import type { Scheme } from "./scheme"

/** Which municipalities the participating ones are held against. */
export type ComparisonRule = "all" | "cluster" | "chosen"

/**
 * The comparison set (MEASURES §3): every municipality except the participating ones, those that share a jobcentre with
 * one, and those under another scheme with the same benefit group. "cluster" keeps those in a participating one's cluster,
 * "chosen" those of them that are named.
 */
export function comparisonSet(
  scheme: Scheme,
  rule: ComparisonRule,
  named: readonly MunicipalityCode[] = [],
): readonly MunicipalityCode[] {
  const participating = scheme.municipalities.map(municipality)
  const jobcentres = new Set(participating.map(({ jobcentre }) => jobcentre))
  const clusters = new Set(participating.map(({ jobcentreCluster }) => jobcentreCluster))
  const excluded = new Set(scheme.excludedFromComparison.flatMap(({ municipalities: codes }) => codes ?? []))
  return municipalities
    .filter(({ jobcentre }) => !jobcentres.has(jobcentre))
    .filter(({ code }) => !excluded.has(code))
    .filter(({ jobcentreCluster }) => rule !== "cluster" || clusters.has(jobcentreCluster))
    .filter(({ code }) => rule !== "chosen" || named.includes(code))
    .map(({ code }) => code)
}
