import type { wageHours as danish } from "../da/wage-hours"
import { wordFor } from "../word-for"

export const wageHours: typeof danish = {
  filters: {
    matched: "Same background",
    coverage: "Wage hours cover",
    unknown: "Not told",
    everyone: "All persons",
    whileOnBenefit: "Only time on benefit",
  },
  question: {
    heading: "Does the file of wage hours cover all persons, also when they no longer receive a benefit?",
    why: "The criterion is about hours after the project, when many have left the benefit. A month without hours in the file is 0 hours only if the file would have shown them.",
    everyone: "Yes, it covers all persons",
    whileOnBenefit: "No, persons only while on the benefit",
    refusedHeading: "The criterion cannot be computed with this file",
    refused:
      "The file covers persons only while on the benefit, so hours after it are unknown. Needed is a file of wage hours for everyone in the target group, month by month, also after they have left the benefit (for example a pseudonymised extract of the income register's hours for everyone in the target group).",
    change: "Change the answer",
  },
  event: {
    title: "Difference in ordinary hours, month by month",
    subtitle:
      "Hours a month per citizen above the baseline's mean, project municipalities minus comparison group. 0: the difference is as in the baseline.",
    line: "Difference",
    before: (outside, all) =>
      outside === 0
        ? `Before the intervention's start the interval contains 0 in all ${all} months.`
        : `Before the intervention's start the interval lies wholly above or below 0 in ${outside} of ${all} months; chance alone gives about 1 in 20. If the groups did not move together before the start, the difference after it may be a continuation of that.`,
    unmatched: "Without matching.",
  },
  levels: {
    title: "Ordinary hours in project municipalities and comparison group",
    subtitle:
      "Mean hours a month per citizen. The same citizens are followed all the way, also when they have left the benefit.",
  },
  balance: {
    title: "How alike are the groups?",
    subtitle:
      "Difference between project municipalities and comparison group in standard deviations, without sign. Open dot: before matching. Filled dot: after.",
    line: "Dashed line: 0.1. Differences over 0.1 are bold.",
    check: "Hours in the baseline are not matched on and show whether the groups are alike otherwise.",
    columns: { before: "Before", after: "After" },
    tableColumns: { variable: "Background", before: "Before matching", after: "After matching" },
    covered: (share) =>
      `The comparison holds for ${share} of the target group in the project municipalities. The others have nobody to be compared with and are left out.`,
    coveredAll: "The comparison holds for the whole target group in the project municipalities.",
    coveredHidden: "A few persons have nobody to be compared with and are left out; their number is suppressed.",
    unmatched:
      "The numbers of the page are now without matching: everyone in the target group against everyone in the comparison municipalities. The figure shows what matching would change.",
    own: "A municipality alone is compared with a weighted group of its own, so its difference is not its change minus that of the whole comparison group.",
    described: (over, all) =>
      over === 0
        ? `After matching none of the ${all} differences is over 0.1.`
        : `After matching ${over} of the ${all} differences are over 0.1.`,
    variables: {
      sex: "Sex",
      age: "Age",
      targetGroup: "Target group",
      held: "Time in the target group",
      earlierHours: "Hours a month in the year before the baseline",
      baselineHours: "Hours a month in the baseline",
    },
    level: (variable, level) => {
      const known: Readonly<Record<string, string>> = {
        "sex kvinde": "Women",
        "sex mand": "Men",
        "targetGroup activityReady": "Activity-ready",
        "targetGroup resourceProgramme": "Ressourceforløb",
        "age 0-29": "Under 30 years",
        "age 60-": "60 years and over",
        "held 0-12": "Under 13 weeks",
        "held 104-": "104 weeks and over",
        "earlierHours 0": "No hours",
        "earlierHours 0-10": "Up to 10",
        "earlierHours 10-50": "Over 10, at most 50",
        "earlierHours 50-": "Over 50",
        "baselineHours ": "On average",
      }
      if (level === "unknown") return "Unknown"
      const units: Readonly<Record<string, string>> = { age: " years", held: " weeks" }
      return known[`${variable} ${level}`] ?? level.replace("-", "–") + (wordFor(units, variable) ?? "")
    },
  },
  numbers: {
    heading: "Persons and hours",
    subtitle: "The same persons before and after. The comparison group's numbers are weighted.",
    caption: "Persons and ordinary hours in project municipalities and comparison group",
    rows: {
      cohort: "Persons in the target group when the intervention started",
      entrants: "Persons in the target group during the project",
      unobserved: "Dead or emigrated before the result (left out)",
      matched: "Persons in the comparison",
      covered: "Share who are in it",
      before: (period) => `Baseline (${period})`,
      after: (period) => `After the project (${period})`,
      change: "Change",
    },
  },
}
