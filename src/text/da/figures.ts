const numberWords = ["nul", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv"]
const inWords = (count: number) => numberWords[count] ?? String(count)

/** One full stop, also after pct. and mar. */
const stop = (text: string) => (text.endsWith(".") ? text : `${text}.`)

/** Words in figures and in what is exported from them. */
export const figures = {
  series: {
    ledighedsydelse_share: {
      title: "Andel fleksjobvisiterede på ledighedsydelse",
      subtitle: (every: string) => `Pct. af personer på ledighedsydelse eller i fleksjob, ${every}.`,
    },
    ledighedsydelse_duration: {
      title: "Tid på ledighedsydelse",
      subtitle: (every: string) => `Uger i gennemsnit af de første 104, som hvis periodens afgang holdt ved, ${every}.`,
    },
    hours_progression: {
      title: "Andel, der er gået op i timer",
      subtitle: (every: string) => `Pct. af personer startet i fleksjob på få timer, ${every} efter start.`,
    },
    company_oriented_share: {
      title: "Andel i virksomhedsrettet indsats eller med ordinære timer",
      subtitle: (every: string) => `Pct. af bruttomålgruppen, ${every}.`,
    },
    wage_hours_gap: {
      title: "Ordinære løntimer pr. borger i målgruppen",
      subtitle: (every: string) => `Timer pr. måned i gennemsnit, ${every}. De samme borgere følges hele vejen.`,
    },
  },
  every: { month: "måned for måned", quarter: "kvartal for kvartal" },
  shaded: "Skygget felt om linjen: 95 pct. sikkerhedsinterval.",
  shadedLines: "Skyggede felter om linjerne: 95 pct. sikkerhedsinterval.",
  project: { long: "Projektkommuner", short: "Projektkommuner" },
  comparison: { long: "Sammenligningsgruppe", short: "Sammenligning" },
  baseline: "Udgangspunkt",
  latestTwelve: "Seneste 12 måneder",
  result: "Resultatperiode",
  resultShort: "Resultat",
  mean: (value: string) => `gns. ${value}`,
  starts: (day: string) => `Indsats starter ${day}`,
  startsShort: "Indsats starter",
  ends: (day: string) => `Indsats slutter ${day}`,
  endsShort: "Indsats slutter",
  atMonth: (value: string, month: string) => `${value} i ${month}`,
  atQuarter: (value: string, quarter: string) => `${value} i ${quarter}`,
  provisional: "(foreløbigt)",
  provisionalReading: "foreløbigt tal",
  axisCut: "Aksen begynder ikke ved 0.",
  axisBegins: (value: string) => `Aksen begynder ved ${stop(value)}`,
  provisionalMonths: (count: number) =>
    count === 1
      ? "Den seneste måned er foreløbig (stiplet) og kan stige, når der efterregistreres."
      : `De seneste ${inWords(count)} måneder er foreløbige (stiplet) og kan stige, når der efterregistreres.`,
  provisionalQuarters: (count: number) =>
    count === 1
      ? "Det seneste kvartal er foreløbigt (stiplet) og kan stige, når der efterregistreres."
      : `De seneste ${inWords(count)} kvartaler er foreløbige (stiplet) og kan stige, når der efterregistreres.`,
  hiddenNote: (threshold: number) =>
    `Diskretioneret (..): færre end ${threshold} personer, eller skjult, så det lille tal ikke kan regnes ud.`,
  gapNote: (name: string, reason: string) => `Hul i linjen for ${name}: ${reason}.`,
  windowsNote: (baseline: string, result: string | null) =>
    result === null
      ? `Gråt felt: udgangspunkt (${baseline}).`
      : `Grå felter: udgangspunkt (${baseline}) og resultat (${result}).`,
  latestNote: (items: string) => `Seneste tal: ${stop(items)}`,
  benchmarkNote: (items: readonly string[]) =>
    `${items.length === 1 ? "Prikket vandret linje" : "Prikkede vandrette linjer"}: ${items.join("; ")}.`,
  benchmark: (value: string, area: string, year: string) => `${value} · ${area}, ${year}`,
  difference: (value: string) => `Forskel ${value}`,
  reading: (name: string, value: string) => `${name}: ${value}`,
  withInterval: (value: string, interval: string) => `${value} (${interval})`,
  interval: (interval: string) => `95 pct. sikkerhedsinterval ${interval}`,
  hidden: "..",
  described: {
    levels: (name: string, before: string, beforePeriod: string, after: string, afterPeriod: string) =>
      `${name}: ${before} i udgangspunktet (${beforePeriod}) og ${after} i ${stop(afterPeriod)}`,
    ends: (name: string, first: string, at: string, last: string, until: string) =>
      `${name}: ${first} i ${at} og ${last} i ${until}.`,
    none: (name: string) => `${name}: tallene er ikke vist.`,
  },
  group: {
    title: "Virksomhedsrettet indsats og ordinære timer",
    subtitle: (every: string) => `Pct. af bruttomålgruppen, ${every}.`,
    parts: {
      either: "Indsats eller timer",
      level: "Indsats eller timer",
      companyOriented: "Virksomhedsrettet indsats",
      ordinaryHours: "Ordinære timer",
    } as Readonly<Record<string, string>>,
    partsNote: "De to dele kan ikke lægges sammen, da en person kan være i indsats og have timer i samme måned.",
  },
  beforeAfter: {
    title: "Fra udgangspunkt til resultat i kommunerne",
    subtitle: (unit: string) =>
      `${unit} Åben prik: udgangspunkt. Fyldt prik: resultat. Bjælke: resultatets 95 pct. sikkerhedsinterval.`,
    before: "udgangspunkt",
    after: "resultat",
    change: "Ændring",
    offAxis: "Pil på bjælken: intervallet fortsætter uden for aksen.",
    notShown: "– : kan ikke beregnes.",
    row: (before: string, after: string, change: string) => `${before} → ${after}, ændring ${change}`,
    described: (name: string, before: string, after: string, change: string) =>
      `${name} gik fra ${before} til ${after} (${change}).`,
    counted: (down: number, up: number, all: number) =>
      `Af ${all} kommuner ligger ${down} lavere og ${up} højere end i udgangspunktet; sikkerhedsintervallerne står i tabellen.`,
  },
  units: {
    share: "Pct.",
    shareDifference: "Procentpoint.",
    weeks: "Uger.",
    weeksDifference: "Uger.",
    hours: "Timer.",
    hoursPerMonth: "Timer pr. måned.",
    deviations: "Standardafvigelser.",
    persons: "Personer.",
    ratio: "Forhold.",
  },
  incidence: {
    titles: {
      exits: "Andel, der har forladt ledighedsydelse",
      toFleksjob: "Andel, der er gået fra ledighedsydelse til fleksjob",
      otherExit: "Andel, der har forladt ledighedsydelse til andet end fleksjob",
      remaining: "Andel, der stadig er på ledighedsydelse",
    },
    subtitle:
      "Pct. af forløb, efter antal uger på ledighedsydelse, som hvis periodens afgang holdt ved. Skyggede felter: 95 pct. sikkerhedsinterval.",
    narrowSubtitle: "Pct. af forløb, efter antal uger på ledighedsydelse, som hvis periodens afgang holdt ved.",
    kinds: { toFleksjob: "I fleksjob", otherExit: "Andre afgange", remaining: "Stadig på ledighedsydelse" },
    baselineOf: (name: string) => `${name}, udgangspunkt`,
    baselineLower: "udgangspunkt",
    weeks: (week: number) => (week === 1 ? "1 uge" : `${week} uger`),
    atRisk: "Forløb, der stadig følges",
    otherNote:
      "Andre afgange: førtidspension, folkepension, efterløn, anden ydelse, selvforsørgelse, udvandring og død.",
    entryNote:
      "Forløb, der er i gang, når perioden begynder, indgår fra den varighed, de har nået; derfor kan antallet stige.",
    mergedNote:
      "Hvor en uge af hensyn til diskretion er lagt sammen med sine naboer, står antallet fra den seneste viste uge.",
    endNote: (threshold: number) => `En kurve slutter, hvor færre end ${threshold} forløb følges.`,
    valuesNotes: {
      toFleksjob: (week: number, items: string) => `Efter ${week} uger i fleksjob: ${stop(items)}`,
      otherExit: (week: number, items: string) => `Efter ${week} uger ude på anden måde: ${stop(items)}`,
      remaining: (week: number, items: string) => `Efter ${week} uger stadig på ledighedsydelse: ${stop(items)}`,
    },
    valueOf: (value: string, name: string) => `${name} ${value}`,
    lines: {
      toFleksjob: (name: string, value: string) => `${name}, i fleksjob: ${value}`,
      otherExit: (name: string, value: string) => `${name}, andre afgange: ${value}`,
      remaining: (name: string, value: string) => `${name}, stadig på ledighedsydelse: ${value}`,
    },
  },
  progression: {
    title: "Gået op, uændret, gået ned eller ude af fleksjob",
    subtitle: (hours: number, months: number) =>
      `Pct. af personer startet i fleksjob på ${hours} timer eller derunder, ${months} måneder efter start.`,
    up: "Op",
    unchanged: "Uændret",
    down: "Ned",
    left: "Ude af fleksjob",
    leftShort: "Ude",
    upColumn: "Op",
    baselineTick: (value: string) => `udgangspunkt ${value}`,
    tickNote: "Lodret streg i bjælken: andel, der var gået op i udgangspunktet.",
    leftNote: "Alle, hvis timetal kendes på opfølgningsdagen, er talt med; ude af fleksjob er uanset årsag.",
    meanChange: "Ændring i timer om ugen",
    meanNote: "Ændring i timer: gennemsnit for dem, der stadig er i fleksjob, med 95 pct. sikkerhedsinterval.",
    parts: (up: string, unchanged: string, down: string, left: string) =>
      `op ${up}, uændret ${unchanged}, ned ${down}, ude af fleksjob ${left}`,
    described: (name: string, parts: string) => `${name}: ${stop(parts)}`,
    withBaseline: (value: string) => `op i udgangspunktet ${value}`,
  },
  reasons: {
    hidden: "diskretioneret",
    noPopulation: "ingen personer",
    outsidePeriod: "data dækker ikke perioden",
    notObservedYet: "ikke observeret endnu",
    monthsMissing: "for mange måneder mangler i data",
    curveTooShort: "kurven slutter før",
    notReached: "ikke nået",
    noInterval: "intet sikkerhedsinterval ved 0 og 100 pct.",
    tooFewMunicipalities: "for få kommuner at sammenligne med",
    tooFewPersons: "for få personer",
    noComparison: "uden sammenligning",
    tableMissing: "data er ikke indlæst",
    columnMissing: "kolonnen findes ikke i filen",
    hoursCoverageUnknown: "det er ikke oplyst, hvem løntimerne dækker",
    hoursOnlyOnBenefit: "løntimerne slutter med ydelsen",
    fewMatched: "for få har nogen at blive sammenlignet med",
  },
  caption: {
    source: (source: string) => `Kilde: ${stop(source)}`,
    period: (period: string) => `Periode: ${stop(period)}`,
    synthetic: "Syntetiske data",
    undisclosed: "Ikke diskretioneret",
  },
  csv: {
    columns: {
      scheme: "indsats",
      criterion: "kriterium",
      measure: "mål",
      series: "serie",
      municipalityCode: "kommunekode",
      municipality: "kommune",
      period: "periode",
      value: "værdi",
      low: "nedre",
      high: "øvre",
      numerator: "tæller",
      denominator: "nævner",
      unit: "enhed",
      hidden: "skjult",
      reason: "årsag",
    },
    yes: "ja",
    no: "nej",
    series: {
      persons: "personer",
      baseline: "niveau, udgangspunkt",
      result: "niveau, resultat",
      change: "ændring",
      difference: "forskel i udvikling",
      baselineWindow: "udgangspunkt",
      resultWindow: "resultat",
      goalWindow: "mål",
      level: "niveau",
      either: "indsats eller timer",
      companyOriented: "virksomhedsrettet indsats",
      ordinaryHours: "ordinære timer",
      toFleksjob: "i fleksjob",
      otherExit: "andre afgange",
      remaining: "stadig på ledighedsydelse",
      atRisk: "forløb, der følges",
      spells: "forløb",
      completed: "afsluttede forløb",
      completedMean: "afsluttede forløb, gennemsnit",
      completedMedian: "afsluttede forløb, median",
      completedLowerQuartile: "afsluttede forløb, nedre kvartil",
      completedUpperQuartile: "afsluttede forløb, øvre kvartil",
      median: "median",
      restrictedMean52: "gennemsnit af de første 52 uger",
      restrictedMean104: "gennemsnit af de første 104 uger",
      fleksjobWithin: "i fleksjob inden",
      unknownStart: "forløb med ukendt start",
      observed: "personer observeret",
      up: "gået op",
      unchanged: "uændret",
      down: "gået ned",
      left: "ude af fleksjob",
      upOfRemaining: "gået op, af dem i fleksjob",
      meanChange: "ændring i ugentlige timer",
      unknownHours: "personer med ukendt timetal",
      notObservedYet: "personer ikke observeret endnu",
      hoursDifference: "forskel i timer over udgangspunktet",
      balanceBefore: "standardiseret forskel før matchning",
      balanceAfter: "standardiseret forskel efter matchning",
    } as Readonly<Record<string, string>>,
  },
}
