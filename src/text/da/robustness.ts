import type { VariantId } from "../../domain/sensitivity"

const variants: Readonly<Record<VariantId, (hours: string) => string>> = {
  fullTime: () => "Fuldtidspersoner i stedet for månedens sidste dag",
  gap28: () => "Huller under 28 dage deler ikke et forløb",
  fleksjob14: () => "Fleksjob tæller som afgang inden for 14 dage",
  fleksjob56: () => "Fleksjob tæller som afgang inden for 56 dage",
  hoursBelow: (hours) => `Under ${hours} i stedet for højst ${hours}`,
  followUp6: () => "Opfølgning efter 6 måneder",
  followUp18: () => "Opfølgning efter 18 måneder",
  earlierBaseline: () => "Udgangspunkt ét år tidligere",
  longerBaseline: () => "Udgangspunkt over 12 måneder mere",
  withoutCovid: () => "Uden månederne med COVID-19-nedlukning, mar.–juni 2020",
  cluster: () => "Kun sammenligningskommuner i samme klynge",
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
    withoutComparison: "Uden én sammenligningskommune ad gangen",
    leftOut: (count: number) => `Mindste og største forskel, når ${count} kommuner udelades efter tur`,
    placebo: "Før indsatsen",
    placeboNote: (baseline: string, result: string) => `${baseline} → ${result}, hvor intet burde være sket`,
    range: (low: string, high: string) => `${low} til ${high}`,
    randomisation: (share: string, participants: number, all: number, draws: string) =>
      `Vælges ${participants} af de ${all} kommuner tilfældigt, bliver forskellen mindst så stor i ${share} af ${draws} forsøg. Det viser, hvor usædvanlig forskellen er. Kommunerne søgte selv om at deltage og er ikke udtrukket.`,
    under: (share: string) => `under ${share}`,
    exactDraws: (draws: string) => `alle ${draws} mulige valg`,
    randomDraws: (draws: string) => draws,
    rank: (rank: number, of: number) =>
      `Kommunens udvikling er nr. ${rank} af ${of}, når kommunerne ordnes efter, hvor langt de ligger fra de øvrige.`,
    lines: {
      alike: "Før indsatsen udviklede de to grupper sig ens, så langt data kan vise det.",
      diverge:
        "Linjerne før start afviger: projektkommunerne udviklede sig allerede anderledes end sammenligningsgruppen, før indsatsen begyndte. Forskellen kan være en fortsættelse af det.",
      unknown:
        "Linjerne før start kan ikke bedømmes: det kræver data for mindst 24 måneder før indsatsens start, og nok personer.",
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
      difference: "Forskel i udvikling",
      interval: "95 pct. sikkerhedsinterval",
      verdict: "Vurdering",
    },
    chosen: "Som vist på siden",
    variants,
    summary: (same: number, all: number, word: string) =>
      same === all
        ? `Vurderingen er »${word}« ved alle ${all} andre valg.`
        : `Vurderingen er »${word}« ved ${same} af ${all} andre valg.`,
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
      `${quarters ? "Kvartalerne" : "Månederne"} før starten er tegnet, men ikke tilpasset: i ${outside} af ${all} rummer intervallet ikke 0; ved tilfældigheder alene ventes omkring 1 af 20.`,
  },

  differences: {
    title: (outside: number, all: number, expected: string) =>
      `${outside === 0 ? "Ingen" : String(outside)} af ${all} kommuner ligger uden for 95 pct.-grænserne; ved tilfældighed ventes omkring ${expected}`,
    subtitle: (period: string, unit: string) =>
      `Kommunernes niveau i ${period} (${unit}) efter antal personer. Jo færre personer, desto mere svinger tallet tilfældigt.`,
    axis: "Personer",
    centre: (value: string) => `Hele landet ${value}`,
    persons: "Kun tilfældighed",
    withTau: "Også almindelige forskelle",
    note: "Fuldt optrukne grænser: 95 pct. og 99,8 pct. af kommunerne ligger indenfor, når både tilfældighed og almindelige forskelle mellem kommuner regnes med. Stiplede: kun tilfældighed.",
    described: (centre: string, low: string, high: string) =>
      `Hele landet ligger på ${centre}. Kommunerne går fra ${low} til ${high}.`,
    reading: (persons: string, value: string) => `${persons}: ${value}`,
    table: {
      heading: "Niveau og placering",
      subtitle: (tau: string) =>
        `Trukket mod landet: et niveau, der hviler på få personer, er mest tilfældighed og flyttes mod hele landets. Placeringen står altid med sit interval; 1 er bedst. Kommuner adskiller sig ud over tilfældighed med en standardafvigelse på ${tau}.`,
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
}
