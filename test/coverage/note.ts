import { comparisonCounts, targets } from "./country"
import { deviations } from "./deviations"
import { missesOf, reasons } from "./reasons"
import type { Count } from "./tally"

/** What the counts of one measure are of. */
export interface Counted {
  readonly name: string
  readonly stepName: string
  readonly replications: number
  /** Persons of the result window in a comparison municipality, on average. */
  readonly comparisonPersons: number
  readonly counts: ReadonlyMap<string, Count>
}

const names = [...new Set(targets.map(({ name }) => name))]
const curves = ["S 8", "S 26", "S 52", "F 8", "F 26", "F 52", "median"]

/** Share of intervals that lie wholly on the better side where nothing happened. */
const EXPECTED = 0.025

/** The whole note in Markdown: a table of each measure, and why intervals outside 93–97 per cent are so. */
export function note(measures: readonly Counted[]): string {
  return [
    "# Coverage of the intervals",
    "",
    "Made by `npm run coverage`; what is simulated and how to read it stands in [README.md](README.md). Numbers are the per",
    "cent of intervals that hold what is true. ▲ is above 97, ▼ below 93. In brackets, under L…U, the per cent with L > 0",
    "where nothing had happened, which would wrongly be called a certain improvement: 2.5 is what a list of words expects.",
    "A number after / is the per cent of draws without an interval.",
    "",
    ...measures.flatMap(section),
    "## Why some lie outside",
    "",
    ...explained(measures),
    "",
    "Without an interval are, in M2, municipalities of 50 persons in about three draws of four: both curves must be known to 104",
    "weeks, with at least k persons at risk (3 here). With K = 10 it takes one comparison municipality without such a curve,",
    "since fewer than ten give no L…U. Of 50 persons only the draws with an interval are counted. Elsewhere hidden counts.",
    "",
    "## Certain improvements that were none",
    "",
    ...falselyCertain(measures),
    "",
  ].join("\n")
}

function section({ name, stepName, replications, comparisonPersons, counts }: Counted): string[] {
  const level = names.map((target) => cell(counts.get(`level|${target}`)))
  const change = names.map((target) => cell(counts.get(`change|${target}`)))
  const points = curves.filter((curve) => counts.has(`${curve}|50`))
  const draws = `${replications} draws for each sd; standard error of a per cent of 95: ${error(replications)} points for the nine`
  return [
    `## ${name}`,
    "",
    `${draws}. Comparison municipalities have ${comparisonPersons} persons on average.`,
    "",
    ...table(
      ["", ...names.map((target) => (target === "nine" ? "nine" : `${target} persons`))],
      [
        ...(counts.has("level|50") ? [["level", ...level]] : []),
        ["own change", ...change],
        ...points.map((curve) => [curveName(curve), ...names.map((target) => cell(counts.get(`${curve}|${target}`)))]),
      ],
    ),
    "",
    ...table(
      ["L…U of", `sd (${stepName}s)`, ...comparisonCounts.map((count) => `K = ${count}`)],
      names.flatMap((target) =>
        deviations.map((deviation) => [
          target,
          String(deviation),
          ...comparisonCounts.map((count) => cell(counts.get(`development|${target}|${deviation}|${count}`), true)),
        ]),
      ),
    ),
    "",
  ]
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`
  return [line(head), line(head.map(() => "---")), ...rows.map(line)]
}

function curveName(curve: string): string {
  const [kind, weeks] = curve.split(" ")
  if (weeks === undefined) return curve
  return kind === "S" ? `still there at ${weeks} weeks` : `in fleksjob within ${weeks} weeks`
}

function cell(count: Count | undefined, isDevelopment = false): string {
  if (count === undefined || count.intervals === 0) return count === undefined ? "" : "none"
  const { covered, falselyBetter, intervals, none } = count
  const coverage = (100 * covered) / intervals
  const mark = coverage > 97 ? " ▲" : coverage < 93 ? " ▼" : ""
  const wrong = isDevelopment ? ` (${((100 * falselyBetter) / intervals).toFixed(1)})` : ""
  const without = (100 * none) / (intervals + none)
  return `${coverage.toFixed(1)}${mark}${wrong}${without >= 0.5 ? ` /${without.toFixed(0)}` : ""}`
}

function error(replications: number): string {
  return (100 * Math.sqrt((0.95 * 0.05) / replications)).toFixed(1)
}

function explained(measures: readonly Counted[]): string[] {
  const misses = measures.flatMap(({ name, counts }) => missesOf(name, counts))
  return reasons.flatMap(({ text, holds }) => {
    const own = misses.filter((miss) => holds(miss) && reasons.find((reason) => reason.holds(miss))?.text === text)
    if (own.length === 0) return []
    const of = (name: string): number => own.filter(({ measure }) => measure === name).length
    const where = measures.filter(({ name }) => of(name) > 0).map(({ name }) => `${name} ${of(name)}`)
    return [`* ${text} Cells: ${where.join(", ")}.`]
  })
}

/** L > 0 by more than two standard errors above the 2.5 per cent that are expected. */
function falselyCertain(measures: readonly Counted[]): string[] {
  const all = measures.flatMap(({ name, counts }) =>
    [...counts].filter(([key]) => key.startsWith("development|")).map(([key, count]) => ({ name, key, count })),
  )
  const often = all.filter(({ count: { falselyBetter, intervals } }) => {
    const limit = EXPECTED + 2 * Math.sqrt((EXPECTED * (1 - EXPECTED)) / intervals)
    return falselyBetter / intervals > limit
  })
  const list = often.map(({ name, key, count }) => {
    const [, target = "", deviation = "", comparisons = ""] = key.split("|")
    const share = ((100 * count.falselyBetter) / count.intervals).toFixed(1)
    return `* ${name}, ${target}, sd ${deviation}, K = ${comparisons}: ${share}`
  })
  return [
    `L > 0 in more than 2.5 per cent, by over two standard errors, in ${often.length} of ${all.length} cells, for the reason above:`,
    "τ² is estimated too low. Elsewhere the error is as expected or smaller.",
    "",
    ...list,
  ]
}
