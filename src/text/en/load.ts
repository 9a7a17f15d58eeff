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
import type { load as danish } from "../da/load"
import { brief, formatsOf, mayBeData } from "../format"

const { calendarInterval, count, list } = formatsOf("en")

const tables: Readonly<Record<TableKind, string>> = {
  person: "citizens",
  spell: "benefit periods",
  fleksjob_hours: "hours in fleksjob",
  activity: "periods in offers",
  wage_hours: "wage hours",
  event: "events",
  participation: "participation in schemes",
  population: "population figures",
  project: "municipalities in schemes",
  course: "courses",
  course_response: "course answers",
  staff_response: "answers from staff",
  satisfaction: "satisfaction messages",
  wage_hours_wide: "paid hours, one column a month",
  course_response_wide: "course answers, one column a question",
  staff_response_wide: "answers from staff, one column a question",
  dream_wide: "DREAM weeks",
  dream_long: "DREAM weeks",
  dream_code: "DREAM codes",
}

const columns: Readonly<Record<CanonicalColumn, string>> = {
  person_id: "citizen",
  sex: "sex",
  birth_year: "year of birth",
  age_group: "age group",
  municipality: "municipality",
  benefit: "benefit",
  start_date: "start date",
  end_date: "end date",
  weekly_hours: "hours a week",
  weekly_minutes: "minutes a week",
  visitation: "visitation",
  condition: "condition",
  caseworker: "caseworker",
  activity: "offer",
  month: "month",
  hours: "hours in the month",
  kind: "kind of hours",
  company: "company",
  branch: "industry",
  sector: "sector",
  company_size: "company size",
  via_vitas: "made through VITAS",
  event: "event",
  day: "date",
  scheme: "scheme",
  phase: "phase",
  population_group: "population group",
  counted_on: "date of count",
  persons: "number of persons",
  applied_dkk: "amount applied for",
  granted_dkk: "amount granted",
  total_cost_dkk: "total cost",
  planned_participants: "planned participants",
  course: "course",
  ended: "last day of the course",
  role: "role",
  enrolled: "enrolled",
  attended: "attended",
  respondent: "respondent",
  timing: "before or after",
  question: "question",
  answer: "answer",
  score: "answer from 1 to 5",
  question_answer: "question, answers from 1 to 5",
  question_text: "question, answers in words",
  week: "week",
  month_hours: "hours of the month",
  week_codes: "benefit code of the week",
  year_municipality: "municipality of the year",
  month_branch: "industry of the month",
  month_degree: "degree of employment of the month",
  code: "benefit code",
  code_group: "benefit group",
  code_activity: "activity",
}

const asTable = "as CSV or Excel (.xlsx) and load that file"
const looksLike: Readonly<Record<UnreadableKind, string>> = {
  oldExcel: "an old Excel sheet (.xls). Save it as .xlsx and load that file",
  lockedExcel: "an Excel sheet with a password. Save it without a password and load it again",
  excelBinary: "a binary Excel sheet (.xlsb). Save it as .xlsx and load that file",
  openDocument: `an OpenDocument spreadsheet (.ods) or document. Save the table ${asTable}`,
  numbers: `a spreadsheet from Numbers. Export it ${asTable}`,
  document: `a document from Word or PowerPoint. Save the table ${asTable}`,
  stata: "a data set from Stata. Save it in Stata as CSV (export delimited) and load that file",
  spss: "a data set from SPSS. Save it in SPSS as CSV (Save As) and load that file",
  sas: "a data set from SAS. Save it in SAS as CSV (proc export) and load that file",
  r: "a data set from R. Save it in R as CSV (write.csv2) or Parquet and load that file",
  database: `an Access database. Export the table ${asTable}`,
  json: "JSON. Save the export as CSV, Excel or Parquet and load that file",
  utf32: "a text file in UTF-32. Save it as UTF-8 and load that file",
  markup: "a web page or XML. Open it in Excel, save it as .xlsx and load that file",
  zip: "a zip file within another. Unpack it and load the files in it",
  gzip: "a compressed file. Unpack it and load the file in it",
  archive: "an archive other than a zip file. Unpack it and load the files in it",
  pdf: "a PDF file. Order the extract as CSV, Excel or Parquet",
  binary: "neither CSV, Excel nor Parquet. Order the extract in one of these formats",
}

const unreadableContainer = {
  damaged: "cannot be unpacked: it is damaged or was not downloaded to its end. Download it again.",
  encrypted: "is protected by a password. Unpack it and load the files in it.",
  noFiles: "holds no tables. Choose another file.",
  tooManyFiles: "holds more than 200 files. Unpack it and choose the files to be used.",
  largeWorkbook: "is too large to be read as a workbook. Save the sheet as CSV (UTF-8) and load that file.",
} as const

const rows = (n: number): string => (n === 1 ? "1 row" : `${count(n)} rows`)
const field = (n: number): string => (n === 1 ? "1 field" : `${count(n)} fields`)
const quoted = (text: string): string => `“${brief(text)}”`
const named = (names: readonly string[]): string => list(names.map(quoted))
const accepted = ({ column, accepted: names }: MissingColumn): string =>
  `${columns[column]} (such as ${names.slice(0, 3).map(quoted).join(", ")})`

const headingsNeeded = "The first row must have headings, such as borger_id;kommune;ydelse;fra;til."
const firstRow =
  " If the first row is a citizen, add a row of column names above it and load the file again; else that row is lost."

const dateStyles = "Save the dates as 2019-04-01 or 01-04-2019 and load the file again."

const hasLetters = (heading: string): boolean => /[\p{L}\p{N}]/u.test(heading)

function shownHeadings(headings: readonly string[]): string {
  const shown = headings.slice(0, 20).map((heading) => brief(heading, 60))
  return named(headings.length > shown.length ? [...shown, "…"] : shown)
}

const looksLikeIdentifiers: Readonly<Record<IdentifierKind, string>> = {
  personNumber: "looks like CPR numbers",
  shiftedPersonNumber: "looks like CPR numbers that have been changed or moved",
  maskedPersonNumber: "looks like CPR numbers with some digits hidden",
  name: "looks like names",
  address: "looks like addresses",
  email: "looks like e-mail addresses",
  phone: "looks like telephone numbers",
}

const identifiers = ({ kind, matching, of }: IdentifierColumn): string =>
  `${looksLikeIdentifiers[kind]} (${count(matching)} of ${count(of)} values looked at)`

function withoutIdentifiers(found: readonly IdentifierColumn[]): string {
  if (found.some(({ usedAs }) => usedAs === "person_id")) {
    return "Replace the column by a running number and load the file again."
  }
  return found.length === 1
    ? "The file can be loaded without the column."
    : "The file can be loaded without the columns."
}

function problem(problem: LoadProblem): string {
  const { file } = problem
  switch (problem.code) {
    case "emptyFile":
      return `${file} is empty. Choose another file.`
    case "noRows":
      return `${file} has headings but no rows below them. Choose another file.`
    case "notReadable":
      return `${file} cannot be read. It may have been moved, changed or opened in another program. Close it there and choose it again.`
    case "containerNotReadable":
      return `${file} ${unreadableContainer[problem.reason]}`
    case "packedTooLarge":
      return `${file} is not unpacked: it takes more than ${count(problem.mostBytes / 1024 ** 3)} GB, or more than ${count(problem.mostRatio)} times its packed size. If the file is right, unpack it and divide it into smaller files.`
    case "notCsv":
      return `${file} cannot be read: it is ${looksLike[problem.looksLike]}.`
    case "unknownTable":
      if (!problem.headings.some(hasLetters))
        return `${file} has no headings. ${headingsNeeded} Add them and load the file again.`
      return `${file} is not recognised by its headings ${shownHeadings(problem.headings)}. ${headingsNeeded} Correct the headings and load the file again.`
    case "missingColumns":
      return `${file} looks like ${tables[problem.table]} but lacks ${list(problem.missing.map(accepted))}. Its headings are ${shownHeadings(problem.headings)}. Add the column or correct the heading, and load the file again.`
    case "duplicateHeadings":
      return problem.column === null
        ? `${file} has two columns of the same name: ${named(problem.headings)}. Rename one of them and load the file again.`
        : `${file} has several columns that may be the ${columns[problem.column]}: ${named(problem.headings)}. Remove or rename the others and load the file again.`
    case "nestedColumn":
      return `${file} cannot be read: the column ${quoted(problem.heading)} holds lists or groups of values. Save it with one value a row and load the file again.`
    case "foreignColumn":
      return `${file} cannot be read: the column ${quoted(problem.heading)} has a type of number that Fremdrift does not know. Save it as plain numbers or as text and load the file again.`
    case "parquetNotReadable":
      return `${file} is not a whole Parquet file. Fetch or save it again.`
    case "noValidRow": {
      const [first] = problem.findings
      const reason = first === undefined ? "" : ` First finding: ${finding(first)}`
      const mend = first?.kind === "invalidDate" ? dateStyles : "Correct the file and load it again."
      return `${file} is refused, since none of its ${rows(problem.rowsRead)} can be used.${reason} ${mend}`
    }
    case "identifiers": {
      const reasons = problem.found.map((found) => `the column ${quoted(found.heading)} ${identifiers(found)}`)
      return `${file} is refused, since ${list(reasons)}. ${withoutIdentifiers(problem.found)}`
    }
    case "sameFile":
      return `${file} has the same contents as ${problem.as} and has not been loaded again.`
    case "monthFirstDates":
      return `${file} is refused, since the dates in ${quoted(problem.heading)} have the month first, such as ${quoted(problem.example.value)} on line ${count(problem.example.row)}. ${dateStyles}`
    case "outOfMemory":
      return `${file} is too large for the memory of this browser. ${lessOf(problem)}`
  }
}

/** Why the user is asked what a file's columns are: the fact alone, since the answer is given in the editor. */
function asked(found: LoadProblem): string {
  switch (found.code) {
    case "unknownTable":
      return `The column names ${shownHeadings(found.headings)} fit no table.${mayBeData(found.headings) ? firstRow : ""}`
    case "missingColumns":
      return `The file looks like ${tables[found.table]}, but no column was recognised as the ${list(found.missing.map(({ column }) => columns[column]))}. Its columns are ${shownHeadings(found.headings)}.`
    case "duplicateHeadings":
      return found.column === null
        ? `Two columns have the same name: ${named(found.headings)}.`
        : `Several columns may be the ${columns[found.column]}: ${named(found.headings)}.`
    default:
      return problem(found)
  }
}

function lessOf({ leaveOut, early, benefit }: TooLarge): string {
  const percent = (share: number): string => `${count(share * 100)} per cent`
  const named = leaveOut.map(({ heading, share }) => `${quoted(heading)} (${percent(share)} of the space)`)
  const parts = [
    ...(early === null
      ? []
      : [`${percent(early.share)} of the ${early.of === "weeks" ? "weeks lie" : "rows begin"} before ${early.year}`]),
    ...(benefit === null
      ? []
      : [`${percent(benefit.share)}${early === null ? " of the rows" : ""} have the benefit ${quoted(benefit.text)}`]),
  ]
  return [
    ...(leaveOut.length > 0 ? [`Leave out ${list(named)}, which no criterion needs.`] : []),
    parts.length > 0
      ? `${leaveOut.length > 0 ? "Or order" : "Order"} a smaller extract: ${parts.join(", and ")}.`
      : "Remove another file, or order an extract of fewer years.",
  ].join(" ")
}

function finding(found: Finding): string {
  return [`${what(found)} ${effect(found)}`, where(found)].filter((part) => part !== "").join(" ")
}

type Values = NonNullable<Finding["values"]>

const mostShown = 12

function shownIntervals(values: Values): string {
  const shown = values.slice(0, mostShown).map(({ value }) => calendarInterval(value))
  return list(values.length > shown.length ? [...shown, `${count(values.length - shown.length)} more`] : shown)
}

function weeksOf(values: Values): string {
  const weeks = (n: number): string => (n === 1 ? "1 week" : `${count(n)} weeks`)
  const shown = values.slice(0, mostShown).map(({ value, count: n }) => `${value} (${weeks(n)})`)
  return list(values.length > shown.length ? [...shown, `${count(values.length - shown.length)} more`] : shown)
}

function what({ kind, column = "", rows: n, values = [] }: Finding): string {
  const inColumn = `${rows(n)} in ${quoted(column)}`
  const are = n === 1 ? "is" : "are"
  const have = n === 1 ? "has" : "have"
  switch (kind) {
    case "invalidDate":
      return `${inColumn} ${are} no date.`
    case "endBeforeStart":
      return `${rows(n)} ${n === 1 ? "ends before it begins" : "end before they begin"}.`
    case "invalidNumber":
      return `${inColumn} ${are} no number.`
    case "hoursOutOfRange":
      return `${inColumn} ${are} below 0 hours or more hours than there are.`
    case "unknownMunicipality":
      return `${inColumn} ${are} none of the 98 municipalities.`
    case "unknownMonth":
      return `${inColumn} ${are} no month.`
    case "unknownCode":
      return `${inColumn} ${have} an unknown benefit code.`
    case "unknownWeek":
      return `${inColumn} ${are} no week.`
    case "unknownWeekCode":
      return `${values.length === 1 ? "1 code is" : `${count(values.length)} codes are`} not in the code table: ${weeksOf(values)}.`
    case "missingWeeks":
      return `The file lacks ${shownIntervals(values)}. A benefit that is the same before and after counts as unbroken.`
    case "missingYears":
      return `The file has no municipality for ${shownIntervals(values)}. Citizens count in that of the latest earlier year.`
    case "missingMonths":
      return `The file has neither grad_ nor branche_ for ${shownIntervals(values)}. Nobody counts as in ordinary employment in them.`
    case "repeatedWeek":
      return `${rows(n)} ${n === 1 ? "repeats" : "repeat"} a citizen's week. The first row counts.`
    case "unknownValue":
      return `${inColumn} ${have} a value that cannot be read.`
    case "answerOutOfRange":
      return `${inColumn} ${are} no answer from 1 to 5.`
    case "missingValue":
      return `${inColumn} ${are} empty.`
    case "raggedRow":
      return `${rows(n)} ${have} too many or too few fields.`
    case "brokenQuote":
      return `${rows(n)} ${have} a quotation mark that is not closed.`
    case "repeatedPerson":
      return `${rows(n)} ${n === 1 ? "repeats" : "repeat"} a citizen from earlier in the file.`
  }
}

function effect({ kind, effect: done, rows: n }: Finding): string {
  if (kind === "unknownMunicipality" && done !== "rowLeftOut") {
    return `${n === 1 ? "It counts" : "They count"} in the whole country only.`
  }
  if (kind === "unknownCode") return `${n === 1 ? "It counts" : "They count"} as another benefit.`
  if (kind === "unknownWeekCode") return "The weeks count as the benefit »ukendt«."
  if (kind === "repeatedWeek") return ""
  switch (done) {
    case "rowLeftOut":
      return n === 1 ? "The row is left out." : "The rows are left out."
    case "valueUnknown":
      return n === 1 ? "The value is unknown." : "The values are unknown."
    case "none":
      return ""
  }
}

function where({ examples: [first], expectedFields }: Finding): string {
  return first === undefined ? "" : `First: ${example(first, expectedFields)}.`
}

function example({ row, value, fields }: FindingExample, expectedFields?: number): string {
  const line = `line ${count(row)}`
  if (fields !== undefined && expectedFields !== undefined) {
    return `${line} has ${field(fields)}, but there ${expectedFields === 1 ? "is 1 heading" : `are ${count(expectedFields)} headings`}`
  }
  return value.trim() === "" ? `${line} (empty)` : `${line}, ${quoted(value)}`
}

export const load: typeof danish = {
  problem,
  asked,
  finding,
  example,
  table: (table) => tables[table],
  usedAs: (use) => {
    if (use === "background") return "background variable"
    return use === "ignored" ? "not used" : columns[use]
  },
  progress: (file, share) => `Loading ${file} · ${count(Math.round(share * 100))} per cent`,
  cancelled: "Loading is cancelled. Nothing of the file is kept.",
}
