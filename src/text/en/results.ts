import type { results as danish } from "../da/results"
import { breakLabels, breakName } from "./break-names"
import { choices } from "./choices"
import { firstHoursColumns } from "./first-hours"
import { wordFor } from "../word-for"
import { progressionColumns, progressionPage } from "./progression"

const measures: typeof danish.measures = {
  ledighedsydelse_share: {
    subject: "the share on ledighedsydelse",
    improvement: (size) => `A fall in the share of ${size} or more`,
    keyFigure: (period) => `of those approved for fleksjob are on ledighedsydelse, ${period}`,
    level: (value, area, period) =>
      `${value} of those approved for fleksjob in ${area} were on ledighedsydelse (${period})`,
  },
  hours_progression: {
    subject: "the share whose hours go up",
    improvement: (size) => `A rise in the share of ${size} or more`,
    keyFigure: (period) =>
      `of those who started a fleksjob of few hours work more hours at follow-up, started ${period}`,
    level: (value, area, period) =>
      `${value} of those who started a fleksjob of few hours in ${area} work more hours at follow-up (started ${period})`,
  },
  company_oriented_share: {
    subject: "the share in a company-oriented measure or with ordinary hours",
    improvement: (size) => `A rise in the share of ${size} or more`,
    keyFigure: (period) => `of the target group are in a company-oriented measure or have ordinary hours, ${period}`,
    level: (value, area, period) =>
      `${value} of the target group in ${area} were in a company-oriented measure or had ordinary hours (${period})`,
  },
  wage_hours_gap: {
    subject: "the number of ordinary hours per citizen",
    improvement: (size) => `A rise in ordinary hours of ${size} or more`,
    keyFigure: (period) => `in ordinary jobs on average per citizen of the target group, ${period}`,
    level: (value, area, period) =>
      `Citizens of the target group in ${area} worked on average ${value} in ordinary jobs (${period})`,
    columnUnit: "hours a month",
  },
}

const citizens: typeof danish.citizens = {
  subject: "the share of all citizens on ledighedsydelse",
  improvement: (size) => `A fall in the share of ${size} or more`,
  keyFigure: (period) => `of all citizens aged 16–66 are on ledighedsydelse, ${period}`,
  level: (value, area, period) => `${value} of all citizens aged 16–66 in ${area} were on ledighedsydelse (${period})`,
}

const durationsAfter = (event: string): ReturnType<typeof danish.durationsFrom> => ({
  restrictedMean: (weeks) => ({
    subject: `the time from ${event} to the end of ledighedsydelse`,
    improvement: (size) => `A reduction in the time of ${size} or more`,
    keyFigure: (period) =>
      `from ${event} to the end of ledighedsydelse, on average of the first ${weeks} weeks, ${period}`,
    level: (value, area, period) =>
      `At the exit rates of ${period}, it takes on average ${value} from ${event} until citizens in ${area} have left ledighedsydelse, within the first ${weeks} weeks`,
  }),
  median: {
    subject: `the median time from ${event} to the end of ledighedsydelse`,
    improvement: (size) => `A reduction in the median time of ${size} or more`,
    keyFigure: (period) => `from ${event} until half have left ledighedsydelse, ${period}`,
    level: (value, area, period) =>
      `At the exit rates of ${period}, half of the citizens in ${area} have left ledighedsydelse ${value} after ${event}`,
  },
  fleksjobWithin: (weeks) => ({
    subject: `the share in fleksjob within ${weeks} weeks of ${event}`,
    improvement: (size) => `A rise in the share in fleksjob within ${weeks} weeks of ${size} or more`,
    keyFigure: (period) => `are in fleksjob within ${weeks} weeks of ${event}, ${period}`,
    level: (value, area, period) =>
      `At the exit rates of ${period}, ${value} in ${area} are in fleksjob within ${weeks} weeks of ${event}`,
  }),
})

const durationsFrom: typeof danish.durationsFrom = (origin) => durationsAfter(choices.origin.events[origin])

const durations: typeof danish.durations = {
  restrictedMean: (weeks) => ({
    subject: "the time on ledighedsydelse",
    improvement: (size) => `A reduction in the time on ledighedsydelse of ${size} or more`,
    keyFigure: (period) => `on ledighedsydelse on average of the first ${weeks} weeks, ${period}`,
    level: (value, area, period) =>
      `At the exit rates of ${period}, citizens in ${area} spend on average ${value} of the first ${weeks} weeks on ledighedsydelse`,
  }),
  median: {
    subject: "the median time on ledighedsydelse",
    improvement: (size) => `A reduction in the median time of ${size} or more`,
    keyFigure: (period) => `until half have left ledighedsydelse, ${period}`,
    level: (value, area, period) =>
      `At the exit rates of ${period}, half of the citizens in ${area} have left ledighedsydelse after ${value}`,
  },
  fleksjobWithin: (weeks) => ({
    subject: `the share in fleksjob within ${weeks} weeks`,
    improvement: (size) => `A rise in the share in fleksjob within ${weeks} weeks of ${size} or more`,
    keyFigure: (period) => `are in fleksjob within ${weeks} weeks on ledighedsydelse, ${period}`,
    level: (value, area, period) =>
      `At the exit rates of ${period}, ${value} in ${area} are in fleksjob within ${weeks} weeks on ledighedsydelse`,
  }),
}

const seriesNames: typeof danish.series = {
  ...progressionColumns,
  ...firstHoursColumns,
  month: "Month",
  quarter: "Quarter",
  week: "Week",
  baseline: "baseline",
  result: "result",
  atRisk: "spells still followed",
  toFleksjob: "in fleksjob",
  otherExit: "other exits",
  remaining: "still on ledighedsydelse",
  level: "share",
  onBenefit: "on ledighedsydelse",
  inFleksjob: "in fleksjob",
  inFewHours: "in fleksjob of 10 hours or less",
  either: "measure or ordinary hours",
  companyOriented: "company-oriented measure",
  ordinaryHours: "ordinary hours",
  personsCompanyOriented: "persons in a company-oriented measure",
  personsOrdinaryHours: "persons with ordinary hours",
  stock: "stock",
  companies: "companies",
  newCompanies: "new companies",
  branches: "effective number of industries",
  viaVitas: "offers made in VITAS",
  goal: "offers with a job goal",
  agreement: "offers with a work agreement",
  mentor: "citizens in offers with a mentor",
  hoursAfter: "ordinary hours after the offer",
  sameCompany: "of these, in the same company",
  rollOutReached: "have taken part so far",
  rollOutRunning: "take part in the month",
  hoursDifference: "difference in hours above the baseline",
}

const numerals = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
const numeral = (count: number): string => numerals[count] ?? String(count)

export const results: typeof danish = {
  language: "en",
  /** A measure of the user's own, by what its description says that it is. */
  ownMeasure: (subject) => ({
    subject,
    improvement: (size) => `An improvement of ${size} or more in ${subject}`,
    keyFigure: (period) => `${subject}, ${period}`,
    level: (value, area, period) => `in ${area}, ${subject} was ${value} (${period})`,
  }),
  measures,
  citizens,
  durations,
  durationsFrom,
  capital: (text) => text.charAt(0).toUpperCase() + text.slice(1),
  cardinal: numeral,

  areas: {
    project: "the project municipalities",
    projectLabel: "All project municipalities",
    projectShort: "Project",
    chosen: "the chosen municipalities",
    chosenLabel: "All chosen municipalities",
    chosenShort: "Chosen",
    comparison: "the comparison group",
    comparisonLabel: "Comparison group",
    comparisonShort: "Comparison",
  },

  verdict: {
    heading: "Verdict",
    goalHeading: "Goal",
    how: "How criteria are judged",
    none: "No verdict",
    provisional: "(provisional)",
    words: {
      fulfilled: "Fulfilled",
      partlyFulfilled: "Partly fulfilled",
      notFulfilled: "Not fulfilled",
      tooUncertain: "Too uncertain",
      reached: "Reached",
      notReached: "Not reached",
      onTrack: "On track",
      behind: "Behind",
    },
    fulfilled: (development, relevant) =>
      `${development}. The difference is certain and reaches the smallest relevant change of ${relevant}.`,
    partlyFulfilled: (development, relevant) =>
      `${development}. The difference is certain, but smaller than the smallest relevant change of ${relevant}.`,
    smallCertainRelevantExcluded: (difference, relevant) =>
      `A small improvement is certain (difference in development ${difference}), but a relevant one of ${relevant} or more can be ruled out.`,
    worseThanComparison: (difference, interval) =>
      `The development is worse than in the comparison group: the difference is ${difference} (95 per cent confidence interval ${interval}).`,
    relevantExcluded: (improvement) => `${improvement} relative to the comparison group can be ruled out.`,
    tooUncertain: (difference, interval) =>
      `The data cannot tell: the difference in development is ${difference}, and the confidence interval runs from ${interval}.`,
    goal: (gain, ambition) => `The gain is ${gain}, and the ambition is ${ambition}.`,
    goalJustBelow: (ambition) => `The gain is just below the ambition of ${ambition}.`,
    goalWithoutNumbers: "The goal is judged by the gain in the last three months of the project.",
    goalByChance: "Chance may decide whether the goal is reached.",
    goalEvidence: (size, more, interval) =>
      `The gain is ${size} ${more ? "larger" : "smaller"} than in the comparison group (95 per cent confidence interval ${interval}).`,
    goalEvidenceUndecided: (interval) =>
      `The data cannot tell whether the gain is larger than in the comparison group (95 per cent confidence interval ${interval}).`,
  },

  absence: {
    hidden: "Suppressed",
    noPopulation: "No persons",
    outsidePeriod: "The data do not cover the period",
    notObservedYet: "Cannot be observed yet",
    monthsMissing: "More than a quarter of the months are missing in the data",
    curveTooShort: "The curve ends before the time is reached",
    notReached: "Not reached",
    noInterval: "No confidence interval at the edge",
    tooFewMunicipalities: "Too few municipalities to compare with",
    tooFewPersons: "Too few persons",
    noComparison: "Without comparison",
    tableMissing: "The file needed is not loaded",
    columnMissing: "The column needed is not in the file",
    hoursCoverageUnknown: "Nobody has said whom the wage hours cover",
    hoursOnlyOnBenefit: "The wage hours end with the benefit",
    eventsMissing: "The event that time is to begin at is not in the data",
    populationMissing: "Population figures are not loaded",
    populationNotDivided: "The population is not divided as the selection is",
    relevantChangeMissing: "No smallest relevant change is set",
    groupNotIncluded: "The municipality takes no part with the target group",
    notTogether: "Cannot be computed together",
    fewMatched: "Too few have anyone to be compared with",
  },
  noVerdict: {
    hidden: "The numbers are suppressed.",
    noPopulation: "No persons are counted.",
    outsidePeriod: "The data do not cover baseline and result.",
    notObservedYet: "The result lies after the end of the data.",
    monthsMissing: "More than a quarter of the months of a period are missing in the data.",
    curveTooShort: "Too few are followed long enough to compute the duration.",
    notReached: "The number is not reached in the period.",
    noInterval: "There is no confidence interval.",
    tooFewMunicipalities: "Too few municipalities to compare with.",
    tooFewPersons: "Too few persons in baseline or result.",
    noComparison:
      "Without comparison: whether the development differs from that of other municipalities, the data cannot show.",
    tableMissing: "The file that the criterion needs is not loaded.",
    columnMissing: "The column that the criterion needs is not in the file.",
    hoursCoverageUnknown:
      "Nobody has said whether the file of wage hours covers all persons. Answer on the criterion's page.",
    hoursOnlyOnBenefit:
      "The file of wage hours covers persons only while on the benefit. Hours after it are unknown, not 0.",
    eventsMissing: "The data have no events of the kind that time is to begin at.",
    populationMissing: "Figures of the population aged 16–66 are not loaded.",
    populationNotDivided:
      "Population figures are not divided by sex, age or anything else. Remove the selection, or choose those approved for fleksjob.",
    relevantChangeMissing: "No smallest relevant change is set for a share of all citizens.",
    groupNotIncluded: "The municipality takes no part with this target group.",
    notTogether:
      "The municipalities have periods or target groups of their own. With this comparison nobody can tell who counts several times, and the number is computed for each municipality alone.",
    fewMatched: "Under 80 per cent of the target group have anyone to be compared with.",
  },

  development: {
    more: (subject, falls, size, area) =>
      `${subject} has ${falls ? "fallen" : "risen"} ${size} more${area} than in the comparison group`,
    apart: (subject, falls, better, size, area) =>
      `${subject} has ${falls ? "fallen" : "risen"}${area}, and the development is ${size} ${better ? "better" : "worse"} than in the comparison group`,
    better: (subject, size, area) =>
      `${subject} has developed ${size} more favourably${area} than in the comparison group`,
    worse: (subject, size, area) =>
      `${subject} has developed ${size} less favourably${area} than in the comparison group`,
    in: (area) => ` in ${area}`,
    excluded: (improvement) => `${improvement} relative to the comparison group can be ruled out`,
    undecided: (subject, falls, area) =>
      `The data cannot tell whether ${subject} has ${falls ? "fallen" : "risen"} more${area} than in the comparison group`,
    own: (subject, falls, size, area) => `${subject} has ${falls ? "fallen" : "risen"} ${size} in ${area}`,
    ownUndecided: (subject, area) => `The data cannot tell whether ${subject} has changed in ${area}`,
    unavailable: (subject, reason) => `${subject} cannot be shown: ${reason}`,
    notYet: (subject) => `The data do not yet reach far enough to show whether ${subject} has changed`,
  },
  lead: {
    baseline: (value, period) => `In the baseline (${period}) it was ${value}`,
    difference: (value, interval) =>
      `The difference in development is ${value} (95 per cent confidence interval ${interval}).`,
    change: (value, interval) => `The change is ${value} (95 per cent confidence interval ${interval}).`,
    provisional: "The result is provisional, since the data end before the period does.",
  },

  overview: {
    goalFigure: (gainPeriod, ambition) => `gain in the share up to ${gainPeriod}; the ambition is ${ambition}`,
    eyebrow: (scheme, municipalities, period) =>
      `${scheme} · ${municipalities} project municipalities · intervention ${period}`,
    criteria: {
      first: (count) => `${numeral(count)} success ${count === 1 ? "criterion" : "criteria"}`,
      further: numeral,
      all: (count) => (count === 2 ? "Both success criteria" : `All ${numeral(count)} success criteria`),
      noneOf: (count) => `None of the ${numeral(count)} success criteria`,
      negated: {
        notFulfilled: "is fulfilled",
        notReached: "is reached",
        none: "can be judged",
        notMeasured: "is measured here",
      },
      join: (clauses) =>
        clauses.length < 2 ? clauses.join("") : `${clauses.slice(0, -1).join(", ")}, and ${clauses.at(-1) ?? ""}`,
      outcomes: {
        fulfilled: (one) => (one ? "is fulfilled" : "are fulfilled"),
        partlyFulfilled: (one) => (one ? "is partly fulfilled" : "are partly fulfilled"),
        notFulfilled: (one) => (one ? "is not fulfilled" : "are not fulfilled"),
        tooUncertain: (one) => (one ? "is too uncertain to judge" : "are too uncertain to judge"),
        reached: (one) => (one ? "is reached" : "are reached"),
        notReached: (one) => (one ? "is not reached" : "are not reached"),
        onTrack: (one) => (one ? "is on track" : "are on track"),
        behind: (one) => (one ? "is behind" : "are behind"),
        none: () => "cannot be judged",
        notMeasured: (one) => (one ? "is not measured here" : "are not measured here"),
      },
    },
    lead: (project, comparison) =>
      `The verdict holds the development in ${project} against that in ${comparison}. The difference does not in itself show that the intervention is the cause.`,
    leadGoal: (project, comparison) =>
      `The goal is judged by the gain against the ambition. Beside it the development in ${project} is held against that in ${comparison}. The difference does not in itself show that the intervention is the cause.`,
    leadMixed: (project, comparison) =>
      `Where the scheme sets a goal, the gain is held against the ambition; otherwise the development in ${project} is held against that in ${comparison}. The difference does not in itself show that the effort is the cause.`,
    projectCount: (count) => (count === 1 ? "one project municipality" : `${count} project municipalities`),
    comparisonCount: (count) => `${count} other municipalities`,
    provisional: (numbers) =>
      numbers.length === 1
        ? `Criterion ${numbers.join()} is provisional, since the data end before the period does.`
        : `Criteria ${numbers.slice(0, -1).join(", ")} and ${numbers.at(-1) ?? ""} are provisional, since the data end before the period does.`,
    computing: "Computing the success criteria …",
    incomplete: "Not all success criteria can be computed",
    criterion: (number) => `Criterion ${number}`,
    notMeasured: "Not measured in this version",
    wording: "The criterion reads:",
    rows: {
      baseline: "Baseline",
      change: "Change",
      comparison: "Comparison",
      difference: "Difference in development",
      relevant: "Smallest relevant change",
      referenceElsewhere: {
        level: "",
        stock: "For the stock only",
        companyOriented: "For effort alone only",
        relativeDevelopment: "For relative development only",
      },
      referenceThere: "See the figure on the criterion's page",
      gainIn: (period) => `Gain ${period}`,
      relevantNote: "Proposed, until STAR sets it",
      ambition: "Ambition",
      ambitionNote: "Where the municipality has none of its own",
      reference: "Reference",
      noReference: "None",
      noReferenceNote: "No figure is published",
      municipalities: (count) => `${count} municipalities`,
      then: (value, period) => `→ ${value}, ${period}`,
      arrow: (from, to) => `${from} → ${to}`,
    },
    table: {
      heading: "The municipalities, criterion by criterion",
      intro:
        "Difference: the municipality's change minus the comparison group's, with 95 per cent confidence interval. Many municipalities are too small for a certain verdict of their own.",
      criterion: "Show criterion",
      development: "Development",
      result: "Result",
      gain: "Gain",
      difference: "Difference",
      verdict: "Verdict",
      goal: "Goal",
      better: { lower: "lower is better", higher: "higher is better" },
      caption: "The municipalities' numbers and verdict on each criterion",
      relevantMark: "Dashed vertical line under Difference: smallest relevant change.",
      arrow: "Arrow: the interval goes on outside the axis.",
      curves: (end, start) =>
        `The curves run to the end of the data, ${end}; the vertical line is the start of the intervention, ${start}, a dashed curve is provisional.`,
      gainNote: (period, baseline, ambition) =>
        `Gain: from the same calendar months of the baseline (${baseline}) to ${period}, held against the ambition of ${ambition} or the municipality's own.`,
      byChance: (municipalities, wrong) =>
        `Each verdict stands alone. Where nothing happened, 2.5 per cent of verdicts are favourable by chance: of ${municipalities} municipalities, ${wrong} are expected for each criterion.`,
      rounding: "Changes and differences are computed before rounding.",
    },
    legend: {
      fulfilled: "the difference is certain and at least the smallest relevant change.",
      partlyFulfilled: "the difference is certain, but smaller.",
      notFulfilled: "a relevant improvement can be ruled out.",
      tooUncertain: "the data cannot tell.",
      reached: "the gain is at least the ambition.",
      notReached: "the gain is less than the ambition.",
      onTrack: "the gain follows the way to the ambition.",
      behind: "the gain is below the way to the ambition.",
    },
  },

  criterion: {
    eyebrow: (number, wording) => `Criterion ${number} · ${wording}`,
    notMeasuredHeadline: (name) => `${name} is not measured in this version`,
    unknown: "No such criterion",
    unknownHint: "The link points to a criterion that the scheme does not have.",
    beforeAfter: {
      some: (count, certain, all) =>
        certain === all
          ? `All ${all} municipalities have a certain improvement relative to the comparison group`
          : `${count} of ${all} municipalities ${certain === 1 ? "has" : "have"} a certain improvement relative to the comparison group`,
      none: (all) =>
        all === 1
          ? "The data cannot tell whether the municipality has improved more than the comparison group"
          : `The data cannot tell which of the ${all} municipalities have improved more than the comparison group`,
      unjudged: "The municipalities before and after",
      adjusted: (alone, certain, all) =>
        `Each seen alone, the improvement relative to the comparison group is certain in ${alone === 0 ? "none" : String(alone)} of ${all} municipalities.${
          alone === 0
            ? ""
            : ` But the more municipalities are looked at, the more easily some seem improved by chance. Allowing for that (Benjamini–Hochberg), the improvement is certain in ${certain === 0 ? "none" : String(certain)}.`
        }`,
    },
    ambition: {
      heading: "Gain against own ambition",
      headingShared: "Gain against the ambition",
      own: "their own ambition",
      shared: (ambition) => `the ambition of ${ambition}`,
      headline: (count, all, ambition) => `${count} of ${all} municipalities reached ${ambition}`,
      none: (all, ambition) => `None of the ${all} municipalities reached ${ambition}`,
      underway: (count, all, ambition) => `${count} of ${all} municipalities are on track to ${ambition}`,
      uncounted: (count) =>
        count === 1
          ? "One municipality is not counted, since its number is missing."
          : `${count} municipalities are not counted, since their numbers are missing.`,
      subtitle: (period, baseline) =>
        `Gain from the same calendar months of the baseline (${baseline}) to ${period}. Sorted by the share of the ambition that is reached.`,
      gain: "Gain",
      ambition: "Ambition",
      status: "Status",
      reason: "The ambition is",
      schemes: "The scheme's",
      caption: "The municipalities' gain against their own ambition",
    },
    counts: {
      heading: "Numbers of persons",
      subtitle:
        "Persons in the month: a year before the start of the intervention, just before it, and in the last month of the result.",
      group: "Persons",
    },
    progression: {
      ...progressionPage,
      stockTitle: "Stock: share in fleksjob with more hours than at the start",
      stockSubtitle:
        "Per cent of persons in fleksjob who began at the hour limit or below, however long ago, month by month.",
      stockNote:
        "The figure begins two years into the data: spells running on the data's first day are left out, so that the first years would show hardly any but new ones. The published figures are of this kind and can be held against the stock alone. It is not used to compare groups.",
      detailHeading: "Up, unchanged, down and out of fleksjob",
      detailSubtitle: "Everyone whose follow-up is observed. Who stays in fleksjob is itself a result.",
      caption: "Persons at follow-up in baseline and intervention",
      rows: {
        observed: "Persons with observed follow-up",
        up: "Up",
        unchanged: "Unchanged",
        down: "Down",
        left: "Out of fleksjob",
        upOfRemaining: "Up, of those still in fleksjob",
        meanChange: "Mean change of weekly hours",
        unknownHours: "Left out: hours unknown",
        notObservedYet: "Left out: not observed yet",
      },
    },
    company: {
      aloneTitle: "Company-oriented measures alone",
      aloneSubtitle:
        "Per cent of the gross target group in virksomhedspraktik or løntilskud, month by month. The published figures are of this kind.",
      detailHeading: "Measures and ordinary hours separately",
      detailSubtitle: "The same persons can be in both.",
      caption: "Shares in baseline and result",
      rows: {
        either: "Measure or ordinary hours",
        companyOriented: "Company-oriented measure alone",
        ordinaryHours: "Ordinary hours alone",
      },
    },
    detailColumns: {
      measure: "Number",
      result: "Result",
    },
    breaks: (list) => `Data breaks in baseline or result: ${list}.`,
    provisional: "Provisional numbers: may rise when late registrations arrive.",
    comparison: (count, rule) => `Comparison group: ${count} municipalities, ${rule}.`,
    rules: {
      all: "all that neither take part nor share a jobcentre with one that does",
      chosen: "chosen by the reader",
      cluster: "in the same jobcentre cluster as one that takes part",
    },
    heterogeneity: (k, tau) =>
      `${k} of them are large enough to show how much municipalities move anyway (spread ${tau} beyond the chance of persons).`,
    k: (k) => `${k} of them are large enough to show how much municipalities move anyway.`,
    covered: (share) => `Holds for ${share} of the target group.`,
    fewParticipants: "With fewer than four project municipalities the comparison carries little.",
    disclosure: (threshold) =>
      `Suppressed (..): fewer than ${threshold} persons, or hidden so that the small number cannot be worked out.`,
    levelIntervals: "Intervals of levels and own changes cover the chance of persons only.",
    weeks: {
      label: "DREAM weeks",
      share:
        "DREAM weeks: a month's stock is its last week by the Thursday rule. The numbers do not equal those of jobindsats, since a week has one code only.",
      company:
        "DREAM weeks: a month is the weeks whose Thursday lies in it. The numbers do not equal those of jobindsats, since a week has one code only, and the share in offers is therefore a lower bound.",
      periods: "DREAM weeks: periods go from Monday to Sunday and do not equal those of jobindsats.",
      moves: "DREAM tells the municipality by year, so moves lie at New Year.",
      groups:
        "In DREAM integrationsydelse cannot be divided by visitation, and kontanthjælp with the codes 730–739 counts as activity-ready.",
      hours: "DREAM has no hours: they come from other files.",
    },
  },

  filters: {
    label: "Narrow the data",
    period: "Period",
    sexOf: (value) => wordFor({ kvinde: "Women", mand: "Men" }, value.toLowerCase()) ?? value,
    traitName: (name) =>
      wordFor({ sex: "Sex", age_group: "Age group" }, name) ??
      name.charAt(0).toUpperCase() + name.slice(1).replaceAll("_", " "),
    only: "only",
    onlyMunicipality: (name) => `Only ${name}`,
    age: "Age",
    everyAge: "All ages",
    ages: (from, to) =>
      to >= 100 ? `${from} years and over` : from <= 0 ? `Under ${to + 1} years` : `${from}–${to} years`,
    municipalities: "Municipalities",
    allMunicipalities: (count) => `All ${count} municipalities`,
    someMunicipalities: (count, all) => `${count} of ${all} municipalities`,
    everyTrait: "All",
    comparison: "Comparison",
    comparisonAll: "All other municipalities",
    comparisonCluster: "Same jobcentre cluster",
    comparisonChosen: "Chosen municipalities",
    comparisonNames: "Compared with",
    chosenCount: (count) => `${count} chosen municipalities`,
    noMunicipalities: "Clear all",
    months: "Months",
    allMonths: "All",
    leftOutMonths: (months) => `Without ${months}`,
    threshold: "Disclosure",
    thresholdOption: (k) => `At least ${k}`,
    reset: "Reset",
    chosen: "The numbers are narrowed:",
    empty: "No persons fit the choices. Remove a filter, or reset all.",
  },

  table: {
    heading: "Numbers for the municipalities",
    caption: (criterion) => `${criterion}: numbers for the municipalities`,
    ownStart: "Own start",
    municipality: "Municipality",
    persons: "Persons",
    baseline: "Baseline",
    result: "Result",
    change: "Change",
    interval: "95 per cent confidence interval",
    difference: "Difference",
    verdict: "Verdict",
    goal: "Goal",
    everyone: "Show all 98 municipalities",
    participants: "Show project municipalities only",
    sort: (column) => `Sort by ${column}`,
    note: (baseline, result) =>
      `Baseline: ${baseline}. Result: ${result}. Difference: the municipality's change minus the comparison group's, computed before rounding.`,
    noPart: "Takes no part",
  },

  series: seriesNames,
  breakLabels: (day, name) => breakLabels[day] ?? { label: name },
  breakName,

  figure: {
    asTable: "Show as table",
    asFigure: "Show as figure",
    method: "How the number is computed",
    copyLink: "Copy link to this view",
    linkCopied: "The link is copied. It holds the choices, not data.",
    linkFailed: "The link could not be copied. Copy the address from the browser's address bar.",
    download: "Download",
    downloadAs: (kind, title) => `Download ${kind}: ${title}`,
    keyboard: "Use the arrow keys to read the figure's values.",
    source: "loaded files",
    sourceSynthetic: "synthetic example data",
    imprint: (scheme, version, fingerprint) => `${scheme}. Fremdrift ${version}, data fingerprint ${fingerprint}.`,
    exportFailed: "The file could not be made. Try again, or choose another format.",
    computing: (number) => `Computing criterion ${number} …`,
    computed: (headline) => `Computed: ${headline}`,
  },

  municipality: {
    choose: "Municipality",
    unknown: "No such municipality",
    unknownHint: "The link points to a code that no municipality has.",
    participants: "Project municipalities",
    others: "Other municipalities",
    noPart: "The municipality is therefore not judged. Levels and its own change are shown.",
    noPartHeadline: (name) => `${name} takes no part in the scheme`,
    headline: (name, statement) => `${name}: ${statement.charAt(0).toLowerCase()}${statement.slice(1)}`,
    own: "Own change",
    comparison: "The comparison group's change",
    persons: "Persons in the result",
    toCriterion: (number, name) => `See criterion ${number} for ${name}`,
    toWholeCriterion: (number) => `See criterion ${number} for the whole scheme`,
    smallNumbers:
      "One municipality's numbers move more than the whole scheme's. The confidence interval says how much.",
  },
}
