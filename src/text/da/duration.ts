/** Words of the page on time on ledighedsydelse: its choices, its tables, its figure of anciennitet. */
export const duration = {
  choices: {
    label: "Vælg udsnit, kurver og opdeling",
    sample: "Udsnit",
    period: "Alle forløb i perioden",
    flow: "Forløb begyndt i perioden",
    curve: "Kurver",
    curves: {
      exits: "I fleksjob og andre afgange",
      toFleksjob: "I fleksjob",
      otherExit: "Andre afgange",
      remaining: "Stadig på ledighedsydelse",
    },
    split: "Opdel efter",
    areas: "Projekt og sammenligning",
    age: "Alder ved forløbets start",
    note: "Valgene gælder kurverne og tallene her. Vurderingen hviler altid på alle forløb i perioden.",
  },
  figure: {
    since: "på ledighedsydelse",
    periodSubtitle: (since: string) =>
      `Pct. af forløb, efter antal uger ${since}, som hvis periodens afgang holdt ved.`,
    flowSubtitle: (since: string) => `Pct. af forløb begyndt i perioden, efter antal uger ${since}.`,
    groupSubtitle: (period: string, variable: string, since: string) =>
      `Pct. af projektkommunernes forløb, ${period}, opdelt efter ${variable}, efter antal uger ${since}.`,
    bands: "Skyggede felter: 95 pct. sikkerhedsinterval.",
    flowNote: (until: string, start: string) =>
      `Kun forløb, der begyndte i perioden. Resultatets forløb følges til ${until}. Udgangspunktets forløb følges kun til indsatsens start ${start}, så ingen dage med indsats tæller med før den.`,
    groupNote: "Personer uden oplysning og grupper, der er for små til at vises, er ikke med.",
    mostNote: (shown: number) => `De ${shown} største grupper vises.`,
  },
  details: {
    heading: "Varighed, afsluttede forløb og vej til fleksjob",
    period:
      "Varigheden er beregnet af alle forløb i perioden, også de igangværende: som hvis periodens afgang holdt ved. Afsluttede forløb står til sammenligning og indgår ikke i vurderingen.",
    flow: "Forløb begyndt i perioden. Udgangspunktets forløb følges kun til indsatsens start, så de lange varigheder kan ikke beregnes af dem.",
    caption: "Varighed og vej til fleksjob",
    quantiles: "Median og kvartiler er hele uger. »Ikke nået«: for mange er stadig på ledighedsydelse.",
    rows: {
      persons: "Personer",
      spells: "Forløb",
      restrictedMean: (weeks: number) => `Gennemsnit af de første ${weeks} uger`,
      lowerQuartile: "Nedre kvartil: en fjerdedel er ude",
      median: "Median: halvdelen er ude",
      upperQuartile: "Øvre kvartil: tre fjerdedele er ude",
      fleksjobWithin: (weeks: number) => `I fleksjob inden for ${weeks} uger`,
      completed: "Afsluttede forløb",
      completedMean: "Afsluttede: gennemsnit",
      completedLower: "Afsluttede: nedre kvartil",
      completedMedian: "Afsluttede: median",
      completedUpper: "Afsluttede: øvre kvartil",
      censored: "Ikke afsluttet i perioden",
      unknownStart: "Udeladt: begyndte før data",
    },
  },
  contrasts: {
    heading: "Forskelle mellem før og under, projekt og sammenligning",
    groupHeading: "Forskelle mellem grupperne",
    subtitle:
      "Den sidst nævnte minus den først nævnte. Intervallerne dækker kun personernes udsving; forskellen i udvikling med kommunernes udsving står ved vurderingen.",
    largest: "Hver gruppe er holdt op mod den største.",
    caption: "Forskelle mellem grupper af forløb",
    from: (first: string, second: string) => `${first} → ${second}`,
    difference: (weeks: number) => `I fleksjob inden for ${weeks} uger: forskel`,
    relative: (weeks: number) => `I fleksjob inden for ${weeks} uger: relativ forskel`,
    restrictedMean: (weeks: number) => `Gennemsnit af de første ${weeks} uger: forskel`,
    statistic: "Log-rank-test: χ² med 1 frihedsgrad",
    p: "Log-rank-test: p",
    note: "Log-rank-testen sammenligner hele forløbet: alle afgange fra ledighedsydelse, dag for dag. En p-værdi siger intet om, hvor stor forskellen er.",
  },
  relative: {
    heading: "Relativ udvikling i andelen i fleksjob",
    subtitle:
      "Projektets andel efter i forhold til før, divideret med det samme tal for sammenligningsgruppen. Procent, ikke procentpoint; intervallet dækker kun personernes udsving.",
    caption: "Relativ udvikling i andelen i fleksjob",
    column: "Relativ udvikling",
    within: (weeks: number) => `Inden for ${weeks} uger`,
    reference: (value: string, area: string, year: string, source: string) =>
      `Offentliggjort tal af samme slags: ${value} efter 8 uger (${area}, ${year}; ${source}). Modellen bag er ikke offentliggjort, så de to tal kan ikke testes mod hinanden.`,
  },
  running: {
    title: "Igangværende forløb efter anciennitet",
    subtitle: (before: string, after: string) =>
      `Pct. af de igangværende forløb, der har varet mindst så længe, ${before} og ${after}. Indsatsen omfatter alle uanset anciennitet.`,
    row: (weeks: number) => `${weeks} uger eller mere`,
    rowShort: (weeks: number) => `${weeks}+ uger`,
    notes: (unknown: string) =>
      `Anciennitet i hele uger til og med dagen. Et forløb, der begyndte før datas første dag, er kun med, hvor tiden siden da er nok til at placere det${unknown === "" ? "" : ` (${unknown})`}. Intervallerne dækker kun personernes udsving.`,
    unknown: (count: string) => `ellers ikke: ${count} personer i projektkommunerne på resultatets dag`,
    columns: { weeks: "Anciennitet", persons: "igangværende" },
  },
  download: "Hent CSV",
  downloadTable: (heading: string) => `Hent CSV: ${heading}`,
}
