import { severities, type QualityFinding, type Severity } from "../../../../domain/quality"
import { effectOn } from "../../../../domain/quality-effect"
import { type Criterion, isMeasured } from "../../../../domain/scheme"

/** Which findings are listed, and in what order. Not part of the address, which never names a file. */
export interface QualityChoice {
  /** "all", "across", or a file's id. */
  readonly file: "all" | "across" | number
  readonly severity: Severity | "all"
  /** A criterion's id: the findings that do something to it. */
  readonly criterion: string
  readonly sort: QualitySort
}

/** Within a severity; findings that do nothing to any criterion stand last among their equals. */
export type QualitySort = "problem" | "file" | "rows" | "rowsUp"

export const everyFinding: QualityChoice = { file: "all", severity: "all", criterion: "all", sort: "rows" }

interface Names {
  readonly problem: (finding: QualityFinding) => string
  readonly file: (finding: QualityFinding) => string
}

/** The findings that fit the choice, in its order. */
export function listed(
  findings: readonly QualityFinding[],
  { file, severity, criterion, sort }: QualityChoice,
  criteria: readonly Criterion[],
  names: Names,
): readonly QualityFinding[] {
  const wanted = criteria.find(({ id }) => id === criterion)
  const kept = findings.filter(
    (finding) =>
      (file === "all" || finding.fileId === (file === "across" ? null : file)) &&
      (severity === "all" || finding.severity === severity) &&
      (wanted === undefined || !isMeasured(wanted) || effectOn(finding, wanted) !== "none"),
  )
  const byRows = (a: QualityFinding, b: QualityFinding): number => (b.rows ?? -1) - (a.rows ?? -1)
  const byGravity = (a: QualityFinding, b: QualityFinding): number =>
    severities.indexOf(a.severity) - severities.indexOf(b.severity)
  const byName = (name: (finding: QualityFinding) => string) => (a: QualityFinding, b: QualityFinding) =>
    name(a).localeCompare(name(b), "da")
  const orders: Readonly<Record<QualitySort, (a: QualityFinding, b: QualityFinding) => number>> = {
    problem: byName(names.problem),
    file: byName(names.file),
    rows: byRows,
    rowsUp: (a, b) => -byRows(a, b),
  }
  const untouching = new Set(
    kept.filter((finding) => criteria.filter(isMeasured).every((each) => effectOn(finding, each) === "none")),
  )
  const byTouch = (a: QualityFinding, b: QualityFinding): number =>
    Number(untouching.has(a)) - Number(untouching.has(b))
  return [...kept].sort((a, b) => byGravity(a, b) || orders[sort](a, b) || byTouch(a, b) || byRows(a, b))
}

export interface SeverityGroup {
  readonly severity: Severity
  readonly findings: readonly QualityFinding[]
}

/** The listed findings by severity, the gravest first; none is empty. */
export function bySeverity(findings: readonly QualityFinding[]): readonly SeverityGroup[] {
  return severities
    .map((severity) => ({ severity, findings: findings.filter((finding) => finding.severity === severity) }))
    .filter((group) => group.findings.length > 0)
}
