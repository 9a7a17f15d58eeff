import { type IsoDay, isoMonth, monthOf, type MonthSpan } from "../domain/calendar"
import { type CriterionChoices, cohorts, verdictStatistics } from "../domain/choices"
import { type ComparisonRule, comparisonSet } from "../domain/comparison"
import type { DurationSample } from "../domain/duration"
import type { HalfYearRule } from "../domain/half-years"
import type { MunicipalityCode } from "../domain/municipality"
import type { AgeSpan, PopulationFilter, Trait } from "../domain/population-filter"
import { defaultThreshold, type Threshold, thresholds, type WageHoursCoverage } from "../domain/result"
import { durationOrigins, ordinaryWorks, pensionRules, type Scheme, shareDenominators } from "../domain/scheme"
import type { Language } from "../text/language"
import type { Search } from "./search"

/** Every choice that changes what a page shows. It is the address, so a link is the view. */
export interface View {
  readonly language: Language
  readonly schemeId: string
  /** The participating municipalities that are pooled; null takes all of the scheme's. */
  readonly project: readonly MunicipalityCode[] | null
  readonly filter: PopulationFilter
  readonly comparisonRule: ComparisonRule
  /** Where the rule is "chosen": the municipalities held against, by code; otherwise none. */
  readonly comparisonChosen: readonly MunicipalityCode[]
  /** Is the comparison group matched, where the criterion allows it? Null is as the criterion usually is. */
  readonly matched: boolean | null
  /** Whom the file of wage hours covers, as the user says; null where nothing is said. */
  readonly wageHoursCoverage: WageHoursCoverage
  /** Parameters of the criteria that are chosen otherwise than in the scheme. */
  readonly choices: CriterionChoices
  readonly threshold: Threshold
  /** The months that charts show; null shows all. */
  readonly period: MonthSpan | null
  /** Months that every window skips; null skips none. */
  readonly leftOut: MonthSpan | null
  /** The data's end as the user says it; null takes the latest start date. */
  readonly lastDay: IsoDay | null
  /** The data that a shared link was made with. */
  readonly fingerprint: string | null
  readonly sort: string | null
  /** Time on ledighedsydelse: which spells are described, which curves are drawn, and by what they are divided. */
  readonly sample: DurationSample
  readonly curve: CurveKind
  readonly splitBy: string | null
  /** Whose matrix of hours is shown, and when. */
  readonly matrix: MatrixChoice
  /** Whether the half-years of status reports run from the intervention's start or with the calendar. */
  readonly halfYears: HalfYearRule
}

/** The matrices to choose between, as the address names them; the first is the default. */
export const matrixChoices = [
  "projekt-resultat",
  "projekt-udgangspunkt",
  "sammenligning-resultat",
  "sammenligning-udgangspunkt",
] as const
export type MatrixChoice = (typeof matrixChoices)[number]

/** Both ways out on one axis, or one curve. */
export type CurveKind = "exits" | "toFleksjob" | "otherExit" | "remaining"

const curveNames = { toFleksjob: "fleksjob", otherExit: "andre", remaining: "stadig" } as const

/** Stands for the age at the spell's start where the background variables of a file are named. */
export const splitByAge = "alder"

/** The background variable that has a parameter of its own. */
const sex = "sex"
const strictest: Threshold = 10

/** What the address says. What is missing or makes no sense takes its default; a broken k takes the strictest. */
export function parseView(search: Search, scheme: Scheme): View {
  const text = (name: string): string | null => list(search[name])[0] ?? null
  return {
    language: text("sprog") === "en" ? "en" : "da",
    schemeId: scheme.id,
    project: parseProject(text("kommuner"), scheme),
    filter: { traits: parseTraits(search), age: parseAge(text("alder")) },
    ...parseComparison(text("sammenligning"), scheme),
    matched: parseMatched(text("matchning")),
    wageHoursCoverage: parseCoverage(text("loentimer")),
    choices: {
      statistic: verdictStatistics.find((one) => statisticNames[one] === text("statistik")) ?? null,
      denominator: shareDenominators.find((one) => denominatorNames[one] === text("andel-af")) ?? null,
      origin: durationOrigins.find((one) => originNames[one] === text("tid-fra")) ?? null,
      cohort: cohorts.find((one) => cohortNames[one] === text("personer")) ?? null,
      pension: pensionRules.find((one) => pensionNames[one] === text("folkepension")) ?? null,
      ordinaryWork: ordinaryWorks.find((one) => workNames[one] === text("ordinaert")) ?? null,
    },
    threshold: parseThreshold(text("k")),
    period: parsePeriod(text("periode")),
    leftOut: parsePeriod(text("uden")),
    lastDay: parseDay(text("data-til")),
    fingerprint: /^[0-9a-f]{8,64}$/.exec(text("data") ?? "")?.[0] ?? null,
    sort: text("sortering") === "" ? null : text("sortering"),
    sample: text("udsnit") === "tilgang" ? "flow" : "period",
    curve: parseCurve(text("kurve")),
    splitBy: text("opdel") === "" ? null : text("opdel"),
    matrix: matrixChoices.find((choice) => choice === text("matrix")) ?? matrixChoices[0],
    halfYears: text("halvaar") === "kalender" ? "calendar" : "intervention",
  }
}

/** The reverse. The scheme is part of the path. Defaults are left out, so that links stay short. */
export function formatView(view: View): Search {
  const search: Record<string, string | string[]> = {}
  if (view.language !== "da") search.sprog = view.language
  if (view.project !== null) search.kommuner = view.project.join(",")
  const sexTrait = view.filter.traits.find(({ name }) => name === sex)
  if (sexTrait !== undefined) search.koen = sexTrait.value
  if (view.filter.age !== null) search.alder = `${view.filter.age.from}-${view.filter.age.to}`
  const others = view.filter.traits.filter(({ name }) => name !== sex)
  if (others.length > 0) search.baggrund = others.map(formatTrait)
  if (view.comparisonRule === "cluster") search.sammenligning = "klynge"
  if (view.comparisonRule === "chosen") search.sammenligning = view.comparisonChosen.join(",") || "ingen"
  if (view.matched !== null) search.matchning = view.matched ? "med" : "uden"
  if (view.wageHoursCoverage !== null) search.loentimer = coverageNames[view.wageHoursCoverage]
  const { denominator, statistic, origin, cohort, pension, ordinaryWork } = view.choices
  if (denominator !== null) search["andel-af"] = denominatorNames[denominator]
  if (statistic !== null) search.statistik = statisticNames[statistic]
  if (origin !== null) search["tid-fra"] = originNames[origin]
  if (cohort !== null) search.personer = cohortNames[cohort]
  if (pension !== null) search.folkepension = pensionNames[pension]
  if (ordinaryWork !== null) search.ordinaert = workNames[ordinaryWork]
  if (view.threshold !== defaultThreshold) search.k = String(view.threshold)
  if (view.period !== null) search.periode = formatPeriod(view.period)
  if (view.leftOut !== null) search.uden = formatPeriod(view.leftOut)
  if (view.lastDay !== null) search["data-til"] = view.lastDay
  if (view.fingerprint !== null) search.data = view.fingerprint
  if (view.sort !== null) search.sortering = view.sort
  if (view.sample === "flow") search.udsnit = "tilgang"
  if (view.curve !== "exits") search.kurve = curveNames[view.curve]
  if (view.splitBy !== null) search.opdel = view.splitBy
  if (view.matrix !== matrixChoices[0]) search.matrix = view.matrix
  if (view.halfYears === "calendar") search.halvaar = "kalender"
  return search
}

function parseCurve(text: string | null): CurveKind {
  const kinds = ["toFleksjob", "otherExit", "remaining"] as const
  return kinds.find((kind) => curveNames[kind] === text) ?? "exits"
}

function list(value: Search[string] | undefined): readonly string[] {
  if (value === undefined) return []
  return typeof value === "string" ? [value] : value
}

function parseProject(text: string | null, scheme: Scheme): readonly MunicipalityCode[] | null {
  if (text === null) return null
  const chosen = new Set(text.split(",").map(Number))
  const project = scheme.municipalities.filter((code) => chosen.has(code))
  return project.length === 0 || project.length === scheme.municipalities.length ? null : project
}

function parseComparison(text: string | null, scheme: Scheme): Pick<View, "comparisonRule" | "comparisonChosen"> {
  if (text === "klynge") return { comparisonRule: "cluster", comparisonChosen: [] }
  if (text === null || !/^(ingen|\d{3}(,\d{3})*)$/.test(text)) return { comparisonRule: "all", comparisonChosen: [] }
  const named = text === "ingen" ? [] : text.split(",").map(Number)
  return { comparisonRule: "chosen", comparisonChosen: comparisonSet(scheme, "chosen", named) }
}

function parseTraits(search: Search): readonly Trait[] {
  const sexes = list(search.koen)
    .slice(0, 1)
    .filter((value) => value !== "")
  const traits = new Map<string, Trait>(sexes.map((value) => [sex, { name: sex, value }]))
  for (const text of list(search.baggrund)) {
    const colon = text.indexOf(":")
    const name = text.slice(0, Math.max(0, colon)).replaceAll("%3A", ":").replaceAll("%25", "%")
    const value = text.slice(colon + 1)
    if (name !== "" && value !== "" && name !== sex) traits.set(name, { name, value })
  }
  return [...traits.values()]
}

/** The first colon parts the name from the value, so one in the name is written `%3A`. */
function formatTrait({ name, value }: Trait): string {
  return `${name.replaceAll("%", "%25").replaceAll(":", "%3A")}:${value}`
}

function parseAge(text: string | null): AgeSpan | null {
  const match = /^(\d{1,3})-(\d{1,3})$/.exec(text ?? "")
  if (match === null) return null
  const age = { from: Number(match[1]), to: Number(match[2]) }
  return age.from <= age.to ? age : null
}

const coverageNames = { everyone: "alle", whileOnBenefit: "ydelse" } as const

function parseCoverage(text: string | null): WageHoursCoverage {
  if (text === coverageNames.everyone) return "everyone"
  return text === coverageNames.whileOnBenefit ? "whileOnBenefit" : null
}

const statisticNames = {
  restrictedMean: "gennemsnit",
  median: "median",
  fleksjobWithin8: "fleksjob-8",
  fleksjobWithin13: "fleksjob-13",
  fleksjobWithin26: "fleksjob-26",
  fleksjobWithin52: "fleksjob-52",
} as const satisfies Readonly<Record<(typeof verdictStatistics)[number], string>>

const denominatorNames = { fleksjobvisiterede: "fleksjobvisiterede", population: "befolkning" } as const

const originNames = {
  benefit: "ledighedsydelse",
  rehabiliteringsteam: "rehabiliteringsteam",
  fleksjobbevilling: "fleksjobbevilling",
} as const

const workNames = { hours: "timer", employment: "ansaettelse" } as const
const pensionNames = { followed: "foelges", ends: "slutter" } as const

const cohortNames = { onDay: "start", entrants: "projekt" } as const

function parseMatched(text: string | null): boolean | null {
  if (text === "med") return true
  return text === "uden" ? false : null
}

function parseThreshold(text: string | null): Threshold {
  if (text === null) return defaultThreshold
  return thresholds.find((threshold) => String(threshold) === text) ?? strictest
}

function parsePeriod(text: string | null): MonthSpan | null {
  const match = /^(\d{4}-(?:0[1-9]|1[0-2]))_(\d{4}-(?:0[1-9]|1[0-2]))$/.exec(text ?? "")
  if (match?.[1] === undefined || match[2] === undefined) return null
  const span = { first: monthOf(match[1]), last: monthOf(match[2]) }
  return span.first <= span.last ? span : null
}

function formatPeriod({ first, last }: MonthSpan): string {
  return `${isoMonth(first)}_${isoMonth(last)}`
}

function parseDay(text: string | null): IsoDay | null {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(text) ? text : null
}
