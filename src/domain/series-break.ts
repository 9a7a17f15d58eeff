import { parse } from "papaparse"
import table from "../../data/reference/tidsserie_brud.csv?raw"
import { type IsoDay, type Month, type MonthSpan, monthOf } from "./calendar"
import type { MeasuredCriterion } from "./scheme"

export interface KnownBreak {
  readonly day: IsoDay
  readonly month: Month
  readonly name: string
}

interface SourceRow {
  readonly dato: string
  readonly navn: string
  readonly beroerer: string
}

const everything = ["alle", "alle ydelser", "alle jobindsats-målinger"]
const fleksjob = ["fleksjob", "ledighedsydelse"]
const activity = [
  "kontanthjælp",
  "integrationsydelse",
  "ressourceforløb",
  "virksomhedsrettet indsats",
  "indsats",
  "målgrupper",
]
const affectedBy: Readonly<Record<MeasuredCriterion["measure"], readonly string[]>> = {
  ledighedsydelse_share: [...everything, ...fleksjob],
  ledighedsydelse_duration: [...everything, ...fleksjob],
  hours_progression: [...everything, ...fleksjob],
  company_oriented_share: [...everything, ...activity],
  // The persons are those of one day, and their hours come from another source than the benefits.
  wage_hours_gap: ["alle", "løntimer"],
  // What SQL of the user's own counts is unknown: only what touches everything is sure to touch it.
  own_measure: everything,
}

const rows = parse<SourceRow>(table.trim(), { header: true }).data
const known = ({ dato, navn }: SourceRow): KnownBreak => ({ day: dato, month: monthOf(dato), name: navn })

/** All known breaks, the earliest first. */
export const knownBreaks: readonly KnownBreak[] = rows.map(known)

/** The known breaks that touch what a measure counts, the earliest first. */
export function breaksOf(measure: MeasuredCriterion["measure"]): readonly KnownBreak[] {
  const affected = affectedBy[measure]
  return rows.filter(({ beroerer }) => beroerer.split(";").some((part) => affected.includes(part))).map(known)
}

export function breaksWithin(
  measure: MeasuredCriterion["measure"],
  spans: readonly MonthSpan[],
): readonly KnownBreak[] {
  return breaksOf(measure).filter(({ month }) => spans.some(({ first, last }) => first <= month && month <= last))
}
