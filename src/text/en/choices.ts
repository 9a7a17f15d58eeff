import type { choices as danish } from "../da/choices"

export const choices: typeof danish = {
  denominator: {
    label: "Share of",
    names: { fleksjobvisiterede: "Fleksjobvisiterede", population: "Citizens aged 16–66" },
    series: {
      title: "Share of all citizens on ledighedsydelse",
      subtitle: "Per cent of all citizens aged 16–66, month by month.",
    },
    note: "The denominator is all citizens aged 16–66 by the latest count up to the month. Municipalities without a count in all months of the periods are left out.",
    formula: { under: "all citizens aged 16–66 in the municipality" },
    definition:
      "Citizens aged 16–66 are counted outside the file: each month has the latest count up to it. The variance is computed as if all citizens stood in the file, most of them without ledighedsydelse.",
    reference: "R: survey::svytotal over all citizens, divided by the citizen-months",
  },
  origin: {
    label: "Time counts from",
    names: {
      benefit: "Start of benefit",
      rehabiliteringsteam: "Team's meeting",
      fleksjobbevilling: "Fleksjob approval",
    },
    events: {
      benefit: "the start of ledighedsydelse",
      rehabiliteringsteam: "the rehabilitation team's meeting",
      fleksjobbevilling: "approval for fleksjob",
    },
    note: (event) =>
      `Time counts from the person's latest event before the spell: ${event}. The days from the event to the start of ledighedsydelse count as well. Spells without such an event since the person's previous spell or fleksjob are left out and counted.`,
    since: (event) => `since ${event}`,
    leftOut: "Left out: without the event, or began before the data",
    series: (event) => ({ title: `Time from ${event} to the end of the spell` }),
  },
  statistic: {
    label: "Verdict by",
    names: {
      restrictedMean: "Mean time",
      median: "Median",
      fleksjobWithin8: "In fleksjob within 8 weeks",
      fleksjobWithin13: "In fleksjob within 13 weeks",
      fleksjobWithin26: "In fleksjob within 26 weeks",
      fleksjobWithin52: "In fleksjob within 52 weeks",
    },
    series: {
      median: {
        title: "Median time on ledighedsydelse",
        subtitle: "Weeks until half have left ledighedsydelse, as if the period's exits went on, quarter by quarter.",
      },
      fleksjobWithin: (weeks) => ({
        title: `In fleksjob within ${weeks} weeks`,
        subtitle: "Per cent of spells, as if the period's exits went on, quarter by quarter.",
      }),
    },
  },
  cohort: {
    label: "Persons",
    names: { onDay: "In the group at the start", entrants: "Everyone during the project" },
    note: "Everyone who was in the target group during the project counts from their first day in it. The baseline is the 12 months before that day, so the period in the table is that of those in the group at the start.",
    method: (months) => `everyone in the target group in ${months}, each from the first day in it`,
  },
  ordinaryWork: {
    label: "Ordinary work",
    names: { hours: "Ordinary hours", employment: "Ordinary employment (DREAM)" },
    alone: "Ordinary employment alone",
    figure: {
      title: "Company-oriented measures and ordinary employment",
      partLabels: {
        either: "Measure or employment",
        companyOriented: "Company-oriented measure",
        ordinaryHours: "Ordinary employment",
      },
      partsNote:
        "The two parts cannot be added, since a person can be in a measure and in ordinary employment in the same month.",
    },
    note: "Ordinary employment by DREAM stands for ordinary hours here: a month with a degree of employment (grad_) above 0 or an industry (branche_), without a week in fleksjob or løntilskud. DREAM does not tell how many hours it is.",
  },
  pension: { label: "At old-age pension", names: { followed: "Followed on", ends: "Follow-up ends" } },
}
