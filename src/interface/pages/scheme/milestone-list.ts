import Papa from "papaparse"
import { municipality, type MunicipalityCode } from "../../../domain/municipality"
import type { Milestone, Scheme } from "../../../domain/scheme"
import { parseDate } from "../../../load/dates"
import { parseMunicipality } from "../../../load/municipality-name"
import { parseNumber } from "../../../load/numbers"
import type { Formats } from "../../../text/format"

/** Why a line of a pasted table is no milestone. */
export interface MilestoneProblem {
  /** Line of the pasted text, 1-based. */
  readonly line: number
  readonly reason: "municipality" | "notParticipating" | "date" | "gain" | "releases"
}

const millisecondsPerDay = 86_400_000

/**
 * The milestones of a table pasted from a sheet: municipality, date, percentage points and kroner, parted by tabs or
 * semicolons. A first line whose second cell is no date is taken for headings. All of it or nothing: one line that
 * cannot be read gives its problem.
 */
export function readMilestones(text: string, scheme: Scheme): readonly Milestone[] | MilestoneProblem {
  const { data } = Papa.parse<string[]>(text, { delimiter: text.includes("\t") ? "\t" : ";" })
  const milestones: Milestone[] = []
  for (const [index, cells] of data.entries()) {
    const [name = "", date = "", points = "", kroner = ""] = cells.map((cell) => cell.trim())
    if (name === "" && date === "") continue
    const day = parseDate(date)
    if (day === null && index === 0) continue
    const problem = (reason: MilestoneProblem["reason"]): MilestoneProblem => ({ line: index + 1, reason })
    const code = parseMunicipality(name)
    if (code === null) return problem("municipality")
    if (!scheme.municipalities.includes(code)) return problem("notParticipating")
    if (day === null) return problem("date")
    const gain = parseNumber(points, ",")
    if (gain === null || gain <= 0) return problem("gain")
    const releases = kroner === "" ? undefined : parseNumber(kroner.replace(/\s*kr\.?$/i, ""), ",")
    if (releases === null || (releases !== undefined && releases < 0)) return problem("releases")
    milestones.push({
      municipality: code,
      date: new Date(day.day * millisecondsPerDay).toISOString().slice(0, 10),
      gain: gain / 100,
      ...(releases !== undefined && { releases }),
    })
  }
  return milestones
}

export function isProblem(read: readonly Milestone[] | MilestoneProblem): read is MilestoneProblem {
  return "reason" in read
}

/** The scheme with new milestones for the municipalities that they name. */
export function withMilestones(scheme: Scheme, milestones: readonly Milestone[]): Scheme {
  const named = new Set<MunicipalityCode>(milestones.map((milestone) => milestone.municipality))
  const others = scheme.milestones.filter((milestone) => !named.has(milestone.municipality))
  return { ...scheme, milestones: [...others, ...milestones] }
}

/** The table as a sheet takes it, with tabs; `readMilestones` reads it back. */
export function writeMilestones(
  milestones: readonly Milestone[],
  heads: readonly string[],
  formats: Pick<Formats, "number">,
): string {
  const lines = milestones.map((milestone) => [
    municipality(milestone.municipality).name,
    milestone.date.split("-").reverse().join("-"),
    formats.number(milestone.gain, "shareDifference"),
    milestone.releases === undefined ? "" : String(milestone.releases),
  ])
  return [heads, ...lines].map((cells) => cells.join("\t")).join("\n")
}
