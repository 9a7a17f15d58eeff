/** Words of the effort of Udvikling i fleksjob. */
export const fleksjobEffort = {
  baseline: "året før",
  result: "under indsatsen",
  needs: (file: string): string => `Kræver ${file}.`,
  files: {
    participation: "en fil med deltagelse (borger, ordning, fra, til)",
    phases: "en fil med deltagelse, hvor fasen står (borger, ordning, fra, til, fase)",
    contacts: "en fil med hændelser, hvor samtaler står (borger, hændelse, dato)",
    meetings: "en fil med hændelser, hvor møder i rehabiliteringsteamet står (borger, hændelse, dato)",
    caseload: "sagsbehandler i filen med ydelser eller i filen med hændelser",
  },
  status: {
    heading: "Tal til de halvårlige statusrapporter",
    subtitle:
      "Projektkommunerne tilsammen. Personer er på halvårets sidste dag; fuldtidspersoner er gennemsnit af halvårets måneder.",
    choose: "Halvår",
    rules: { intervention: "Fra indsatsens start", calendar: "Kalenderens halvår" },
    none: "Data dækker intet helt halvår.",
    head: "Halvår",
    inFleksjob: "I fleksjob",
    inFewHours: "I fleksjob på højst 10 timer",
    onBenefit: "På ledighedsydelse",
    fullTimeFleksjob: "Fuldtidspersoner i fleksjob",
    fullTimeBenefit: "Fuldtidspersoner på ledighedsydelse",
    shareFleksjob: "I fleksjob af alle borgere på 16–66 år",
    shareBenefit: "På ledighedsydelse af alle borgere på 16–66 år",
    beforeMeeting: "Indstillet, før mødet i rehabiliteringsteamet",
    fewHours: "I fleksjob på højst 10 timer, startet under indsatsen",
    reach: "Deltager, af dem på ledighedsydelse",
    phase: (phase: string): string => `I fasen »${phase}«`,
  },
  stock: {
    inFleksjob: {
      title: "Flere i fleksjob?",
      subtitle: "Personer i fleksjob på månedens sidste dag, projektkommunerne tilsammen.",
      file: "i-fleksjob",
    },
    onBenefit: {
      title: "Personer på ledighedsydelse",
      subtitle: "På månedens sidste dag, projektkommunerne tilsammen.",
      file: "paa-ledighedsydelse",
    },
  },
  groups: {
    heading: "De tre målgrupper",
    subtitle:
      "Personer på månedens sidste dag, projektkommunerne tilsammen, og hvor mange af dem der deltager den dag.",
    head: "Målgruppe",
    names: {
      beforeMeeting: "Indstillet til rehabiliteringsteamet",
      onBenefit: "På ledighedsydelse",
      fewHours: "Startet i fleksjob på højst 10 timer",
    },
    notes: {
      beforeMeeting: "endnu uden møde, højst 52 uger efter indstillingen",
      onBenefit: "uanset anciennitet",
      fewHours: "fra indsatsens start og fortsat i fleksjob",
    },
    takingPart: {
      beforeMeeting: "Deltager, af de indstillede",
      onBenefit: "Deltager, af dem på ledighedsydelse",
      fewHours: "Deltager, af dem startet i fleksjob",
    },
    note: "Om en indstillet vurderes at være i målgruppen for fleksjob, står ikke i data: alle indstillede tæller med. En person kan være i flere målgrupper.",
  },
  reach: {
    heading: "Når indsatsen alle, uanset anciennitet?",
    about: "Deltagere, af dem på ledighedsydelse, efter hvor længe de har været der.",
    subtitle: (month: string): string =>
      `Borgere på ledighedsydelse på den sidste dag i ${month}, efter hvor længe de har været der, og hvor mange der deltager den dag.`,
    columns: ["Anciennitet", "Personer", "Deltager", "Andel", "95 pct. sikkerhedsinterval"],
    band: (from: number, to: number | null): string => (to === null ? `${from} uger og mere` : `${from}–${to} uger`),
    unknown: "Ukendt: begyndte før data",
    all: "Alle",
  },
  phases: {
    heading: "Fra fase til fase",
    about: "Hvad der kom efter hver fase i indsatsmodellen.",
    subtitle: (months: string): string =>
      `Personer i hver fase i ${months}, og hvad der kom efter. Projektkommunerne tilsammen.`,
    from: "Fase",
    persons: "Personer",
    to: (phase: string): string => `Videre til »${phase}«`,
    left: "Ude af indsatsen",
    running: "I fasen ved periodens slutning",
    note: "Hver person tæller én gang i hver fase: den seneste gang. Videre er den første anden fase, der begynder mindre end 28 dage efter. Er der under 28 dage til periodens slutning, er det ikke afgjort, hvad der kommer efter.",
  },
  contacts: {
    title: "Samtaler pr. måned på ledighedsydelse",
    subtitle: "Samtaler pr. person og måned på ledighedsydelse.",
    caption: "Samtaler, før og under indsatsen",
    head: "Samtaler",
    rate: "Samtaler pr. person og måned",
    met: "Personer med mindst én samtale",
    persons: "Personer på ledighedsydelse",
    note: (delivering: number, all: number): string =>
      `${delivering} af ${all} projektkommuner har samtaler i filerne. En kommunes måned uden en eneste samtale er ikke regnet med.`,
  },
  caseload: {
    title: "Sagsstammer: borgere pr. jobformidler eller sagsbehandler",
    subtitle: "Median over sagsbehandlere på månedens sidste dag.",
    caption: "Sagsstammer, før og under indsatsen",
    head: (before: string, during: string | null): string =>
      during === null ? `Sidste dag i ${before}` : `Sidste dag i ${before} og ${during}`,
    median: "Median",
    lowerQuartile: "Nedre kvartil",
    upperQuartile: "Øvre kvartil",
    mean: "Gennemsnit",
    caseworkers: "Sagsbehandlere",
    persons: "Borgere med en sagsbehandler",
    note: "Talt er borgere på ledighedsydelse, og borgere i fleksjob, hvor filen nævner sagsbehandleren. Uden sagsbehandler ved ydelsen tælles den fra borgerens seneste hændelse i kommunen. En kommunes måned er med, når sagsbehandleren er kendt for mindst 80 pct. af borgerne på ledighedsydelse; ellers ville stammerne se ud til at vokse, mens de første hændelser kommer ind. Sagsbehandlere er regnet som personer: medianen vises fra 10 og kvartilerne fra 20 sagsbehandlere, når grænsen er 5.",
  },
  meeting: {
    title: "Fra møde i rehabiliteringsteamet til fleksjob",
    subtitle: "Andel i fleksjob efter uger siden mødet.",
    entryNote:
      "Hver periode tæller ventetid i perioden: hvem der ventede ved dens start, indgår fra den uge, de var nået til.",
    note: (delivering: number, all: number): string =>
      `Andre veje ud er pension, død, udvandring og et nyt møde. Ingen følges over 104 uger. Kommunen er den, der holdt mødet. ${delivering} af ${all} projektkommuner har møder i filerne.`,
    caption: "Fra møde i rehabiliteringsteamet til fleksjob, før og under indsatsen",
    head: "Tid fra mødet",
    persons: "Personer, der ventede",
    arrived: "Kom i fleksjob i perioden",
    within: (weeks: number): string => `I fleksjob inden ${weeks} uger`,
    median: "Median, uger",
  },
}
