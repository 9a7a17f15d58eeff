import { brief, formatsOf } from "../format"

const { list } = formatsOf("da")
const quoted = (sheet: string): string => `»${brief(sheet, 40)}«`

export const dataPage = {
  headline: "Indlæs data",
  privacyLead: "Data bliver i denne browser.",
  privacy: "Filerne læses på din egen computer, sendes ingen steder hen og er væk, når du lukker fanen.",
  privacyLink: "Sådan kan du selv kontrollere det",
  privacyTitle: "Sådan kan du selv kontrollere det",
  privacySteps: [
    {
      title: "Se efter i browserens netværkspanel",
      text: "Tryk F12, og vælg fanen Netværk (Network). Indlæs en fil, og se en beregning. Listen viser kun siden selv og dens egne dele. Ingen linje sender data ud.",
    },
    {
      title: "Sluk for internettet",
      text: "Når siden er åben, kan du tage computeren af nettet. Indlæsning, beregning og eksport virker stadig, for alt foregår i browseren.",
    },
    {
      title: "Siden må ikke sende noget",
      text: "Siden har en sikkerhedspolitik (Content-Security-Policy), der får browseren til at afvise forbindelser til andre adresser end sidens egen. Du finder den øverst i sidens kildekode.",
    },
    {
      title: "Intet gemmes",
      text: "Filerne ligger kun i fanens hukommelse. Adressen i browseren indeholder dine valg, aldrig data eller filnavne.",
    },
  ],

  drop: "Træk CSV-, Excel- eller Parquet-filer hertil",
  dropHint: "Flere filer ad gangen er i orden. Eksempeldata er syntetiske: 98 kommuner.",
  dropHintLoaded: "Flere filer ad gangen er i orden.",
  choose: "Vælg filer",
  demo: "Prøv med eksempeldata",

  cancelled: (file: string): string => `Indlæsningen af ${file} er annulleret. Intet fra filen er beholdt.`,
  projectFile: (file: string): string =>
    `${file} er en projektfil. Åbn den nederst på siden Ordningen med »Åbn projektfil«.`,
  schemeFile: (file: string): string =>
    `${file} er en ordning. Åbn den på siden Ordningen med »Åbn en ordning fra fil«.`,
  folderEmpty: (folder: string): string => `Mappen ${folder} har ingen filer.`,
  folderLarge: (folder: string): string => `Mappen ${folder} har over 200 filer. Vælg de filer, der skal bruges.`,
  hiddenSheets: (file: string, sheets: readonly string[]): string =>
    sheets.length === 1
      ? `${file} har et skjult ark, der ikke er indlæst: ${list(sheets.map(quoted))}. Skal det med, så vis det i Excel, gem, og indlæs filen igen.`
      : `${file} har skjulte ark, der ikke er indlæst: ${list(sheets.map(quoted))}. Skal de med, så vis dem i Excel, gem, og indlæs filen igen.`,
  hiddenSheet: "skjult ark",
  sheetsHidden: (sheets: readonly string[]): string =>
    `${sheets.length === 1 ? "Skjult ark" : "Skjulte ark"} ikke indlæst: ${list(sheets.map(quoted))}`,
  demoReplaced: "Eksempeldata er fjernet, så de ikke blandes med dine egne filer.",
  demoUnavailable: "Eksempeldata kan ikke hentes. Genindlæs siden, og prøv igen.",

  files: "Filer",
  counts: {
    ready: (count: number): string => `${count} klar`,
    loading: (count: number): string => `${count} indlæses`,
    waiting: (count: number): string => `${count} venter`,
    refused: (count: number): string => (count === 1 ? "1 afvist" : `${count} afviste`),
  },
  columns: {
    file: "Fil",
    recognisedAs: "Genkendt som",
    rows: "Rækker",
    size: "Størrelse",
    status: "Status",
    action: "Handling",
  },
  ofRows: (rows: string): string => `af ${rows}`,
  ready: "Klar",
  waiting: "Venter",
  waitingForEngine: "Venter på beregneren",
  refused: "Afvist",
  percent: (share: string): string => `${share} pct.`,
  rowsPerSecond: (rows: string): string => `${rows} rækker i sekundet`,
  loadingFile: (file: string): string => `Indlæser ${file}`,
  cancel: "Annullér",
  remove: "Fjern",
  cancelFile: (file: string): string => `Annullér indlæsningen af ${file}`,
  removeFile: (file: string): string => `Fjern ${file}`,
  refusedTitle: "Filen er afvist",
  nothingKept: "Intet fra filen er beholdt.",
  notLoaded: "Ikke indlæst",
  notLoadedTitle: (file: string): string => `${file} kunne ikke indlæses`,
  notLoadedText: "Der skete en uventet fejl. Intet fra filen er beholdt. Fjern filen fra listen, og prøv igen.",
  columnsUsed: (used: number, all: number): string => `${used} af ${all} kolonner bruges`,

  found: "Kolonner i filerne",
  foundHint: "Hvad hver kolonne er genkendt som. Kolonner, der ikke bruges, indgår ikke i beregningerne.",
  heading: "Kolonne i filen",
  usedAs: "Bruges som",

  dateStyles: {
    "YYYY-MM-DD": "datoer som 2019-12-31",
    "DD-MM-YYYY": "datoer som 31-12-2019",
    "DD.MM.YYYY": "datoer som 31.12.2019",
    "DD/MM/YYYY": "datoer som 31/12/2019",
    YYYYMMDD: "datoer som 20191231",
    serial: "datoer som Excels datotal",
  },
  formats: { csv: "CSV", parquet: "Parquet", excel: "Excel" },
  delimiters: { ";": "semikolon", ",": "komma", "\t": "tabulator", "|": "lodret streg" },
  decimals: { ",": "decimalkomma", ".": "decimalpunktum" },

  coverage: "Hvilke måneder er dækket",
  coverageHint: (hasOlder: boolean): string =>
    `Udfyldt: rækker findes. Skraveret: foreløbige tal. ${hasOlder ? "Streg: ingen nye perioder. " : ""}Tom: ingen rækker.`,
  coverageOf: (table: string, span: string, missing: string): string => `${table}: ${span}. ${missing}`,
  nothingMissing: "Ingen måneder mangler.",
  missing: (months: string): string => `Mangler ${months}`,
  missingMany: (count: number, first: string): string => `${count} måneder mangler, den første er ${first}`,
  older: (months: string): string => `Ingen nye perioder i ${months}`,
  olderMany: (count: number, first: string): string => `Ingen nye perioder i ${count} måneder, den første er ${first}`,

  lastDay: "Data går til og med",
  lastDayDefault: (day: string): string =>
    `Sat til den seneste startdato i filerne, ${day}. Perioder uden slutdato regnes som i gang til og med denne dag.`,
  lastDayChosen: (day: string): string => `Du har valgt datoen. Den seneste startdato i filerne er ${day}.`,
  lastDayQuestion: (day: string): string =>
    `Filerne har slutdatoer helt frem til ${day}. Er data opdateret længere frem end den viste dato, så ret den.`,
  lastDayInvalid: (first: string): string =>
    `Skriv en dato som dag-måned-år, for eksempel 31-12-2020. Den skal ligge efter ${first}, hvor data begynder.`,
  lastDayReset: "Nulstil",

  readiness: "Klar til beregning",
  readinessWaiting: "Her står det, hvilke succeskriterier der kan beregnes, når filerne er indlæst.",
  building: "Forbereder data til beregning …",
  buildFailed: "Data kan ikke forberedes til beregning",
  buildFailedText: "Filerne er stadig indlæst. Prøv igen, eller fjern den fil, du tilføjede sidst.",
  noSpells: "Succeskriterierne kræver en fil med ydelsesperioder: borger, kommune, ydelse og startdato.",
  computable: (numbers: string, count: number): string =>
    `${count === 1 ? "Kriterium" : "Kriterierne"} ${numbers} kan beregnes.`,
  notComputed: (number: string, reason: string): string => `Kriterium ${number} beregnes ikke. ${reason}.`,
  lacking: {
    needsSpells: (number: string): string => `Kriterium ${number} mangler en fil med ydelsesperioder.`,
    needsHours: (number: string): string =>
      `Kriterium ${number} mangler timer pr. uge, i filen med ydelsesperioder eller i en fil med timer i fleksjob.`,
    needsActivities: (number: string): string => `Kriterium ${number} mangler en fil med indsatser eller løntimer.`,
    needsWageHours: (number: string): string =>
      `Kriterium ${number} mangler en fil med løntimer, der dækker alle personer, også efter ydelsen.`,
  },
  readyLine: "Data er klar til beregning.",
  see: "Se succeskriterierne",
  fingerprint: "Datafingeraftryk",
  fingerprintHint: "Samme filer giver samme fingeraftryk og samme tal.",
}
