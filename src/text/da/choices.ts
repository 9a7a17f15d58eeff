import type { Cohort, VerdictStatistic } from "../../domain/choices"

const statistics: Readonly<Record<VerdictStatistic, string>> = {
  restrictedMean: "Gennemsnitlig tid",
  median: "Median",
  fleksjobWithin8: "I fleksjob inden 8 uger",
  fleksjobWithin13: "I fleksjob inden 13 uger",
  fleksjobWithin26: "I fleksjob inden 26 uger",
  fleksjobWithin52: "I fleksjob inden 52 uger",
}
const cohorts: Readonly<Record<Cohort, string>> = {
  onDay: "I målgruppen ved start",
  entrants: "Alle i projektperioden",
}

/** Parameters of a criterion that the reader may choose otherwise than the scheme has them. */
export const choices = {
  statistic: {
    label: "Vurdering efter",
    names: statistics,
    series: {
      median: {
        title: "Median tid på ledighedsydelse",
        subtitle:
          "Uger, før halvdelen har forladt ledighedsydelse, som hvis periodens afgang holdt ved, kvartal for kvartal.",
      },
      fleksjobWithin: (weeks: number) => ({
        title: `I fleksjob inden ${weeks} uger`,
        subtitle: `Pct. af forløb, som hvis periodens afgang holdt ved, kvartal for kvartal.`,
      }),
    },
  },
  cohort: {
    label: "Personer",
    names: cohorts,
    note: "Alle, der har været i målgruppen i projektperioden, indgår fra deres første dag i den. Udgangspunktet er de 12 måneder før den dag, så perioden i tabellen gælder dem, der var i målgruppen ved start.",
    method: (months: string) => `alle i målgruppen i ${months}, hver fra sin første dag`,
  },
}
