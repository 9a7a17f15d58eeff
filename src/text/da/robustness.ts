import type { VariantId } from "../../domain/sensitivity"

const variants: Readonly<Record<VariantId, (hours: number) => string>> = {
  fullTime: () => "Fuldtidspersoner i stedet for månedens sidste dag",
  gap28: () => "Huller under 28 dage deler ikke et forløb",
  fleksjob14: () => "Fleksjob tæller som afgang inden for 14 dage",
  fleksjob56: () => "Fleksjob tæller som afgang inden for 56 dage",
  hoursBelow: (hours) => `Under ${hours} timer i stedet for højst ${hours} timer`,
  followUp3: () => "Opfølgning efter 3 måneder",
  followUp6: () => "Opfølgning efter 6 måneder",
  followUp18: () => "Opfølgning efter 18 måneder",
  followUp24: () => "Opfølgning efter 24 måneder",
  earlierBaseline: () => "Udgangspunkt ét år tidligere",
  longerBaseline: () => "Udgangspunkt forlænget med 12 måneder",
  entrants: () => "Alle i målgruppen i projektperioden i stedet for ved start",
  employment: () => "Ordinært ansat efter DREAM i stedet for ordinære timer",
  withoutCovid: () => "Uden månederne med COVID-19-nedlukning, mar.–juni 2020",
  cluster: () => "Kun sammenlignings\u00adkommuner i samme klynge",
  matched: () => "Sammenligningsgruppe matchet på baggrund",
  unmatched: () => "Sammenligningsgruppe uden matchning",
}

/** How far a result rests on single choices and single municipalities, and how municipalities differ. */
export const robustness = {
  checks: {
    heading: "Holder forskellen?",
    subtitle:
      "Forskellen i udvikling regnet på andre måder. Ligger tallene tæt på hinanden, hviler resultatet ikke på ét valg eller én kommune.",
    caption: "Forskellen i udvikling regnet på andre måder",
    columns: { check: "Kontrol", interval: "95 pct. sikkerhedsinterval", difference: "Forskel i udvikling" },
    result: "Resultatet på denne side",
    unweighted: "Alle kommuner tæller lige meget",
    unweightedNote: "Gennemsnit af kommunernes egne ændringer, uanset størrelse",
    withoutParticipant: "Uden én projektkommune ad gangen",
    withoutComparison: "Uden én sammenlignings\u00adkommune ad gangen",
    leftOut: (count: number) => `Mindste og største forskel, når hver af de ${count} kommuner udelades`,
    placebo: "Før indsatsen",
    placeboNote: (baseline: string, result: string) => `${baseline} → ${result}; her burde forskellen være nær 0`,
    range: (low: string, high: string) => `${low} til ${high}`,
    randomisation: (share: string, participants: number, all: number, draws: string) =>
      `Trækkes ${participants} af de ${all} kommuner tilfældigt, bliver forskellen mindst så stor i ${share} af ${draws}. Det viser, hvor usædvanlig forskellen er. Kommunerne søgte selv om at deltage; de er ikke valgt ved lodtrækning.`,
    under: (share: string) => `under ${share}`,
    exactDraws: (draws: string) => `alle ${draws} mulige trækninger`,
    randomDraws: (draws: string) => `${draws} trækninger`,
    rank: (rank: number, of: number) =>
      `Kommunens udvikling er nr. ${rank} af ${of}, når kommunerne ordnes efter, hvor langt de ligger fra de øvrige.`,
    lines: {
      alike: "Før indsatsen udviklede de to grupper sig ens, så langt data kan vise det.",
      diverge:
        "Linjerne før start afviger: projektkommunerne udviklede sig allerede anderledes end sammenligningsgruppen, før indsatsen begyndte. Forskellen kan være en fortsættelse af det.",
      unknown:
        "Linjerne før start kan ikke bedømmes: det kræver nok personer og data for mindst 24 måneder før indsatsens start.",
    },
    tooFew: (count: number) =>
      `Kun ${count} sammenligningskommuner har nok personer. Under ti kan kommunernes almindelige udsving ikke måles, så forskellen får hverken interval eller vurdering.`,
  },

  sensitivity: {
    heading: "Ændrer andre rimelige valg resultatet?",
    subtitle: "Ét valg ændres ad gangen; alt andet er som vist på siden.",
    caption: "Resultatet med andre rimelige valg",
    columns: {
      choice: "Valg",
      baseline: "Udgangspunkt",
      result: "Resultat",
      gain: "Fremgang",
      difference: "Forskel i udvikling",
      interval: "95 pct. sikkerhedsinterval",
      verdict: "Vurdering",
    },
    chosen: "Som vist på siden",
    variants,
    summary: (same: number, all: number, word: string, isGoal: boolean) =>
      same === all
        ? `${isGoal ? "Målet" : "Vurderingen"} er »${word}« ved ${all === 1 ? "det andet valg" : all === 2 ? "begge de andre valg" : `alle ${all} andre valg`}.`
        : `${isGoal ? "Målet" : "Vurderingen"} er »${word}« ved ${same} af ${all} andre valg.`,
    computing: (done: number, all: number) => `Beregner ${done} af ${all} …`,
  },

  eventStudy: {
    line: "Forskel",
    title: "Forskellen fra sammenligningsgruppen, måned for måned",
    titleQuarters: "Forskellen fra sammenligningsgruppen, kvartal for kvartal",
    subtitle:
      "Procentpoint over eller under udgangspunktets gennemsnit, projektkommuner minus sammenligningsgruppe. 0: forskellen er som i udgangspunktet.",
    starters: "Tegnet ved det kvartal, hvor fleksjobbet begyndte.",
    before: (outside: number, all: number, quarters: boolean) =>
      outside === 0
        ? `Før indsatsens start rummer intervallet 0 i alle ${all} ${quarters ? "kvartaler" : "måneder"}.`
        : `Før indsatsens start ligger intervallet helt over eller under 0 i ${outside} af ${all} ${quarters ? "kvartaler" : "måneder"}; tilfældigheder alene giver omkring 1 af 20.`,
  },

  differences: {
    title: (outside: number, all: number, expected: string) =>
      `${outside === 0 ? "Ingen" : String(outside)} af ${all} kommuner ligger uden for 95\u00a0pct.-grænserne; omkring ${expected} kan ventes`,
    subtitle: (period: string, unit: string) =>
      `Kommunernes niveau i ${period} (${unit}) efter antal personer. Jo færre personer, desto mere svinger tallet tilfældigt.`,
    axis: "Personer",
    centre: (value: string) => `Hele landet ${value}`,
    persons: "Kun tilfældighed",
    withTau: "Også almindelige forskelle",
    note: "Fuldt optrukne grænser: 95 og 99,8 pct. af kommunerne ventes at ligge indenfor, når både tilfældighed og almindelige forskelle mellem kommuner regnes med. Stiplede grænser: kun tilfældighed.",
    described: (centre: string, low: string, high: string) =>
      `Hele landet ligger på ${centre}. Kommunerne går fra ${low} til ${high}.`,
    reading: (persons: string, value: string) => `${persons}: ${value}`,
    table: {
      heading: "Niveau og placering",
      subtitle: (tau: string) =>
        `Trukket mod landet: jo færre personer et niveau hviler på, desto mere flyttes det mod hele landets. Placering: 1 er bedst, og 95 pct. sikkerhedsintervallet står i parentes. Ud over tilfældighed varierer kommunernes niveau med en standardafvigelse på ${tau}.`,
      caption: "Kommunernes niveau, niveau trukket mod landet, og placering med interval",
      municipality: "Kommune",
      persons: "Personer",
      raw: "Eget niveau",
      shrunken: "Trukket mod landet",
      rank: "Placering",
      rankValue: (place: string, low: string, high: string) => `${place} (${low}–${high})`,
      all: "Vis alle kommuner",
      participants: "Vis kun projektkommuner",
    },
    csv: { raw: "eget niveau", shrunken: "trukket mod landet", rank: "placering", persons: "personer" },
  },

  /** What counts as different, and how each check is made: one rule each, with the R that gives the same number. */
  rules: [
    {
      name: "Sikker ændring",
      rule: "En ændring eller forskel kaldes kun sikker, når hele 95 pct. sikkerhedsintervallet ligger på samme side af 0.",
      reference: "",
      only: "all",
    },
    {
      name: "Forskel i udvikling",
      rule: "(resultat − udgangspunkt) i projektkommunerne minus det samme i sammenligningsgruppen. Interval: ± t(K−1)·√(V + τ²W), hvor V er personernes usikkerhed, τ² kommunernes almindelige udsving og W summen af kommunernes kvadrerede andele.",
      reference: 'V: R survey::svycontrast. τ²: R metafor::rma, method = "DL".',
      only: "all",
    },
    {
      name: "Summer af uafhængige dele",
      rule: "Hvor delene har skæve intervaller, lægges afstandene til deres grænser sammen kvadratisk (MOVER).",
      reference: "Zou & Donner 2008; med to Wilson-intervaller er det Newcombes.",
      only: "all",
    },
    {
      name: "Mange kommuner",
      rule: "En overskrift tæller kun kommuner, hvis justerede p er højst 0,025.",
      reference: "Benjamini–Hochberg; R p.adjust.",
      only: "all",
    },
    {
      name: "Alle kommuner tæller lige meget",
      rule: "Forskellen mellem kommunernes uvægtede gennemsnitlige ændringer med Welchs interval.",
      reference: "R t.test.",
      only: "all",
    },
    {
      name: "Tilfældigt valgte kommuner",
      rule: "Lige så mange kommuner trækkes 9.999 gange (alle muligheder, hvor der er færre). p er andelen, hvor t er mindst så stor; t er forskellen delt med CR2-standardfejlen, og vægtene regnes om i hver trækning. Deltager én kommune, vises dens plads.",
      reference: 't: R clubSandwich::vcovCR, type = "CR2".',
      only: "unmatched",
    },
    {
      name: "Før indsatsen",
      rule: "Samme forskel med begge perioder før starten: udgangspunktet tager resultatets plads, og de 12 måneder før det udgangspunktets. Linjerne afviger, når intervallet ikke rummer 0, eller forskellen er mindst så stor som den mindste relevante ændring.",
      reference: "",
      only: "all",
    },
    {
      name: "Måned for måned",
      rule: "Projektets ændring siden udgangspunktet minus sammenligningsgruppens, i hver måned for sig og med samme interval som forskellen i udvikling. Månederne før starten er tegnet, ikke tilpasset.",
      reference: "",
      only: "all",
    },
    {
      name: "Grænser efter størrelse",
      rule: "Landets tal ± 1,96 (95 pct.) og 3,09 (99,8 pct.) gange √(s²/n + τ²), hvor s² er personernes gennemsnitlige varians.",
      reference: "Spiegelhalter 2005.",
      only: "all",
    },
    {
      name: "Trukket mod landet",
      rule: "p̂ + B(y − p̂), B = τ²/(τ² + v).",
      reference: "R metafor::blup.",
      only: "all",
    },
    {
      name: "Placering",
      rule: "2,5- og 97,5-percentilen af placeringen over 10.000 trækninger af de trukne niveauer. Kommuner med under 20 personer får ingen placering.",
      reference: "",
      only: "all",
    },
  ] as readonly { name: string; rule: string; reference: string; only: "all" | "unmatched" }[],
}
