import type { duration as danish } from "../da/duration"

export const duration: typeof danish = {
  choices: {
    label: "Choose sample, curves and division",
    sample: "Sample",
    period: "All spells in the period",
    flow: "Spells begun in the period",
    curve: "Curves",
    curves: {
      exits: "Into fleksjob and other exits",
      toFleksjob: "Into fleksjob",
      otherExit: "Other exits",
      remaining: "Still on ledighedsydelse",
    },
    split: "Divide by",
    areas: "Project and comparison",
    age: "Age at the spell's start",
    note: "The choices apply to curves and numbers here. The verdict always rests on all spells in the period.",
  },
  figure: {
    since: "on ledighedsydelse",
    periodSubtitle: (since) => `Per cent of spells, by weeks ${since}, as if the period's exits went on.`,
    flowSubtitle: (since) => `Per cent of spells begun in the period, by weeks ${since}.`,
    groupSubtitle: (period, variable, since) =>
      `Per cent of the project municipalities' spells, ${period}, divided by ${variable}, by weeks ${since}.`,
    bands: "Shaded: 95 per cent confidence intervals.",
    flowNote: (until, start) =>
      `Only spells that began in the period. Those of the result are followed to ${until}. Those of the baseline are followed only to the intervention's start ${start}, so that no day after it counts before it.`,
    groupNote: "Persons without the information, and groups too small to be shown, are left out.",
    mostNote: (shown) => `The ${shown} largest groups are shown.`,
  },
  details: {
    heading: "Duration, completed spells and the way into fleksjob",
    period:
      "Durations are computed from all spells in the period, the running ones too: as if the period's exits went on. Completed spells stand for comparison and have no part in the verdict.",
    flow: "Spells begun in the period. Those of the baseline are followed only to the intervention's start, so that long durations cannot be computed from them.",
    caption: "Duration and the way into fleksjob",
    quantiles: "Median and quartiles are whole weeks. “Not reached”: too many are still on ledighedsydelse.",
    rows: {
      persons: "Persons",
      spells: "Spells",
      restrictedMean: (weeks) => `Mean of the first ${weeks} weeks`,
      lowerQuartile: "Lower quartile: a quarter have left",
      median: "Median: half have left",
      upperQuartile: "Upper quartile: three quarters have left",
      fleksjobWithin: (weeks) => `In fleksjob within ${weeks} weeks`,
      completed: "Completed spells",
      completedMean: "Completed: mean",
      completedLower: "Completed: lower quartile",
      completedMedian: "Completed: median",
      completedUpper: "Completed: upper quartile",
      censored: "Not completed in the period",
      unknownStart: "Left out: began before the data",
    },
  },
  contrasts: {
    heading: "Differences between before and during, project and comparison",
    groupHeading: "Differences between the groups",
    subtitle:
      "The last named minus the first named. Intervals cover the chance of persons alone; the difference in development, with that of municipalities, stands at the verdict.",
    largest: "Each group is held against the largest.",
    caption: "Differences between groups of spells",
    from: (first, second) => `${first} → ${second}`,
    difference: (weeks) => `In fleksjob within ${weeks} weeks: difference`,
    relative: (weeks) => `In fleksjob within ${weeks} weeks: relative difference`,
    restrictedMean: (weeks) => `Mean of the first ${weeks} weeks: difference`,
    statistic: "Log-rank test: χ² with 1 degree of freedom",
    p: "Log-rank test: p",
    note: "The log-rank test compares the whole course: all exits from ledighedsydelse, day by day. A p-value says nothing about the size of the difference.",
  },
  relative: {
    heading: "Relative development of the share in fleksjob",
    subtitle:
      "The project's share after as a ratio to its share before, divided by the same ratio for the comparison group. Per cent, not percentage points; the interval covers the chance of persons alone.",
    caption: "Relative development of the share in fleksjob",
    column: "Relative development",
    within: (weeks) => `Within ${weeks} weeks`,
    reference: (value, area, year, source) =>
      `A published number of the same kind: ${value} after 8 weeks (${area}, ${year}; ${source}). The model behind it is not published, so the two numbers cannot be tested against each other.`,
  },
  running: {
    title: "Running spells by time on the benefit",
    subtitle: (before, after) =>
      `Per cent of the running spells that have lasted at least so long, ${before} and ${after}. The intervention covers everyone, however long they have been on the benefit.`,
    row: (weeks) => `${weeks} weeks or more`,
    rowShort: (weeks) => `${weeks}+ weeks`,
    notes: (unknown) =>
      `Time on the benefit in whole weeks to the end of the day. A spell that began before the data's first day enters only where the time since then is enough to place it${unknown === "" ? "" : ` (${unknown})`}. Intervals cover the chance of persons alone.`,
    unknown: (count) => `otherwise not: ${count} persons in the project municipalities on the result's day`,
    columns: { weeks: "Time on the benefit", persons: "running" },
  },
  download: "Download CSV",
  downloadTable: (heading) => `Download CSV: ${heading}`,
}
