import type {
  firstHours as danish,
  firstHoursColumns as danishColumns,
  firstHoursFigure as danishFigure,
} from "../da/first-hours"

const stop = (text: string) => (text.endsWith(".") ? text : `${text}.`)

export const firstHours: typeof danish = {
  title: "From virksomhedspraktik or løntilskud to the first ordinary hours",
  subtitle: "Share with ordinary hours by weeks since the offer's first day.",
  entryNote:
    "Each period counts the time in the period: those who had begun before it enter at the week that they had come to.",
  note: "Counted are citizens who were in the gross target group when the offer began. Hours are known by the month and count from its first day, the month after the start at the earliest. Those with ordinary hours in the month of the start or the month before are left out. A further offer while a citizen is followed is no new start. Other ways out are pension, efterløn, death and emigration. Nobody is followed for more than 104 weeks.",
  caption: "From virksomhedspraktik or løntilskud to ordinary hours, before and during the intervention",
  head: "Time since the offer's start",
  persons: "Persons followed",
  arrived: "Had ordinary hours in the period",
  within: (weeks) => `Ordinary hours within ${weeks} weeks`,
  median: "Median, weeks",
  missing: {
    hoursOnlyOnBenefit:
      "The wage hours end with the benefit, so the hours that an offer should lead to are not in the file. A file with the wage hours of all persons will show the time to them.",
    hoursCoverageUnknown:
      "Nobody has said whether the file of wage hours covers all persons. Answer on the page of the criterion of wage hours.",
    nobody:
      "Nobody in the municipalities has begun virksomhedspraktik or løntilskud in the months that the wage hours cover.",
  },
}

export const firstHoursFigure: typeof danishFigure = {
  titles: {
    exits: "Time until the first ordinary hours",
    toFleksjob: "Time until the first ordinary hours",
    otherExit: "Out by another way",
    remaining: "Still without ordinary hours",
  },
  subtitle: firstHours.subtitle,
  narrowSubtitle: firstHours.subtitle,
  kinds: { toFleksjob: "Ordinary hours", otherExit: "Other ways out", remaining: "Still without ordinary hours" },
  baselineOf: (name) => `${name}, baseline`,
  baselineLower: "baseline",
  weeks: (week) => (week === 1 ? "1 week" : `${week} weeks`),
  atRisk: "Persons still followed",
  otherNote: "Other ways out: pension, efterløn, death and emigration.",
  entryNote: firstHours.entryNote,
  stretchNote: "Dotted: weeks merged for confidentiality; only the ends are known.",
  between: (low, high) => `between ${low} and ${high}`,
  mergedNote:
    "Where a week is merged with its neighbours for disclosure control, the number is that of the latest week shown.",
  endNote: (threshold) => `A curve ends where fewer than ${threshold} persons are followed.`,
  valuesNotes: {
    toFleksjob: (week, items) => `Ordinary hours within ${week} weeks: ${stop(items)}`,
    otherExit: (week, items) => `Out by another way within ${week} weeks: ${stop(items)}`,
    remaining: (week, items) => `Still without ordinary hours after ${week} weeks: ${stop(items)}`,
  },
  valueOf: (value, name) => `${name} ${value}`,
  lines: {
    toFleksjob: (name, value) => `${name}, ordinary hours: ${value}`,
    otherExit: (name, value) => `${name}, other ways out: ${value}`,
    remaining: (name, value) => `${name}, still without ordinary hours: ${value}`,
  },
}

export const firstHoursColumns: typeof danishColumns = {
  toHours: "ordinary hours after an offer",
  otherWay: "other ways out",
  noHoursYet: "still without ordinary hours",
}
