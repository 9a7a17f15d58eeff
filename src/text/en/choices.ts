import type { choices as danish } from "../da/choices"

export const choices: typeof danish = {
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
    method: (months) => `everyone in the target group uni ${months}, each from the first day in it`,
  },
}
