import type {
  CanonicalColumn,
  Finding,
  FindingExample,
  IdentifierColumn,
  IdentifierKind,
  LoadProblem,
  MissingColumn,
  TableKind,
  TooLarge,
  UnreadableKind,
} from "../../domain/load-problem"
import { brief, formatsOf, mayBeData } from "../format"

const { calendarInterval, count, list } = formatsOf("da")

const tables: Readonly<Record<TableKind, string>> = {
  person: "borgere",
  spell: "ydelsesperioder",
  fleksjob_hours: "timer i fleksjob",
  activity: "indsatsperioder",
  wage_hours: "løntimer",
  event: "hændelser",
  participation: "deltagelse i ordninger",
  population: "befolkningstal",
  project: "kommuner i ordninger",
  course: "kurser",
  course_response: "kursussvar",
  staff_response: "svar fra medarbejdere",
  satisfaction: "tilfredshedsmålinger",
  wage_hours_wide: "løntimer, en kolonne pr. måned",
  course_response_wide: "kursussvar, en kolonne pr. spørgsmål",
  staff_response_wide: "svar fra medarbejdere, en kolonne pr. spørgsmål",
  dream_wide: "DREAM-uger",
  dream_long: "DREAM-uger",
  dream_code: "DREAM-koder",
}

const columns: Readonly<Record<CanonicalColumn, string>> = {
  person_id: "borger",
  sex: "køn",
  birth_year: "fødselsår",
  age_group: "aldersgruppe",
  municipality: "kommune",
  benefit: "ydelse",
  start_date: "startdato",
  end_date: "slutdato",
  weekly_hours: "timer pr. uge",
  weekly_minutes: "minutter pr. uge",
  visitation: "visitation",
  condition: "betingelse",
  caseworker: "sagsbehandler",
  activity: "indsats",
  month: "måned",
  hours: "timer i måneden",
  kind: "timernes art",
  company: "virksomhed",
  branch: "branche",
  sector: "sektor",
  company_size: "virksomhedens størrelse",
  via_vitas: "oprettet via VITAS",
  event: "hændelse",
  day: "dato",
  scheme: "ordning",
  phase: "fase",
  population_group: "befolkningsgruppe",
  counted_on: "opgørelsesdato",
  persons: "antal personer",
  applied_dkk: "ansøgt beløb",
  granted_dkk: "bevilget beløb",
  total_cost_dkk: "samlet udgift",
  planned_participants: "planlagte deltagere",
  course: "kursus",
  ended: "kursets sidste dag",
  role: "rolle",
  enrolled: "tilmeldte",
  attended: "fremmødte",
  respondent: "respondent",
  timing: "før eller efter",
  question: "spørgsmål",
  answer: "svar",
  score: "svar fra 1 til 5",
  question_answer: "spørgsmål, svar fra 1 til 5",
  question_text: "spørgsmål, svar i ord",
  week: "uge",
  month_hours: "månedens timer",
  week_codes: "ugens ydelseskode",
  year_municipality: "årets kommune",
  month_branch: "månedens branche",
  month_degree: "månedens beskæftigelsesgrad",
  code: "ydelseskode",
  code_group: "ydelsesgruppe",
  code_activity: "aktivitet",
}

const asTable = "som CSV eller Excel (.xlsx), og indlæs den fil"
const looksLike: Readonly<Record<UnreadableKind, string>> = {
  oldExcel: "et gammelt Excel-ark (.xls). Gem det som .xlsx, og indlæs den fil",
  lockedExcel: "et Excel-ark med adgangskode. Gem det uden adgangskode, og indlæs det igen",
  excelBinary: "et binært Excel-ark (.xlsb). Gem det som .xlsx, og indlæs den fil",
  openDocument: `et OpenDocument-regneark (.ods) eller -dokument. Gem tabellen ${asTable}`,
  numbers: `et regneark fra Numbers. Eksportér det ${asTable}`,
  document: `et dokument fra Word eller PowerPoint. Gem tabellen ${asTable}`,
  stata: "et datasæt fra Stata. Gem det i Stata som CSV (export delimited), og indlæs den fil",
  spss: "et datasæt fra SPSS. Gem det i SPSS som CSV (Save As), og indlæs den fil",
  sas: "et datasæt fra SAS. Gem det i SAS som CSV (proc export), og indlæs den fil",
  r: "et datasæt fra R. Gem det i R som CSV (write.csv2) eller Parquet, og indlæs den fil",
  database: `en Access-database. Eksportér tabellen ${asTable}`,
  json: "JSON. Gem udtrækket som CSV, Excel eller Parquet, og indlæs den fil",
  utf32: "en tekstfil i UTF-32. Gem den som UTF-8, og indlæs den fil",
  markup: "en webside eller XML. Åbn den i Excel, gem den som .xlsx, og indlæs den fil",
  zip: "en zip-fil i en anden. Pak den ud, og indlæs filerne i den",
  gzip: "en komprimeret fil. Pak den ud, og indlæs filen i den",
  archive: "et arkiv, der ikke er en zip-fil. Pak det ud, og indlæs filerne i det",
  pdf: "en PDF-fil. Bestil udtrækket som CSV, Excel eller Parquet",
  binary: "hverken CSV, Excel eller Parquet. Bestil udtrækket i et af de formater",
}

const unreadableContainer = {
  damaged: "kan ikke pakkes ud: den er beskadiget eller ikke hentet helt. Hent den igen.",
  encrypted: "er beskyttet med en adgangskode. Pak den ud, og indlæs filerne i den.",
  noFiles: "indeholder ingen tabeller. Vælg en anden fil.",
  tooManyFiles: "indeholder over 200 filer. Pak den ud, og vælg de filer, der skal bruges.",
  largeWorkbook: "er for stor til at blive læst som Excel-ark. Gem arket som CSV (UTF-8), og indlæs den fil.",
} as const

const rows = (n: number): string => (n === 1 ? "1 række" : `${count(n)} rækker`)
const field = (n: number): string => (n === 1 ? "1 felt" : `${count(n)} felter`)
const quoted = (text: string): string => `»${brief(text)}«`
const named = (names: readonly string[]): string => list(names.map(quoted))
const accepted = ({ column, accepted: names }: MissingColumn): string =>
  `${columns[column]} (fx ${names.slice(0, 3).map(quoted).join(", ")})`

const headingsNeeded = "Første række skal have overskrifter, fx borger_id;kommune;ydelse;fra;til."
const firstRow =
  " Er første række en borger, så tilføj en række med kolonnenavne over den, og indlæs filen igen; ellers går rækken tabt."

const dateStyles = "Gem datoerne som 2019-04-01 eller 01-04-2019, og indlæs filen igen."

const hasLetters = (heading: string): boolean => /[\p{L}\p{N}]/u.test(heading)

function shownHeadings(headings: readonly string[]): string {
  const shown = headings.slice(0, 20).map((heading) => brief(heading, 60))
  return named(headings.length > shown.length ? [...shown, "…"] : shown)
}

const looksLikeIdentifiers: Readonly<Record<IdentifierKind, string>> = {
  personNumber: "ligner CPR-numre",
  shiftedPersonNumber: "ligner CPR-numre, der er ændret eller forskudt",
  maskedPersonNumber: "ligner CPR-numre, hvor nogle cifre er skjult",
  name: "ligner navne",
  address: "ligner adresser",
  email: "ligner mailadresser",
  phone: "ligner telefonnumre",
}

const identifiers = ({ kind, matching, of }: IdentifierColumn): string =>
  `${looksLikeIdentifiers[kind]} (${count(matching)} af ${count(of)} værdier, der er set på)`

function withoutIdentifiers(found: readonly IdentifierColumn[]): string {
  if (found.some(({ usedAs }) => usedAs === "person_id")) {
    return "Erstat kolonnen med et løbenummer, og indlæs filen igen."
  }
  return found.length === 1 ? "Filen kan indlæses uden kolonnen." : "Filen kan indlæses uden kolonnerne."
}

function problem(problem: LoadProblem): string {
  const { file } = problem
  switch (problem.code) {
    case "emptyFile":
      return `${file} er tom. Vælg en anden fil.`
    case "noRows":
      return `${file} har overskrifter, men ingen rækker under dem. Vælg en anden fil.`
    case "notReadable":
      return `${file} kan ikke læses. Den er måske flyttet, ændret eller åben i et andet program. Luk den der, og vælg den igen.`
    case "containerNotReadable":
      return `${file} ${unreadableContainer[problem.reason]}`
    case "packedTooLarge":
      return `${file} er ikke pakket ud: den fylder over ${count(problem.mostBytes / 1024 ** 3)} GB eller over ${count(problem.mostRatio)} gange så meget som pakket. Er filen rigtig, så pak den ud, og del den i mindre filer.`
    case "notCsv":
      return `${file} kan ikke læses: det er ${looksLike[problem.looksLike]}.`
    case "unknownTable":
      if (!problem.headings.some(hasLetters))
        return `${file} har ingen overskrifter. ${headingsNeeded} Tilføj dem, og indlæs filen igen.`
      return `${file} kan ikke genkendes på overskrifterne ${shownHeadings(problem.headings)}. ${headingsNeeded} Ret overskrifterne, og indlæs filen igen.`
    case "missingColumns":
      return `${file} ligner ${tables[problem.table]}, men mangler ${list(problem.missing.map(accepted))}. Filens overskrifter er ${shownHeadings(problem.headings)}. Tilføj kolonnen, eller ret overskriften, og indlæs filen igen.`
    case "duplicateHeadings":
      return problem.column === null
        ? `${file} har to kolonner med samme navn: ${named(problem.headings)}. Omdøb den ene, og indlæs filen igen.`
        : `${file} har flere kolonner, der kan være ${columns[problem.column]}: ${named(problem.headings)}. Fjern eller omdøb de andre, og indlæs filen igen.`
    case "nestedColumn":
      return `${file} kan ikke læses: kolonnen ${quoted(problem.heading)} indeholder lister eller grupper af værdier. Gem den med én værdi pr. række, og indlæs filen igen.`
    case "foreignColumn":
      return `${file} kan ikke læses: kolonnen ${quoted(problem.heading)} har en taltype, som Fremdrift ikke kender. Gem den som almindelige tal eller som tekst, og indlæs filen igen.`
    case "parquetNotReadable":
      return `${file} er ikke en hel Parquet-fil. Hent eller gem den igen.`
    case "noValidRow": {
      const [first] = problem.findings
      const reason = first === undefined ? "" : ` Første fund: ${finding(first)}`
      const mend = first?.kind === "invalidDate" ? dateStyles : "Ret filen, og indlæs den igen."
      return `${file} er afvist, fordi ingen af de ${rows(problem.rowsRead)} kan bruges.${reason} ${mend}`
    }
    case "identifiers": {
      const reasons = problem.found.map((found) => `kolonnen ${quoted(found.heading)} ${identifiers(found)}`)
      return `${file} er afvist, fordi ${list(reasons)}. ${withoutIdentifiers(problem.found)}`
    }
    case "sameFile":
      return `${file} har samme indhold som ${problem.as} og er ikke indlæst igen.`
    case "monthFirstDates":
      return `${file} er afvist, fordi datoerne i ${quoted(problem.heading)} har måneden først, fx ${quoted(problem.example.value)} i linje ${count(problem.example.row)}. ${dateStyles}`
    case "outOfMemory":
      return `${file} er for stor til denne browsers hukommelse. ${lessOf(problem)}`
  }
}

/** Why the user is asked what a file's columns are: the fact alone, since the answer is given in the editor. */
function asked(found: LoadProblem): string {
  switch (found.code) {
    case "unknownTable":
      return `Kolonnenavnene ${shownHeadings(found.headings)} passer ikke på nogen tabel.${mayBeData(found.headings) ? firstRow : ""}`
    case "missingColumns":
      return `Filen ligner ${tables[found.table]}, men ingen kolonne er genkendt som ${list(found.missing.map(({ column }) => columns[column]))}. Kolonnerne er ${shownHeadings(found.headings)}.`
    case "duplicateHeadings":
      return found.column === null
        ? `To kolonner har samme navn: ${named(found.headings)}.`
        : `Flere kolonner kan være ${columns[found.column]}: ${named(found.headings)}.`
    default:
      return problem(found)
  }
}

function lessOf({ leaveOut, early, benefit }: TooLarge): string {
  const percent = (share: number): string => `${count(share * 100)} pct.`
  const named = leaveOut.map(({ heading, share }) => `${quoted(heading)} (${percent(share)} af pladsen)`)
  const many = leaveOut.some(({ headings }) => headings.length > 1) || leaveOut.length > 1
  const parts = [
    ...(early === null
      ? []
      : [
          `${percent(early.share)} af ${early.of === "weeks" ? "ugerne ligger" : "rækkerne begynder"} før ${early.year}`,
        ]),
    ...(benefit === null
      ? []
      : [`${percent(benefit.share)}${early === null ? " af rækkerne" : ""} har ydelsen ${quoted(benefit.text)}`]),
  ]
  return [
    ...(leaveOut.length > 0
      ? [`Udelad ${many ? "kolonnerne" : "kolonnen"} ${list(named)}, som intet kriterium kræver.`]
      : []),
    parts.length > 0
      ? `${leaveOut.length > 0 ? "Eller bestil" : "Bestil"} et mindre udtræk: ${parts.join(", og ")}.`
      : "Fjern en anden fil, eller bestil et udtræk for færre år.",
  ].join(" ")
}

/** What was found, in how many rows and what it does: one sentence, then where it begins. */
function finding(found: Finding): string {
  return [`${what(found)} ${effect(found)}`, where(found)].filter((part) => part !== "").join(" ")
}

type Values = NonNullable<Finding["values"]>

const mostShown = 12

function shownIntervals(values: Values): string {
  const shown = values.slice(0, mostShown).map(({ value }) => calendarInterval(value))
  return list(values.length > shown.length ? [...shown, `${count(values.length - shown.length)} til`] : shown)
}

function weeksOf(values: Values): string {
  const weeks = (n: number): string => (n === 1 ? "1 uge" : `${count(n)} uger`)
  const shown = values.slice(0, mostShown).map(({ value, count: n }) => `${value} (${weeks(n)})`)
  return list(values.length > shown.length ? [...shown, `${count(values.length - shown.length)} til`] : shown)
}

function what({ kind, column = "", rows: n, values = [] }: Finding): string {
  const inColumn = `${rows(n)} i ${quoted(column)}`
  switch (kind) {
    case "invalidDate":
      return `${inColumn} er ikke en dato.`
    case "endBeforeStart":
      return `${rows(n)} slutter, før de begynder.`
    case "invalidNumber":
      return `${inColumn} er ikke et tal.`
    case "hoursOutOfRange":
      return `${inColumn} er under 0 timer eller flere timer, end der er.`
    case "unknownMunicipality":
      return `${inColumn} er ikke en af de 98 kommuner.`
    case "unknownMonth":
      return `${inColumn} er ikke en måned.`
    case "unknownCode":
      return `${inColumn} har en ukendt ydelseskode.`
    case "unknownWeek":
      return `${inColumn} er ikke en uge.`
    case "unknownWeekCode":
      return `${values.length === 1 ? "1 kode" : `${count(values.length)} koder`} står ikke i kodetabellen: ${weeksOf(values)}.`
    case "missingWeeks":
      return `Filen har ikke ${shownIntervals(values)}. En ydelse, der er den samme før og efter, regnes for uafbrudt.`
    case "missingYears":
      return `Filen har ingen kommune for ${shownIntervals(values)}. Borgerne regnes til kommunen i det seneste tidligere år.`
    case "missingMonths":
      return `Filen har hverken grad_ eller branche_ for ${shownIntervals(values)}. Ingen regnes for ordinært ansat i dem.`
    case "repeatedWeek":
      return `${rows(n)} gentager en borgers uge. Den første række tæller.`
    case "unknownValue":
      return `${inColumn} har en værdi, der ikke kan tydes.`
    case "answerOutOfRange":
      return `${inColumn} er ikke et svar fra 1 til 5.`
    case "missingValue":
      return `${inColumn} er tomme.`
    case "raggedRow":
      return `${rows(n)} har for mange eller for få felter.`
    case "brokenQuote":
      return `${rows(n)} har et anførselstegn, der ikke lukkes.`
    case "repeatedPerson":
      return `${rows(n)} gentager en borger, der står tidligere i filen.`
  }
}

function effect({ kind, effect: done, rows: n }: Finding): string {
  if (kind === "unknownMunicipality" && done !== "rowLeftOut") {
    return `${n === 1 ? "Den tæller" : "De tæller"} kun med i hele landet.`
  }
  if (kind === "unknownCode") return `${n === 1 ? "Den tælles" : "De tælles"} som anden ydelse.`
  if (kind === "unknownWeekCode") return "Ugerne tælles som ydelsen »ukendt«."
  if (kind === "repeatedWeek") return ""
  switch (done) {
    case "rowLeftOut":
      return n === 1 ? "Rækken er udeladt." : "Rækkerne er udeladt."
    case "valueUnknown":
      return n === 1 ? "Værdien er ukendt." : "Værdierne er ukendte."
    case "none":
      return ""
  }
}

function where({ examples: [first], expectedFields }: Finding): string {
  return first === undefined ? "" : `Første gang: ${example(first, expectedFields)}.`
}

/** One place in the file: "linje 1.204 har 9 felter, men overskriften har 8", or the line and what stands there. */
function example({ row, value, fields }: FindingExample, expectedFields?: number): string {
  const line = `linje ${count(row)}`
  if (fields !== undefined && expectedFields !== undefined) {
    return `${line} har ${field(fields)}, men overskriften har ${count(expectedFields)}`
  }
  return value.trim() === "" ? `${line} (tom)` : `${line}, ${quoted(value)}`
}

/** Loading files: what is said of a refused file, of what was found in it, and the names of tables and columns. */
export const load = {
  problem,
  asked,
  finding,
  example,
  table: (table: TableKind): string => tables[table],
  usedAs: (use: CanonicalColumn | "background" | "ignored"): string => {
    if (use === "background") return "baggrundsoplysning"
    return use === "ignored" ? "bruges ikke" : columns[use]
  },
  progress: (file: string, share: number): string => `Indlæser ${file} · ${count(Math.round(share * 100))} pct.`,
  cancelled: "Indlæsningen er annulleret. Intet fra filen er beholdt.",
}
