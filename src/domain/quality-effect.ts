import { type MonthSpan, monthOf } from "./calendar"
import { degreeColumn, type TableKind } from "./load-problem"
import type { QualityFinding } from "./quality"
import { isOfCitizens, type MeasuredCriterion } from "./scheme"
import { breaksOf } from "./series-break"

/** What a finding does to one criterion's numbers. */
export type CriterionEffect =
  | "none"
  | "rowLeftOut"
  | "backgroundUnknown" // out where the population is narrowed by sex or age, unknown in matching
  | "ageWrong" // in another age group than the right one
  | "newestCounts"
  | "onlyCountry" // no municipality: counts in the whole country alone
  | "hoursUnknown" // outside the denominator
  | "notTheBenefit" // counts as none of the criterion's benefits
  | "outsideTarget"
  | "notCompanyOriented"
  | "notOrdinary"
  | "countedOnce"
  | "hoursUnused"
  | "hoursAgain"
  | "hoursAdded"
  | "fleksjobCounts"
  | "countsAnyway" // the day counts in the criterion's benefit, whatever the other
  | "countsInEach"
  | "oneDayLonger"
  | "splitsSpell"
  | "countsAsExit"
  | "usedAsIs"
  | "startsAfterEnd"
  | "movesEnd"
  | "monthsOutside"
  | "countsAsNothing"
  | "startsLacking"
  | "runsOn"
  | "eventsUnknown"
  | "endsWithEarliest"
  | "weeksBridged" // the same benefit before and after is unbroken, else the weeks have none
  | "earlierMunicipality" // the citizen counts in that of the latest earlier year told
  | "columnsOutside" // counted nowhere, by the user's choice
  | "breakInWindow"
  | "breakOutsideWindow"

type Measure = MeasuredCriterion["measure"]

const spellOnly: readonly TableKind[] = ["spell"]
/** The tables whose rows a measure counts; `person` tells the background of the persons in them. */
const tablesOf: Readonly<Record<Measure, readonly TableKind[]>> = {
  ledighedsydelse_share: spellOnly,
  ledighedsydelse_duration: spellOnly,
  hours_progression: ["spell", "fleksjob_hours"],
  company_oriented_share: ["spell", "activity", "wage_hours"],
  wage_hours_gap: ["spell", "wage_hours"],
  own_measure: ["spell", "activity", "wage_hours"],
}

const fleks: readonly string[] = ["ledighedsydelse", "fleksjob"]
const target: readonly string[] = ["kontanthjaelp", "integrationsydelse", "ressourceforloeb"]
const benefitsOf = (measure: Measure): readonly string[] =>
  measure === "company_oriented_share" || measure === "wage_hours_gap" ? target : fleks

const companyOffers: readonly string[] = ["virksomhedspraktik", "loentilskud"]
const isCompanyOffer = (value: string): boolean => companyOffers.includes(value)

/** What a finding does to a criterion, as its measure is computed (MEASURES §1, §3, §6). */
export function effectOn(finding: QualityFinding, criterion: MeasuredCriterion): CriterionEffect {
  const { measure } = criterion
  const { values } = finding
  // What SQL of the user's own makes of a row, it alone knows: it reads the rows as they are.
  if (criterion.measure === "own_measure") {
    const used: readonly (TableKind | null)[] = criterion.tables
    if (!used.includes(finding.table)) return "none"
    return finding.kind === "columnsLeftOut" ? "columnsOutside" : "usedAsIs"
  }
  const table = measuredTable(finding.table)
  const usesTable = table === null || table === "person" || tablesOf[measure].includes(table)
  if (finding.kind === "monthsMissing" && !usesTable) return effectOfSilence(table, criterion)
  if (!usesTable) return "none"
  const touches = values.some((value) => benefitsOf(measure).includes(value))
  const isProgression = measure === "hours_progression"
  switch (finding.kind) {
    case "invalidDate":
    case "endBeforeStart":
    case "missingValue":
    case "unknownMonth":
    case "unknownWeek":
    case "repeatedWeek":
    case "raggedRow":
    case "brokenQuote":
      return table === "person" ? "backgroundUnknown" : "rowLeftOut"
    case "repeatedPerson":
      return "none"
    case "invalidNumber":
    case "hoursOutOfRange":
      if (isOfWeeks(finding.table)) return effectInWeeks(finding, criterion)
      if (finding.severity === "leftOut") return "rowLeftOut"
      if (table === "person") return "backgroundUnknown"
      return isProgression ? "hoursUnknown" : "none"
    case "unknownValue":
      return table === "person" || isOfWeeks(finding.table) ? "backgroundUnknown" : "none"
    case "answerOutOfRange":
      return "none"
    case "unknownMunicipality":
      return table === "spell" ? "onlyCountry" : "none"
    case "missingWeeks":
      return "weeksBridged"
    case "missingYears":
      return "earlierMunicipality"
    case "missingMonths":
      return isByEmployment(criterion) ? "countsAsNothing" : "none"
    case "unknownCode":
    case "unknownWeekCode":
      return "notTheBenefit"
    case "repeatedRow":
      // Hours of one file are added, also equal ones; between files equal rows count once.
      if (table !== "wage_hours") return "countedOnce"
      if (measure !== "wage_hours_gap") return "none"
      return values.length > 0 ? "countedOnce" : "hoursAgain"
    case "repeatedFleksjob":
      return benefitsOf(measure) === fleks ? "countedOnce" : "none"
    case "overlapSameBenefit":
      if (!touches) return "none"
      return isProgression && values.includes("fleksjob") ? "hoursAdded" : "countedOnce"
    case "ledighedsydelseInFleksjob":
      return touches ? "fleksjobCounts" : "none"
    case "overlapTwoBenefits":
      if (!touches) return "none"
      return values.every((value) => target.includes(value)) ? "countsInEach" : "countsAnyway"
    case "endsLookExclusive":
      return "oneDayLonger"
    case "shortGap":
      return measure === "ledighedsydelse_duration" && (criterion.gapDays ?? 0) < 28 ? "splitsSpell" : "none"
    case "gapWithoutBenefit":
      return "none"
    case "gapAfterLedighedsydelse":
      return measure === "ledighedsydelse_duration" ? "countsAsExit" : "none"
    case "weeklyOver37":
    case "fleksjobZeroHours":
      return isProgression ? "usedAsIs" : "none"
    case "fleksjobWithoutHours":
      return isProgression ? "hoursUnknown" : "none"
    case "monthlyOver300":
      return measure === "wage_hours_gap" ? "usedAsIs" : "none"
    case "unfamiliarCode":
      return effectOfCode(finding, measure)
    case "personMissing":
      return table === "spell" ? "backgroundUnknown" : "none"
    case "tooYoung":
    case "tooOld":
      return "ageWrong"
    case "birthYearMissing":
      return "backgroundUnknown"
    case "personInSeveralFiles":
    case "supersededPeriod":
      return "newestCounts"
    case "droppedRunning":
      if (table === "activity") return values.every(isCompanyOffer) ? "runsOn" : "none"
      return touches ? "runsOn" : "none"
    case "hoursOutsideFleksjob":
      return "hoursUnused"
    case "startAfterEnd":
      return "startsAfterEnd"
    case "startInFuture":
    case "startLone":
      return "movesEnd"
    case "startEarly":
      return "usedAsIs"
    case "monthsMissing":
      if (table === "fleksjob_hours") return "hoursUnknown"
      return table === "spell" ? "monthsOutside" : "countsAsNothing"
    case "monthsWithoutNew":
      if (table === "fleksjob_hours") return "hoursUnknown"
      return table === "spell" ? "startsLacking" : "countsAsNothing"
    case "deliveryStopped":
      if (table === "fleksjob_hours") return "hoursUnknown"
      return table === "spell" ? "runsOn" : "countsAsNothing"
    case "tablesEndApart":
      return tablesOf[measure].length > 1 ? "endsWithEarliest" : "none"
    case "columnsLeftOut":
      return "columnsOutside"
    case "seriesBreak":
      return effectOfBreak(finding, criterion)
  }
}

/** Numbers of a file of weeks are degrees of employment and years of birth. */
function effectInWeeks({ column }: QualityFinding, criterion: MeasuredCriterion): CriterionEffect {
  if (column !== degreeColumn) return "backgroundUnknown"
  return isByEmployment(criterion) ? "countsAsNothing" : "none"
}

function isByEmployment(criterion: MeasuredCriterion): boolean {
  return criterion.measure === "company_oriented_share" && criterion.ordinaryWork === "employment"
}

function isOfWeeks(table: QualityFinding["table"]): boolean {
  return table === "dream_wide" || table === "dream_long"
}

/** Months without rows of a table that stands beside those that are counted. */
function effectOfSilence(table: QualityFinding["table"], criterion: MeasuredCriterion): CriterionEffect {
  if (table === "population") return isOfCitizens(criterion) ? "monthsOutside" : "none"
  if (table !== "event") return "none"
  // Deaths and emigrations end what is followed; time may begin with an event.
  const isTimed = criterion.measure === "ledighedsydelse_duration" && criterion.origin !== "benefit"
  return criterion.measure === "wage_hours_gap" || isTimed ? "eventsUnknown" : "none"
}

/** Weeks become periods, and months by column rows. */
function measuredTable(table: QualityFinding["table"]): QualityFinding["table"] {
  if (isOfWeeks(table)) return "spell"
  return table === "wage_hours_wide" ? "wage_hours" : table
}

function effectOfCode({ column }: QualityFinding, measure: Measure): CriterionEffect {
  switch (column) {
    case "activity":
      return "notCompanyOriented"
    case "kind":
      return "notOrdinary"
    case "visitation":
    case "condition":
      return benefitsOf(measure) === target ? "outsideTarget" : "none"
    default:
      return "notTheBenefit"
  }
}

function effectOfBreak({ day }: QualityFinding, criterion: MeasuredCriterion): CriterionEffect {
  if (day === undefined || !breaksOf(criterion.measure).some((known) => known.day === day)) return "none"
  const month = monthOf(day)
  const holds = ({ first, last }: MonthSpan): boolean => first <= month && month <= last
  return holds(criterion.baseline) || holds(criterion.result) ? "breakInWindow" : "breakOutsideWindow"
}
