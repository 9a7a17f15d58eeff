import type { dataPage as da } from "../da/data-page"
import { brief, formatsOf } from "../format"

const { list } = formatsOf("en")
const quoted = (sheet: string): string => `“${brief(sheet, 40)}”`

export const dataPage: typeof da = {
  headline: "Load data",
  privacyLead: "Data stay in this browser.",
  privacy: "The files are read on your own computer, are sent nowhere and are gone when you close the tab.",
  privacyLink: "How to check it yourself",
  privacyTitle: "How to check it yourself",
  privacySteps: [
    {
      title: "Watch the browser's network panel",
      text: "Press F12 and choose the tab Network. Load a file and look at a result. The list shows only the page itself and its own parts. No line sends data out.",
    },
    {
      title: "Turn off the internet",
      text: "Once the page is open you may take the computer off the network. Loading, calculation and export still work, for everything happens in the browser.",
    },
    {
      title: "The page is not allowed to send anything",
      text: "The page carries a Content-Security-Policy that makes the browser refuse connections to any address but the page's own. It stands at the top of the page's source.",
    },
    {
      title: "Nothing is stored",
      text: "The files lie in the memory of this tab only. The address holds your choices, never data or file names.",
    },
  ],

  drop: "Drop CSV, Excel or Parquet files here",
  dropHint: "Several files at once are fine. The example data are synthetic: 98 municipalities.",
  dropHintLoaded: "Several files at once are fine.",
  choose: "Choose files",
  demo: "Try the example data",

  cancelled: (file) => `Loading ${file} was cancelled. Nothing of the file is kept.`,
  projectFile: (file) =>
    `${file} is a project file. Open it at the foot of the page The scheme with “Open project file”.`,
  schemeFile: (file) => `${file} is a scheme. Open it on the page The scheme with “Open a scheme from a file”.`,
  folderEmpty: (folder) => `The folder ${folder} has no files.`,
  folderLarge: (folder) => `The folder ${folder} has more than 200 files. Choose the files to be used.`,
  hiddenSheets: (file, sheets) =>
    sheets.length === 1
      ? `${file} has a hidden sheet that is not loaded: ${list(sheets.map(quoted))}. To have it, show it in Excel, save, and load the file again.`
      : `${file} has hidden sheets that are not loaded: ${list(sheets.map(quoted))}. To have them, show them in Excel, save, and load the file again.`,
  hiddenSheet: "hidden sheet",
  sheetsHidden: (sheets) =>
    `${sheets.length === 1 ? "Hidden sheet" : "Hidden sheets"} not loaded: ${list(sheets.map(quoted))}`,
  demoReplaced: "The example data were removed, so that they do not mix with your own files.",
  demoUnavailable: "The example data cannot be fetched. Reload the page and try again.",

  files: "Files",
  counts: {
    ready: (count) => `${count} ready`,
    loading: (count) => `${count} loading`,
    waiting: (count) => `${count} waiting`,
    refused: (count) => `${count} refused`,
  },
  columns: {
    file: "File",
    recognisedAs: "Recognised as",
    rows: "Rows",
    size: "Size",
    status: "Status",
    action: "Action",
  },
  ofRows: (rows) => `of ${rows}`,
  ready: "Ready",
  waiting: "Waiting",
  waitingForEngine: "Waiting for the calculator",
  refused: "Refused",
  refusedTitle: "The file was refused",
  nothingKept: "Nothing of the file is kept.",
  notLoaded: "Not loaded",
  notLoadedTitle: (file) => `${file} could not be loaded`,
  notLoadedText:
    "An unexpected error happened. Nothing of the file is kept. Remove the file from the list and try again.",
  columnsUsed: (used, all) => `${used} of ${all} columns are used`,
  percent: (share) => `${share} per cent`,
  rowsPerSecond: (rows) => `${rows} rows per second`,
  loadingFile: (file) => `Loading ${file}`,
  cancel: "Cancel",
  remove: "Remove",
  cancelFile: (file) => `Cancel loading ${file}`,
  removeFile: (file) => `Remove ${file}`,

  found: "Columns in the files",
  foundHint: "What each column was recognised as. Columns that are not used take no part in the calculations.",
  heading: "Column in the file",
  usedAs: "Used as",

  dateStyles: {
    "YYYY-MM-DD": "dates as 2019-12-31",
    "DD-MM-YYYY": "dates as 31-12-2019",
    "DD.MM.YYYY": "dates as 31.12.2019",
    "DD/MM/YYYY": "dates as 31/12/2019",
    YYYYMMDD: "dates as 20191231",
    serial: "dates as Excel’s day numbers",
  },
  formats: { csv: "CSV", parquet: "Parquet", excel: "Excel" },
  delimiters: { ";": "semicolon", ",": "comma", "\t": "tab", "|": "vertical bar" },
  decimals: { ",": "decimal comma", ".": "decimal point" },

  coverage: "Which months are covered",
  coverageHint: (hasOlder) =>
    `Filled: rows exist. Hatched: provisional. ${hasOlder ? "Line: no new periods. " : ""}Empty: no rows.`,
  coverageOf: (table, span, missing) => `${table}: ${span}. ${missing}`,
  nothingMissing: "No months are missing.",
  missing: (months) => `Missing ${months}`,
  missingMany: (count, first) => `${count} months are missing, the first is ${first}`,
  older: (months) => `No new periods in ${months}`,
  olderMany: (count, first) => `No new periods in ${count} months, the first is ${first}`,
  lastDay: "Data run to and including",
  lastDayDefault: (day) =>
    `Set to the latest start date in the files, ${day}. Periods without an end date count as running to this day.`,
  lastDayChosen: (day) => `You chose the date. The latest start date in the files is ${day}.`,
  lastDayQuestion: (day) =>
    `The files have end dates up to ${day}. If the data are updated further than the date shown, change it.`,
  lastDayInvalid: (first) =>
    `Write a date as day-month-year, for example 31-12-2020. It must lie after ${first}, where the data begin.`,
  lastDayReset: "Reset",

  readiness: "Ready to calculate",
  readinessWaiting: "When the files are loaded, this says which success criteria can be computed.",
  building: "Preparing data for calculation …",
  buildFailed: "The data cannot be prepared for calculation",
  buildFailedText: "The files are still loaded. Try again, or remove the file you added last.",
  noSpells: "The success criteria need a file with benefit periods: citizen, municipality, benefit and start date.",
  computable: (numbers, count) => `${count === 1 ? "Criterion" : "Criteria"} ${numbers} can be computed.`,
  notComputed: (number, reason) => `Criterion ${number} is not computed. ${reason}.`,
  lacking: {
    needsSpells: (number) => `Criterion ${number} needs a file with benefit periods.`,
    needsHours: (number) =>
      `Criterion ${number} needs weekly hours, in the file with benefit periods or in a file of hours in fleksjob.`,
    needsActivities: (number) => `Criterion ${number} needs a file with activities or wage hours.`,
    needsWageHours: (number) =>
      `Criterion ${number} needs a file with wage hours that covers all persons, also after the benefit.`,
  },
  readyLine: "Data are ready for calculation.",
  see: "See the success criteria",
  fingerprint: "Data fingerprint",
  fingerprintHint: "The same files give the same fingerprint and the same numbers.",
}
