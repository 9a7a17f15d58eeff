const weeks = (week: number) => (week === 1 ? "1 uge" : `${week} uger`)
const stop = (text: string) => (text.endsWith(".") ? text : `${text}.`)

/** 10 timer eller derunder; under 10 timer: the documents say both. */
const limit = (hours: string, below: boolean) => (below ? `under ${hours} timer` : `${hours} timer eller derunder`)

/** A band of weekly hours: 0, >0–5, >20. */
const band = (over: number | null, upTo: number | null) =>
  upTo === null ? `>${over ?? 0}` : over === null ? String(upTo) : `>${over}–${upTo}`

/** In the head of a narrow column: 0, ≤5, >20. */
const bandShort = (over: number | null, upTo: number | null) =>
  upTo === null ? `>${over ?? 0}` : over === null ? String(upTo) : `≤${upTo}`

/** Words in the figures of hours in fleksjob. */
export const progressionFigures = {
  /** As the words of the curves of time on ledighedsydelse, of the time until hours first rise. */
  firstIncrease: {
    titles: {
      exits: "Tid til flere timer i fleksjob",
      toFleksjob: "Tid til flere timer i fleksjob",
      otherExit: "Ude af fleksjob",
      remaining: "I fleksjob uden flere timer",
    },
    subtitle:
      "Pct. af personer startet i fleksjob på få timer, efter antal uger siden start. Skyggede felter: 95 pct. sikkerhedsinterval.",
    narrowSubtitle: "Pct. af personer startet i fleksjob på få timer, efter antal uger siden start.",
    kinds: { toFleksjob: "Flere timer", otherExit: "Ude af fleksjob", remaining: "I fleksjob uden flere timer" },
    baselineOf: (name: string) => `${name}, udgangspunkt`,
    baselineLower: "udgangspunkt",
    weeks,
    atRisk: "Personer, der stadig følges",
    otherNote:
      "Flere timer: første gang timetallet er højere end ved start. Ude af fleksjob: forlod fleksjob uden at have fået flere timer, uanset årsag.",
    entryNote:
      "Alle, der starter i indsatsen, følges til datas slutning. Udgangspunktet følges kun til indsatsens start, så dens dage ikke tæller på begge sider.",
    stretchNote: "Prikket: ugerne er lagt sammen af hensyn til diskretion; kun endepunkterne er kendt.",
    between: (low: string, high: string) => `mellem ${low} og ${high}`,
    mergedNote:
      "Hvor en uge af hensyn til diskretion er lagt sammen med sine naboer, står antallet fra den seneste viste uge.",
    endNote: (threshold: number) => `En kurve slutter, hvor færre end ${threshold} personer følges.`,
    valuesNotes: {
      toFleksjob: (week: number, items: string) => `Flere timer inden for ${week} uger: ${stop(items)}`,
      otherExit: (week: number, items: string) => `Ude af fleksjob inden for ${week} uger: ${stop(items)}`,
      remaining: (week: number, items: string) =>
        `Stadig i fleksjob uden flere timer efter ${week} uger: ${stop(items)}`,
    },
    valueOf: (value: string, name: string) => `${name} ${value}`,
    lines: {
      toFleksjob: (name: string, value: string) => `${name}, flere timer: ${value}`,
      otherExit: (name: string, value: string) => `${name}, ude af fleksjob: ${value}`,
      remaining: (name: string, value: string) => `${name}, i fleksjob uden flere timer: ${value}`,
    },
  },
  followUps: {
    title: "Op, uændret, ned og ude ved hver opfølgning",
    subtitle: (hours: string, below: boolean) =>
      `Pct. af personer startet i fleksjob på ${limit(hours, below)}, efter måneder siden start.`,
    months: (months: number) => `${months} mdr.`,
    monthsLong: (months: number) => `${months} måneder efter start`,
    panel: (name: string, window: string) => `${name}, ${window}`,
    baseline: "udgangspunkt",
    result: "resultat",
    windowsNote:
      "Hver opfølgning har sine egne startmåneder: i udgangspunktet de 12 måneder, hvis opfølgning slutter før indsatsen; i resultatet dem, hvis opfølgning kan ses i data.",
  },
  hoursMatrix: {
    title: (months: number) => `Fra timetal ved start til timetal efter ${months} måneder`,
    subtitle: (name: string, starts: string) =>
      `Pct. af hver række: alle startet i fleksjob ${stop(starts)} Område: ${stop(name)}`,
    rowHead: "Timer ved start",
    columnHead: (months: number) => `Timer om ugen efter ${months} måneder`,
    band,
    bandShort,
    left: "Ude af fleksjob",
    leftShort: "Ude",
    persons: "Personer",
    personsShort: "Pers.",
    down: "Under diagonalen: gået ned",
    up: "Over diagonalen: gået op",
    sameNote: "Grå felter: samme interval som ved start.",
    targetNote: (hours: string) => `Over stregen: målgruppen, startet på ${hours} timer eller derunder.`,
    unknownNote: (persons: string) => `Ikke i matrixen, fordi timetallet er ukendt: ${persons}.`,
    from: (row: string) => `Fra ${row} timer`,
    to: (column: string, value: string) => `til ${column} timer: ${value}`,
    toLeft: (value: string) => `ude af fleksjob: ${value}`,
    described: (row: string, parts: string) => `Startet på ${row} timer: ${stop(parts)}`,
  },
}

/** Names of the same in exported files. */
export const progressionColumns = {
  meanRise: "ændring i ugentlige timer, de der gik op",
  moreHours: "flere timer",
  outOfFleksjob: "ude af fleksjob",
  sameHours: "i fleksjob uden flere timer",
  personsAtRisk: "personer, der følges",
  increased: "personer med flere timer",
  medianIncrease: "median til flere timer",
}
export const progressionColumnOf = {
  followUp: (name: string, months: number) => `${name}, ${months} måneder`,
  within: (week: number) => `flere timer inden ${weeks(week)}`,
  cell: (from: string, to: string) => `fra ${from} til ${to} timer`,
  cellLeft: (from: string) => `fra ${from} timer til ude af fleksjob`,
  row: (from: string) => `personer, startet på ${from} timer`,
}

/** Words of the page about hours in fleksjob. */
export const progressionPage = {
  limit,
  followUps: {
    heading: "De tre andele ved hver opfølgning",
    subtitle:
      "Andel, der er gået op: (i) af alle observerede, (ii) af dem, der stadig er i fleksjob, og (iii) af bestanden, uanset hvor længe siden de startede.",
    caption: "Andele ved hver opfølgning i udgangspunkt og resultat",
    ofObserved: (months: number) => `(i) Gået op efter ${months} måneder, af alle`,
    ofRemaining: (months: number) => `(ii) Gået op efter ${months} måneder, af dem i fleksjob`,
    stock: "(iii) Bestand: flere timer end ved start",
    started: (before: string, after: string) => `startet ${before} → ${after}`,
    stockAt: (before: string, after: string) => `ultimo ${before} → ${after}`,
    month: "Måneder efter start",
    starts: "Startet",
  },
  matrix: {
    choose: "Vis matrix for",
    option: (name: string, window: string) => `${name}, ${window}`,
  },
  increase: {
    heading: "Hvor mange får flere timer, og hvornår",
    subtitle: "Aflæst af kurverne ovenfor. De, der forlader fleksjob uden flere timer, bliver i nævneren.",
    caption: "Tid til flere timer i udgangspunkt og resultat",
    persons: "Personer, der følges",
    increased: "Personer med flere timer",
    within: (week: number) => `Flere timer inden for ${week} uger`,
    median: "Median: tid til halvdelen har flere timer",
    started: (starts: string, until: string) => `startet ${starts}, fulgt til og med ${until}`,
  },
  meanRise: "Gennemsnitlig ændring for dem, der gik op",
}
