import Papa from "papaparse"
import { isoMonth, type Month, monthOf } from "../../../domain/calendar"
import { municipality } from "../../../domain/municipality"
import type { OwnTerms, Scheme, TargetGroup } from "../../../domain/scheme"
import { parseMunicipality } from "../../../load/municipality-name"
import { parseNumber } from "../../../load/numbers"

/** Why a line of a pasted table cannot be used. */
export interface OwnTermsProblem {
  /** Line of the pasted text, 1-based. */
  readonly line: number
  readonly reason: "municipality" | "notParticipating" | "month" | "order" | "groups" | "kroner"
}

export type GroupNames = Readonly<Record<TargetGroup, string>>

/**
 * The terms of a table pasted from a sheet: municipality, first and last month, target groups, kroner applied for and
 * granted, parted by tabs or semicolons. A first line whose first cell is no municipality is taken for headings. All of it
 * or nothing: one line that cannot be read gives its problem.
 */
export function readOwnTerms(
  text: string,
  scheme: Scheme,
  names: readonly GroupNames[],
): readonly OwnTerms[] | OwnTermsProblem {
  const { data } = Papa.parse<string[]>(text, { delimiter: text.includes("\t") ? "\t" : ";" })
  const found: OwnTerms[] = []
  for (const [index, row] of data.entries()) {
    const [name = "", first = "", last = "", groups = "", applied = "", granted = ""] = row.map((cell) => cell.trim())
    if (name === "") continue
    const problem = (reason: OwnTermsProblem["reason"]): OwnTermsProblem => ({ line: index + 1, reason })
    const code = parseMunicipality(name)
    if (code === null && index === 0) continue
    if (code === null) return problem("municipality")
    if (!scheme.municipalities.includes(code)) return problem("notParticipating")
    const start = monthIn(first)
    const end = monthIn(last)
    if (start === null || end === null) return problem("month")
    if ((start ?? scheme.intervention.first) > (end ?? Infinity)) return problem("order")
    const targetGroups = groupsIn(groups, names)
    if (targetGroups === null) return problem("groups")
    const [asked, given] = [kronerIn(applied), kronerIn(granted)]
    if (asked === null || given === null) return problem("kroner")
    found.push({
      municipality: code,
      ...(start !== undefined && { start }),
      ...(end !== undefined && { end }),
      ...(targetGroups.length > 0 && { targetGroups }),
      ...(asked !== undefined && { applied: asked }),
      ...(given !== undefined && { granted: given }),
    })
  }
  return found
}

export function isOwnTermsProblem(read: readonly OwnTerms[] | OwnTermsProblem): read is OwnTermsProblem {
  return "reason" in read
}

/** The scheme with new terms for the municipalities that they name; a line that says nothing takes the old ones away. */
export function withOwnTerms(scheme: Scheme, terms: readonly OwnTerms[]): Scheme {
  const named = new Set(terms.map((own) => own.municipality))
  const others = scheme.ownTerms.filter((own) => !named.has(own.municipality))
  return { ...scheme, ownTerms: [...others, ...terms.filter((own) => Object.keys(own).length > 1)] }
}

/** The table as a sheet takes it, with tabs; `readOwnTerms` reads it back. */
export function writeOwnTerms(terms: readonly OwnTerms[], heads: readonly string[], names: GroupNames): string {
  const month = (of: Month | undefined): string => (of === undefined ? "" : isoMonth(of))
  const lines = terms.map(({ municipality: code, start, end, targetGroups = [], applied, granted }) => [
    municipality(code).name,
    month(start),
    month(end),
    targetGroups.map((group) => names[group]).join(", "),
    ...[applied, granted].map((kroner) => (kroner === undefined ? "" : String(kroner).replace(".", ","))),
  ])
  return [heads, ...lines].map((cells) => cells.join("\t")).join("\n")
}

/** A month as 2017-03 or 03-2017, also with a day; undefined where nothing is written, null where it cannot be read. */
function monthIn(text: string): Month | null | undefined {
  if (text === "") return undefined
  const turned = /^(?:\d{1,2}[-./])?(\d{1,2})[-./](\d{4})$/.exec(text)
  const iso = turned === null ? text : `${turned[2] ?? ""}-${(turned[1] ?? "").padStart(2, "0")}`
  return /^\d{4}-(0[1-9]|1[0-2])(-\d{2})?$/.test(iso) ? monthOf(iso.slice(0, 7)) : null
}

function groupsIn(text: string, names: readonly GroupNames[]): TargetGroup[] | null {
  const written = text
    .split(",")
    .map((part) => part.trim().toLocaleLowerCase("da"))
    .filter((part) => part !== "")
  const found = new Set<TargetGroup>()
  for (const part of written) {
    const group = (["activityReady", "resourceProgramme"] as const).find((one) =>
      names.some((own) => own[one].toLocaleLowerCase("da") === part),
    )
    if (group === undefined) return null
    found.add(group)
  }
  return [...found]
}

function kronerIn(text: string): number | null | undefined {
  if (text === "") return undefined
  const kroner = parseNumber(text.replace(/\s*kr\.?$/i, ""), ",")
  return kroner === null || kroner < 0 ? null : kroner
}
