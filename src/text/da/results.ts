import type { DurationOrigin } from "../../domain/scheme"
import { choices } from "./choices"
import { firstHoursColumns } from "./first-hours"
import { wordFor } from "../word-for"
import { progressionColumns, progressionPage } from "./progression"

/** Words of the result pages. Sentences are chosen in `src/interface/results/sentences.ts`; numbers come in as text. */

/** The subject ends so that a verb can follow at once: hence the comma after a relative clause. */
const measures = {
  ledighedsydelse_share: {
    subject: "andelen på ledighedsydelse",
    improvement: (size: string) => `Et fald i andelen på ${size} eller mere`,
    keyFigure: (period: string) => `af de fleksjobvisiterede er på ledighedsydelse, ${period}`,
    level: (value: string, area: string, period: string) =>
      `${value} af de fleksjobvisiterede i ${area} var på ledighedsydelse (${period})`,
  },
  hours_progression: {
    subject: "andelen, der går op i timer,",
    improvement: (size: string) => `En stigning i andelen på ${size} eller mere`,
    keyFigure: (period: string) =>
      `af de nye i fleksjob på få timer er gået op i timer ved opfølgningen, startet ${period}`,
    level: (value: string, area: string, period: string) =>
      `${value} af de nye i fleksjob på få timer i ${area} er gået op i timer ved opfølgningen (startet ${period})`,
  },
  company_oriented_share: {
    subject: "andelen i virksomhedsrettet indsats eller med ordinære timer",
    improvement: (size: string) => `En stigning i andelen på ${size} eller mere`,
    keyFigure: (period: string) => `af målgruppen er i virksomhedsrettet indsats eller har ordinære timer, ${period}`,
    level: (value: string, area: string, period: string) =>
      `${value} af målgruppen i ${area} var i virksomhedsrettet indsats eller havde ordinære timer (${period})`,
  },
  wage_hours_gap: {
    subject: "antallet af ordinære løntimer pr. borger",
    improvement: (size: string) => `En stigning i de ordinære løntimer på ${size} eller mere`,
    keyFigure: (period: string) => `i ordinære job i gennemsnit pr. borger i målgruppen, ${period}`,
    level: (value: string, area: string, period: string) =>
      `Borgerne i målgruppen i ${area} arbejdede i gennemsnit ${value} i ordinære job (${period})`,
    columnUnit: "timer pr. måned",
  },
}

/** M1 as a share of all citizens. */
const citizens = {
  subject: "andelen af alle borgere, der er på ledighedsydelse,",
  improvement: (size: string) => `Et fald i andelen på ${size} eller mere`,
  keyFigure: (period: string) => `af alle borgere på 16–66 år er på ledighedsydelse, ${period}`,
  level: (value: string, area: string, period: string) =>
    `${value} af alle borgere på 16–66 år i ${area} var på ledighedsydelse (${period})`,
}

/** M2 by what carries its verdict, where time begins at an event. */
const durationsAfter = (event: string) => ({
  restrictedMean: (weeks: number) => ({
    subject: `tiden fra ${event}, til ledighedsydelsen er slut,`,
    improvement: (size: string) => `En forkortelse af tiden på ${size} eller mere`,
    keyFigure: (period: string) =>
      `fra ${event}, til ledighedsydelsen er slut, i gennemsnit af de første ${weeks} uger, ${period}`,
    level: (value: string, area: string, period: string) =>
      `Med afgangen i perioden ${period} går der i gennemsnit ${value} fra ${event}, til borgere i ${area} har forladt ledighedsydelse, regnet inden for de første ${weeks} uger`,
  }),
  median: {
    subject: `mediantiden fra ${event}, til ledighedsydelsen er slut,`,
    improvement: (size: string) => `En forkortelse af mediantiden på ${size} eller mere`,
    keyFigure: (period: string) => `fra ${event}, til halvdelen har forladt ledighedsydelse, ${period}`,
    level: (value: string, area: string, period: string) =>
      `Med afgangen i perioden ${period} har halvdelen i ${area} forladt ledighedsydelse ${value} efter ${event}`,
  },
  fleksjobWithin: (weeks: number) => ({
    subject: `andelen i fleksjob inden for ${weeks} uger efter ${event}`,
    improvement: (size: string) => `En stigning i andelen i fleksjob inden for ${weeks} uger på ${size} eller mere`,
    keyFigure: (period: string) => `er i fleksjob inden for ${weeks} uger efter ${event}, ${period}`,
    level: (value: string, area: string, period: string) =>
      `Med afgangen i perioden ${period} er ${value} i ${area} i fleksjob inden for ${weeks} uger efter ${event}`,
  }),
})

const durationsFrom = (origin: DurationOrigin) => durationsAfter(choices.origin.events[origin])

/** M2 by what carries its verdict. */
const durations = {
  restrictedMean: (weeks: number) => ({
    subject: "varigheden på ledighedsydelse",
    improvement: (size: string) => `En forkortelse af varigheden på ${size} eller mere`,
    keyFigure: (period: string) => `på ledighedsydelse i gennemsnit af de første ${weeks} uger, ${period}`,
    level: (value: string, area: string, period: string) =>
      `Med afgangen i perioden ${period} er borgere i ${area} i gennemsnit ${value} på ledighedsydelse inden for de første ${weeks} uger`,
  }),
  median: {
    subject: "medianvarigheden på ledighedsydelse",
    improvement: (size: string) => `En forkortelse af medianvarigheden på ${size} eller mere`,
    keyFigure: (period: string) => `til halvdelen har forladt ledighedsydelse, ${period}`,
    level: (value: string, area: string, period: string) =>
      `Med afgangen i perioden ${period} har halvdelen i ${area} forladt ledighedsydelse efter ${value}`,
  },
  fleksjobWithin: (weeks: number) => ({
    subject: `andelen i fleksjob inden for ${weeks} uger`,
    improvement: (size: string) => `En stigning i andelen i fleksjob inden for ${weeks} uger på ${size} eller mere`,
    keyFigure: (period: string) => `er i fleksjob inden for ${weeks} uger på ledighedsydelse, ${period}`,
    level: (value: string, area: string, period: string) =>
      `Med afgangen i perioden ${period} er ${value} i ${area} i fleksjob inden for ${weeks} uger på ledighedsydelse`,
  }),
}

const numerals = ["ingen", "én", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv"]
const neuterNumerals = ["ingen", "ét", ...numerals.slice(2)]

type Outcome =
  | "fulfilled"
  | "partlyFulfilled"
  | "notFulfilled"
  | "tooUncertain"
  | "reached"
  | "notReached"
  | "onTrack"
  | "behind"
  | "none"
  | "notMeasured"

/** What is said of one criterion, or of several. */
const outcomes: Readonly<Record<Outcome, (one: boolean) => string>> = {
  fulfilled: () => "er opfyldt",
  partlyFulfilled: () => "er delvist opfyldt",
  notFulfilled: () => "er ikke opfyldt",
  tooUncertain: (one: boolean) => (one ? "er for usikkert at vurdere" : "er for usikre at vurdere"),
  reached: () => "er nået",
  notReached: () => "er ikke nået",
  onTrack: () => "er på vej",
  behind: () => "er bagud",
  none: () => "kan ikke vurderes",
  notMeasured: () => "måles ikke her",
}

const seriesNames: Readonly<Record<string, string>> & {
  readonly [name in "month" | "quarter" | "week" | "baseline" | "result" | "atRisk"]: string
} = {
  ...progressionColumns,
  ...firstHoursColumns,
  month: "Måned",
  quarter: "Kvartal",
  week: "Uge",
  baseline: "udgangspunkt",
  result: "resultat",
  atRisk: "forløb, der stadig følges",
  toFleksjob: "i fleksjob",
  otherExit: "andre afgange",
  remaining: "stadig på ledighedsydelse",
  level: "andel",
  onBenefit: "på ledighedsydelse",
  inFleksjob: "i fleksjob",
  inFewHours: "i fleksjob på 10 timer eller derunder",
  either: "indsats eller ordinære timer",
  companyOriented: "virksomhedsrettet indsats",
  ordinaryHours: "ordinære timer",
  personsCompanyOriented: "personer i virksomhedsrettet indsats",
  personsOrdinaryHours: "personer med ordinære timer",
  stock: "bestand",
  companies: "virksomheder",
  newCompanies: "nye virksomheder",
  branches: "effektivt antal brancher",
  viaVitas: "tilbud oprettet i VITAS",
  goal: "tilbud med jobmål",
  agreement: "tilbud med arbejdsaftale",
  mentor: "borgere i tilbud med mentor",
  hoursAfter: "ordinære timer efter tilbuddet",
  sameCompany: "heraf i samme virksomhed",
  rollOutReached: "har deltaget indtil nu",
  rollOutRunning: "deltager i måneden",
  hoursDifference: "forskel i timer over udgangspunktet",
}

const breakLabels: Readonly<Record<string, { label: string; short: string }>> = {
  "2015-09-01": { label: "Integrationsydelse indført", short: "Ny ydelse" },
  "2016-01-04": { label: "Refusionsreform", short: "Reform" },
  "2017-07-01": { label: "Databrud: nyt datagrundlag", short: "Databrud" },
  "2020-01-01": { label: "Ny beskæftigelseslov", short: "Ny lov" },
  "2020-03-11": { label: "COVID-19-nedlukning", short: "COVID-19" },
}

export const results = {
  language: "da" as "da" | "en",
  /** A measure of the user's own, by what its description says that it is. */
  ownMeasure: (subject: string) => ({
    subject,
    improvement: (size: string) => `En forbedring på ${size} eller mere i ${subject}`,
    keyFigure: (period: string) => `${subject}, ${period}`,
    level: (value: string, area: string, period: string) => `i ${area} var ${subject} ${value} (${period})`,
  }),
  measures,
  citizens,
  durations,
  durationsFrom,
  capital: (text: string) => text.charAt(0).toUpperCase() + text.slice(1),
  cardinal: (count: number) => numerals[count] ?? String(count),

  areas: {
    project: "projektkommunerne",
    projectLabel: "Projektkommuner i alt",
    projectShort: "Projektkommuner",
    chosen: "de valgte kommuner",
    chosenLabel: "Valgte kommuner i alt",
    chosenShort: "Valgte kommuner",
    comparison: "sammenligningsgruppen",
    comparisonLabel: "Sammenligningsgruppe",
    comparisonShort: "Sammenligning",
  },

  verdict: {
    heading: "Vurdering",
    goalHeading: "Mål",
    how: "Sådan vurderes kriterier",
    none: "Ingen vurdering",
    provisional: "(foreløbig)",
    words: {
      fulfilled: "Opfyldt",
      partlyFulfilled: "Delvist opfyldt",
      notFulfilled: "Ikke opfyldt",
      tooUncertain: "For usikkert",
      reached: "Nået",
      notReached: "Ikke nået",
      onTrack: "På vej",
      behind: "Bagud",
    },
    fulfilled: (development: string, relevant: string) =>
      `${development}. Forskellen er sikker og når den mindste relevante ændring på ${relevant}.`,
    partlyFulfilled: (development: string, relevant: string) =>
      `${development}. Forskellen er sikker, men mindre end den mindste relevante ændring på ${relevant}.`,
    smallCertainRelevantExcluded: (difference: string, relevant: string) =>
      `En lille forbedring er sikker (forskel i udvikling ${difference}), men en relevant forbedring på ${relevant} eller mere kan udelukkes.`,
    worseThanComparison: (difference: string, interval: string) =>
      `Udviklingen er dårligere end i sammenligningsgruppen: forskellen er ${difference} (95 pct. sikkerhedsinterval ${interval}).`,
    relevantExcluded: (improvement: string) => `${improvement} i forhold til sammenligningsgruppen kan udelukkes.`,
    tooUncertain: (difference: string, interval: string) =>
      `Data kan ikke afgøre det: forskellen i udvikling er ${difference}, og sikkerhedsintervallet går fra ${interval}.`,
    goal: (gain: string, ambition: string) => `Fremgangen er ${gain}, og ambitionen er ${ambition}.`,
    goalJustBelow: (ambition: string) => `Fremgangen er lige under ambitionen på ${ambition}.`,
    goalWithoutNumbers: "Målet vurderes ud fra fremgangen i projektets sidste tre måneder.",
    goalByChance: "Tilfældige udsving kan afgøre, om målet er nået.",
    goalEvidence: (size: string, more: boolean, interval: string) =>
      `Fremgangen er ${size} ${more ? "større" : "mindre"} end i sammenligningsgruppen (95 pct. sikkerhedsinterval ${interval}).`,
    goalEvidenceUndecided: (interval: string) =>
      `Data kan ikke afgøre, om fremgangen er større end i sammenligningsgruppen (95 pct. sikkerhedsinterval ${interval}).`,
  },

  /** Why a number is not there. */
  absence: {
    hidden: "Diskretioneret",
    noPopulation: "Ingen personer",
    outsidePeriod: "Data dækker ikke perioden",
    notObservedYet: "Kan ikke observeres endnu",
    monthsMissing: "Mere end en fjerdedel af månederne mangler i data",
    curveTooShort: "Kurven slutter, før tidspunktet nås",
    notReached: "Ikke nået",
    noInterval: "Intet sikkerhedsinterval i yderpunktet",
    tooFewMunicipalities: "For få kommuner at sammenligne med",
    tooFewPersons: "For få personer",
    noComparison: "Uden sammenligning",
    tableMissing: "Den nødvendige fil er ikke indlæst",
    columnMissing: "Den nødvendige kolonne mangler i filen",
    hoursCoverageUnknown: "Det er ikke oplyst, hvem løntimerne dækker",
    hoursOnlyOnBenefit: "Løntimerne slutter med ydelsen",
    eventsMissing: "Hændelsen, tiden skal regnes fra, er ikke i data",
    populationMissing: "Tal for befolkningen er ikke indlæst",
    populationNotDivided: "Befolkningen er ikke opdelt som afgrænsningen",
    relevantChangeMissing: "Mindste relevante ændring er ikke fastsat",
    groupNotIncluded: "Kommunen deltager ikke med målgruppen",
    notTogether: "Kan ikke regnes samlet",
    fewMatched: "For få har nogen at blive sammenlignet med",
  },
  /** Why there is no verdict, as a sentence. */
  noVerdict: {
    hidden: "Tallene er diskretionerede.",
    noPopulation: "Ingen personer indgår.",
    outsidePeriod: "Data dækker ikke udgangspunkt og resultat.",
    notObservedYet: "Resultatet ligger efter datas slutning.",
    monthsMissing: "Mere end en fjerdedel af månederne i en periode mangler i data.",
    curveTooShort: "For få følges længe nok til at beregne varigheden.",
    notReached: "Tallet nås ikke i perioden.",
    noInterval: "Der er intet sikkerhedsinterval.",
    tooFewMunicipalities: "For få kommuner at sammenligne med.",
    tooFewPersons: "For få personer i udgangspunkt eller resultat.",
    noComparison: "Uden sammenligning: om udviklingen afviger fra andre kommuners, kan data ikke vise.",
    tableMissing: "Den fil, kriteriet kræver, er ikke indlæst.",
    columnMissing: "Den kolonne, kriteriet kræver, mangler i filen.",
    hoursCoverageUnknown: "Det er ikke oplyst, om filen med løntimer dækker alle personer. Svar på kriteriets side.",
    hoursOnlyOnBenefit:
      "Filen med løntimer dækker kun den tid, personen får ydelse. Timerne derefter er ukendte, ikke 0.",
    eventsMissing: "Data har ingen hændelser af den slags, tiden skal regnes fra.",
    populationMissing: "Tal for befolkningen på 16–66 år er ikke indlæst.",
    populationNotDivided:
      "Befolkningstallene er ikke opdelt på køn, alder eller andre oplysninger. Fjern afgrænsningen, eller vælg fleksjobvisiterede.",
    relevantChangeMissing: "Der er ikke fastsat en mindste relevante ændring for en andel af alle borgere.",
    groupNotIncluded: "Kommunen deltager ikke med denne målgruppe.",
    notTogether:
      "Kommunerne har hver deres perioder eller målgrupper. Med denne sammenligning kan det ikke afgøres, hvem der tæller flere gange, og tallet regnes kun for kommunerne hver for sig.",
    fewMatched: "Under 80 pct. af målgruppen har nogen at blive sammenlignet med.",
  },

  development: {
    more: (subject: string, falls: boolean, size: string, area: string) =>
      `${subject} er ${falls ? "faldet" : "steget"} ${size} mere${area} end i sammenligningsgruppen`,
    apart: (subject: string, falls: boolean, better: boolean, size: string, area: string) =>
      `${subject} er ${falls ? "faldet" : "steget"}${area}, og udviklingen er ${size} ${better ? "bedre" : "dårligere"} end i sammenligningsgruppen`,
    better: (subject: string, size: string, area: string) =>
      `${subject} har udviklet sig ${size} gunstigere${area} end i sammenligningsgruppen`,
    worse: (subject: string, size: string, area: string) =>
      `${subject} har udviklet sig ${size} dårligere${area} end i sammenligningsgruppen`,
    in: (area: string) => ` i ${area}`,
    excluded: (improvement: string) => `${improvement} i forhold til sammenligningsgruppen kan udelukkes`,
    undecided: (subject: string, falls: boolean, area: string) =>
      `Data kan ikke afgøre, om ${subject} er ${falls ? "faldet" : "steget"} mere${area} end i sammenligningsgruppen`,
    own: (subject: string, falls: boolean, size: string, area: string) =>
      `${subject} er ${falls ? "faldet" : "steget"} ${size} i ${area}`,
    ownUndecided: (subject: string, area: string) => `Data kan ikke afgøre, om ${subject} er ændret i ${area}`,
    unavailable: (subject: string, reason: string) => `${subject} kan ikke vises: ${reason}`,
    notYet: (subject: string) => `Data rækker endnu ikke til at vise, om ${subject} er ændret`,
  },
  lead: {
    baseline: (value: string, period: string) => `I udgangspunktet (${period}) var det ${value}`,
    difference: (value: string, interval: string) =>
      `Forskellen i udvikling er ${value} (95 pct. sikkerhedsinterval ${interval}).`,
    change: (value: string, interval: string) => `Ændringen er ${value} (95 pct. sikkerhedsinterval ${interval}).`,
    provisional: "Resultatet er foreløbigt, fordi data slutter, før perioden er færdig.",
  },

  overview: {
    /** Where the scheme sets a number, the gain is the key figure. */
    goalFigure: (gainPeriod: string, ambition: string) =>
      `fremgang i andelen frem til ${gainPeriod}; ambitionen er ${ambition}`,
    eyebrow: (scheme: string, municipalities: number, period: string) =>
      `${scheme} · ${municipalities} projektkommuner · indsats ${period}`,
    criteria: {
      first: (count: number) =>
        `${neuterNumerals[count] ?? count} ${count === 1 ? "succeskriterium" : "succeskriterier"}`,
      further: (count: number) => neuterNumerals[count] ?? String(count),
      all: (count: number) =>
        count === 2 ? "Begge succeskriterier" : `Alle ${neuterNumerals[count] ?? count} succeskriterier`,
      /** Where all of them share an outcome that is a negation: "Ingen af de tre …". */
      noneOf: (count: number) => `Ingen af de ${neuterNumerals[count] ?? count} succeskriterier`,
      negated: {
        notFulfilled: "er opfyldt",
        notReached: "er nået",
        none: "kan vurderes",
        notMeasured: "måles her",
      },
      join: (clauses: readonly string[]) =>
        clauses.length < 2 ? clauses.join("") : `${clauses.slice(0, -1).join(", ")}, og ${clauses.at(-1) ?? ""}`,
      outcomes,
    },
    lead: (project: string, comparison: string) =>
      `Vurderingen holder udviklingen i ${project} op mod udviklingen i ${comparison}. Forskellen viser ikke i sig selv, at indsatsen er årsagen.`,
    leadGoal: (project: string, comparison: string) =>
      `Målet vurderes af fremgangen mod ambitionen. Ved siden af holdes udviklingen i ${project} op mod udviklingen i ${comparison}. Forskellen viser ikke i sig selv, at indsatsen er årsagen.`,
    leadMixed: (project: string, comparison: string) =>
      `Hvor ordningen sætter et mål, vurderes fremgangen mod ambitionen; ellers holdes udviklingen i ${project} op mod udviklingen i ${comparison}. Forskellen viser ikke i sig selv, at indsatsen er årsagen.`,
    projectCount: (count: number) => (count === 1 ? "én projektkommune" : `${count} projektkommuner`),
    comparisonCount: (count: number) => `${count} andre kommuner`,
    provisional: (numbers: readonly string[]) =>
      numbers.length === 1
        ? `Kriterium ${numbers.join()} er foreløbigt, fordi data slutter, før perioden er færdig.`
        : `Kriterium ${numbers.slice(0, -1).join(", ")} og ${numbers.at(-1) ?? ""} er foreløbige, fordi data slutter, før perioden er færdig.`,
    computing: "Succeskriterierne beregnes …",
    incomplete: "Ikke alle succeskriterier kan beregnes",
    criterion: (number: number) => `Kriterium ${number}`,
    notMeasured: "Måles ikke i denne version",
    wording: "Kriteriet lyder:",
    rows: {
      baseline: "Udgangspunkt",
      change: "Ændring",
      comparison: "Sammenligning",
      difference: "Forskel i udvikling",
      relevant: "Mindste relevante ændring",
      /** Where the published figure is of another kind than the number above. */
      referenceElsewhere: {
        level: "",
        stock: "Kun for bestand",
        companyOriented: "Kun for indsats alene",
        relativeDevelopment: "Kun for relativ udvikling",
      },
      referenceThere: "Se figuren på kriteriets side",
      gainIn: (period: string) => `Fremgang ${period}`,
      relevantNote: "Foreslået, til STAR fastsætter den",
      ambition: "Ambition",
      ambitionNote: "Hvor kommunen ikke har sin egen",
      reference: "Reference",
      noReference: "Ingen",
      noReferenceNote: "Der er ikke offentliggjort et tal",
      municipalities: (count: number) => `${count} kommuner`,
      then: (value: string, period: string) => `→ ${value}, ${period}`,
      arrow: (from: string, to: string) => `${from} → ${to}`,
    },
    table: {
      heading: "Kommunerne, kriterium for kriterium",
      intro:
        "Forskel: kommunens ændring minus sammenligningsgruppens, med 95 pct. sikkerhedsinterval. Mange kommuner er for små til en sikker vurdering alene.",
      criterion: "Vis kriterium",
      development: "Udvikling",
      result: "Resultat",
      gain: "Fremgang",
      difference: "Forskel",
      verdict: "Vurdering",
      goal: "Mål",
      better: { lower: "lavere er bedre", higher: "højere er bedre" },
      caption: "Kommunernes tal og vurdering for hvert kriterium",
      relevantMark: "Stiplet lodret streg i Forskel: mindste relevante ændring.",
      arrow: "Pil: intervallet fortsætter uden for aksen.",
      curves: (end: string, start: string) =>
        `Kurverne går til datas slutning ${end}; den lodrette streg er indsatsens start ${start}, stiplet kurve er foreløbige tal.`,
      gainNote: (period: string, baseline: string, ambition: string) =>
        `Fremgang: fra de samme kalendermåneder i udgangspunktet (${baseline}) til ${period}, holdt op mod ambitionen på ${ambition} eller kommunens egen.`,
      byChance: (municipalities: number, wrong: string) =>
        `Hver vurdering står for sig selv. Hvor der intet er sket, er 2,5 pct. af vurderingerne gunstige ved en tilfældighed: ved ${municipalities} kommuner ventes ${wrong} for hvert kriterium.`,
      rounding: "Ændringer og forskelle er beregnet før afrunding.",
    },
    legend: {
      fulfilled: "forskellen er sikker og mindst så stor som den mindste relevante ændring.",
      partlyFulfilled: "forskellen er sikker, men mindre.",
      notFulfilled: "en relevant forbedring kan udelukkes.",
      tooUncertain: "data kan ikke afgøre det.",
      reached: "fremgangen er mindst så stor som ambitionen.",
      notReached: "fremgangen er mindre end ambitionen.",
      onTrack: "fremgangen følger vejen til ambitionen.",
      behind: "fremgangen er under vejen til ambitionen.",
    },
  },

  criterion: {
    eyebrow: (number: number, wording: string) => `Kriterium ${number} · ${wording}`,
    notMeasuredHeadline: (name: string) => `${name} måles ikke i denne version`,
    unknown: "Kriteriet findes ikke",
    unknownHint: "Linket peger på et kriterium, som ordningen ikke har.",
    beforeAfter: {
      some: (count: string, certain: number, all: number) =>
        certain === all
          ? `Alle ${all} kommuner har en sikker forbedring i forhold til sammenligningsgruppen`
          : `${count} af ${all} kommuner har en sikker forbedring i forhold til sammenligningsgruppen`,
      none: (all: number) =>
        all === 1
          ? "Data kan ikke afgøre, om kommunen har forbedret sig mere end sammenligningsgruppen"
          : `Data kan ikke afgøre, hvilke af de ${all} kommuner der har forbedret sig mere end sammenligningsgruppen`,
      unjudged: "Kommunerne før og efter",
      adjusted: (alone: number, certain: number, all: number) =>
        `Set hver for sig er forbedringen i forhold til sammenligningsgruppen sikker i ${alone === 0 ? "ingen" : String(alone)} af ${all} kommuner.${
          alone === 0
            ? ""
            : ` Men jo flere kommuner man ser på, desto lettere ser nogle forbedrede ud ved et tilfælde. Når der tages højde for det (Benjamini–Hochberg), er forbedringen sikker i ${certain === 0 ? "ingen" : String(certain)}.`
        }`,
    },
    ambition: {
      heading: "Fremgang mod egen ambition",
      headingShared: "Fremgang mod ambitionen",
      /** What a municipality's gain is held against: its own, or the one of the scheme that all share. */
      own: "deres egen ambition",
      shared: (ambition: string) => `ambitionen på ${ambition}`,
      headline: (count: number, all: number, ambition: string) => `${count} af ${all} kommuner nåede ${ambition}`,
      none: (all: number, ambition: string) => `Ingen af de ${all} kommuner nåede ${ambition}`,
      underway: (count: number, all: number, ambition: string) =>
        `${count} af ${all} kommuner er på vej mod ${ambition}`,
      uncounted: (count: number) =>
        count === 1
          ? "Én kommune er ikke talt med, fordi tallet mangler."
          : `${count} kommuner er ikke talt med, fordi tallene mangler.`,
      subtitle: (period: string, baseline: string) =>
        `Fremgang fra de samme kalendermåneder i udgangspunktet (${baseline}) til ${period}. Sorteret efter, hvor stor del af ambitionen der er nået.`,
      gain: "Fremgang",
      ambition: "Ambition",
      status: "Status",
      reason: "Ambitionen er",
      schemes: "Ordningens",
      caption: "Kommunernes fremgang mod egen ambition",
    },
    counts: {
      heading: "Antal personer",
      subtitle: "Personer i måneden: et år før indsatsens start, lige før den og i resultatets sidste måned.",
      group: "Personer",
    },
    progression: {
      ...progressionPage,
      stockTitle: "Bestand: andel i fleksjob med flere timer end ved start",
      stockSubtitle:
        "Pct. af personer i fleksjob, der begyndte på timegrænsen eller derunder, uanset hvor længe siden, måned for måned.",
      stockNote:
        "Figuren begynder to år inde i data: forløb, der var i gang på datas første dag, er udeladt, så de første år ville næsten kun vise nye forløb. De offentliggjorte tal er opgjort på denne måde og kan kun holdes op mod bestanden. Den bruges ikke til at sammenligne grupper.",
      detailHeading: "Gået op, uændret, gået ned og ude af fleksjob",
      detailSubtitle: "Alle, hvis opfølgning er observeret. Hvem der bliver i fleksjob, er selv et resultat.",
      caption: "Personer ved opfølgningen i udgangspunkt og indsats",
      rows: {
        observed: "Personer med observeret opfølgning",
        up: "Gået op",
        unchanged: "Uændret",
        down: "Gået ned",
        left: "Ude af fleksjob",
        upOfRemaining: "Gået op, af dem der stadig er i fleksjob",
        meanChange: "Gennemsnitlig ændring i ugentlige timer",
        unknownHours: "Udeladt: ukendt timetal",
        notObservedYet: "Udeladt: ikke observeret endnu",
      },
    },
    company: {
      aloneTitle: "Virksomhedsrettet indsats alene",
      aloneSubtitle:
        "Pct. af bruttomålgruppen i virksomhedspraktik eller løntilskud, måned for måned. De offentliggjorte tal er af denne slags.",
      detailHeading: "Indsats og ordinære timer hver for sig",
      detailSubtitle: "Samme personer kan være i begge.",
      caption: "Andele i udgangspunkt og resultat",
      rows: {
        either: "Indsats eller ordinære timer",
        companyOriented: "Virksomhedsrettet indsats alene",
        ordinaryHours: "Ordinære timer alene",
      },
    },
    detailColumns: {
      measure: "Tal",
      result: "Resultat",
    },
    breaks: (list: string) => `Databrud i udgangspunkt eller resultat: ${list.replaceAll("Databrud: ", "")}.`,
    provisional: "Foreløbige tal: kan stige, når der efterregistreres.",
    comparison: (count: number, rule: string) => `Sammenligningsgruppe: ${count} kommuner, ${rule}.`,
    rules: {
      all: "alle, der ikke deltager eller deler jobcenter med en deltager",
      cluster: "i samme jobcenterklynge som en deltager",
      chosen: "valgt af læseren",
    },
    heterogeneity: (k: number, tau: string) =>
      `${k} af dem er store nok til at vise, hvor meget kommuner ellers svinger (spredning ${tau} ud over tilfældige udsving mellem personer).`,
    k: (k: number) => `${k} af dem er store nok til at vise, hvor meget kommuner ellers svinger.`,
    covered: (share: string) => `Gælder ${share} af målgruppen.`,
    fewParticipants: "Med færre end fire projektkommuner kan sammenligningen kun bære lidt.",
    disclosure: (threshold: number) =>
      `Diskretioneret (..): færre end ${threshold} personer, eller skjult, så det lille tal ikke kan regnes ud.`,
    levelIntervals: "Intervaller for niveauer og egne ændringer dækker kun personernes tilfældige udsving.",
    weeks: {
      label: "DREAM-uger",
      share:
        "DREAM-uger: en måneds bestand er den sidste uge, hvis torsdag ligger i måneden. Tallene svarer ikke til jobindsats' tal, for en uge har kun én kode.",
      company:
        "DREAM-uger: en måned er de uger, hvis torsdag ligger i den. Tallene svarer ikke til jobindsats' tal, for en uge har kun én kode, og andelen i indsats er derfor en nedre grænse.",
      periods: "DREAM-uger: perioder går fra mandag til søndag og svarer ikke til jobindsats' tal.",
      moves: "DREAM har kommunen pr. år, så flytninger ligger ved årsskiftet.",
      groups:
        "Integrationsydelse kan i DREAM ikke deles efter visitation, og kontanthjælp med koderne 730–739 regnes for aktivitetsparat.",
      hours: "DREAM har ingen timer: de kommer fra andre filer.",
    },
  },

  filters: {
    label: "Afgræns data",
    period: "Periode",
    sexOf: (value: string) =>
      wordFor({ k: "Kvinder", kvinde: "Kvinder", m: "Mænd", mand: "Mænd" }, value.toLowerCase()) ?? value,
    traitName: (name: string) =>
      wordFor({ sex: "Køn", age_group: "Aldersgruppe" }, name) ??
      name.charAt(0).toUpperCase() + name.slice(1).replaceAll("_", " "),
    only: "kun",
    onlyMunicipality: (name: string) => `Kun ${name}`,
    age: "Alder",
    everyAge: "Alle aldre",
    ages: (from: number, to: number) =>
      to >= 100 ? `${from} år og derover` : from <= 0 ? `Under ${to + 1} år` : `${from}–${to} år`,
    municipalities: "Kommuner",
    allMunicipalities: (count: number) => `Alle ${count} kommuner`,
    someMunicipalities: (count: number, all: number) => `${count} af ${all} kommuner`,
    everyTrait: "Alle",
    comparison: "Sammenligning",
    comparisonAll: "Alle andre kommuner",
    comparisonCluster: "Samme jobcenterklynge",
    comparisonChosen: "Valgte kommuner",
    comparisonNames: "Sammenlignes med",
    chosenCount: (count: number) => `${count} valgte kommuner`,
    noMunicipalities: "Fravælg alle",
    months: "Måneder",
    allMonths: "Alle",
    leftOutMonths: (months: string) => `Uden ${months}`,
    threshold: "Diskretion",
    thresholdOption: (k: number) => `Mindst ${k}`,
    reset: "Nulstil",
    chosen: "Tallene er afgrænset:",
    empty: "Ingen personer passer til afgrænsningen. Fjern et filter, eller nulstil alle.",
  },

  table: {
    heading: "Tal for kommunerne",
    caption: (criterion: string) => `${criterion}: tal for kommunerne`,
    ownStart: "Egen start",
    municipality: "Kommune",
    persons: "Personer",
    baseline: "Udgangspunkt",
    result: "Resultat",
    change: "Ændring",
    interval: "95 pct. sikkerhedsinterval",
    difference: "Forskel",
    verdict: "Vurdering",
    goal: "Mål",
    everyone: "Vis alle 98 kommuner",
    participants: "Vis kun projektkommuner",
    sort: (column: string) => `Sortér efter ${column}`,
    note: (baseline: string, result: string) =>
      `Udgangspunkt: ${baseline}. Resultat: ${result}. Forskel: kommunens ændring minus sammenligningsgruppens, beregnet før afrunding.`,
    noPart: "Deltager ikke",
  },

  /** Names of lines, in tables and files. */
  series: seriesNames,
  /** How a known break is written into a chart; in Danish its name in the reference table will do. */
  breakLabels: (day: string, name: string): { label: string; short?: string } => breakLabels[day] ?? { label: name },
  /** In a sentence that says what kind of thing it is. */
  breakName: (day: string, name: string): string => (breakLabels[day]?.label ?? name).replace(/^Databrud: /, ""),

  figure: {
    asTable: "Vis som tabel",
    asFigure: "Vis som figur",
    method: "Sådan er tallet beregnet",
    copyLink: "Kopiér link til visningen",
    linkCopied: "Linket er kopieret. Det indeholder valgene, ikke data.",
    linkFailed: "Linket kunne ikke kopieres. Kopiér adressen i browserens adresselinje.",
    download: "Hent",
    downloadAs: (kind: string, title: string) => `Hent ${kind}: ${title}`,
    keyboard: "Brug piletasterne til at læse figurens værdier.",
    source: "indlæste filer",
    sourceSynthetic: "syntetiske eksempeldata",
    imprint: (scheme: string, version: string, fingerprint: string) =>
      `${scheme}. Fremdrift ${version}, datafingeraftryk ${fingerprint}.`,
    exportFailed: "Filen kunne ikke laves. Prøv igen, eller vælg et andet format.",
    computing: (number: number) => `Beregner kriterium ${number} …`,
    computed: (headline: string) => `Beregnet: ${headline}`,
  },

  municipality: {
    choose: "Kommune",
    unknown: "Kommunen findes ikke",
    unknownHint: "Linket peger på en kommunekode, som ingen kommune har.",
    participants: "Projektkommuner",
    others: "Øvrige kommuner",
    noPart: "Kommunen vurderes derfor ikke. Her vises niveauer og kommunens egen ændring.",
    noPartHeadline: (name: string) => `${name} deltager ikke i ordningen`,
    headline: (name: string, statement: string) => `${name}: ${statement.charAt(0).toLowerCase()}${statement.slice(1)}`,
    own: "Egen ændring",
    comparison: "Sammenlignings\u00adgruppens ændring",
    persons: "Personer i resultatet",
    toCriterion: (number: number, name: string) => `Se kriterium ${number} for ${name}`,
    toWholeCriterion: (number: number) => `Se kriterium ${number} for hele ordningen`,
    smallNumbers: "Én kommunes tal svinger mere end hele ordningens. Sikkerhedsintervallet siger, hvor meget.",
  },
}
