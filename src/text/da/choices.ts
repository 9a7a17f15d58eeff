import type { Cohort, VerdictStatistic } from "../../domain/choices"
import type { DurationOrigin, OrdinaryWork, PensionRule, ShareDenominator } from "../../domain/scheme"

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

const denominators: Readonly<Record<ShareDenominator, string>> = {
  fleksjobvisiterede: "Fleksjobvisiterede",
  population: "Borgere 16–66 år",
}
/** Short enough for a list beside the others. */
const origins: Readonly<Record<DurationOrigin, string>> = {
  benefit: "Ydelsens start",
  rehabiliteringsteam: "Møde i rehab.team",
  fleksjobbevilling: "Fleksjobbevilling",
}
/** Inside a sentence. */
const events: Readonly<Record<DurationOrigin, string>> = {
  benefit: "ledighedsydelsens start",
  rehabiliteringsteam: "rehabiliteringsteamets møde",
  fleksjobbevilling: "bevillingen af fleksjob",
}

const pensions: Readonly<Record<PensionRule, string>> = {
  followed: "Følges videre",
  ends: "Opfølgningen slutter",
}

const works: Readonly<Record<OrdinaryWork, string>> = {
  hours: "Ordinære timer",
  employment: "Ordinær ansættelse (DREAM)",
}

/** Parameters of a criterion that the reader may choose otherwise than the scheme has them. */
export const choices = {
  denominator: {
    label: "Andel af",
    names: denominators,
    series: {
      title: "Andel af alle borgere på ledighedsydelse",
      subtitle: "Pct. af alle borgere på 16–66 år, måned for måned.",
    },
    note: "Nævneren er alle borgere på 16–66 år efter den seneste optælling til og med måneden. Kommuner uden optælling i alle perioders måneder er udeladt.",
    formula: { under: "alle borgere på 16–66 år i kommunen" },
    definition:
      "Borgere på 16–66 år er talt uden for filen: hver måned tæller med den seneste optælling til og med måneden. Variansen regnes, som om alle borgere stod i filen, de fleste uden ledighedsydelse.",
    reference: "R: survey::svytotal over alle borgere, divideret med borgermånederne",
  },
  origin: {
    label: "Tid regnes fra",
    names: origins,
    events,
    note: (event: string) =>
      `Tiden regnes fra personens seneste hændelse før forløbet: ${event}. Dagene fra hændelsen til ledighedsydelsens start tæller med. Forløb uden en sådan hændelse siden det forrige forløb eller fleksjob er udeladt og talt.`,
    since: (event: string) => `siden ${event}`,
    leftOut: "Udeladt: uden hændelsen eller begyndt før data",
    series: (event: string) => ({
      title: `Tid fra ${event} til forløbets slutning`,
    }),
  },
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
  ordinaryWork: {
    label: "Ordinært arbejde",
    names: works,
    alone: "Ordinær ansættelse alene",
    figure: {
      title: "Virksomhedsrettet indsats og ordinær ansættelse",
      partLabels: {
        either: "Indsats eller ansættelse",
        companyOriented: "Virksomhedsrettet indsats",
        ordinaryHours: "Ordinær ansættelse",
      } as Readonly<Record<string, string>>,
      partsNote:
        "De to dele kan ikke lægges sammen, da en person kan være i indsats og have ordinær ansættelse i samme måned.",
    },
    note: "Ordinære timer er her erstattet af ordinær ansættelse efter DREAM: en måned med beskæftigelsesgrad (grad_) over 0 eller en branche (branche_), uden en uge i fleksjob eller løntilskud. DREAM viser ikke, hvor mange timer det er.",
  },
  pension: { label: "Ved folkepension", names: pensions },
}
