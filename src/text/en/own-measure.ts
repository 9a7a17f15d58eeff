import type { ownMeasure as danish } from "../da/own-measure"

/** Words of a measure of the user's own: how it is loaded, and why it is not used. */
export const ownMeasure: typeof danish = {
  heading: "Add a measure of one's own",
  hint: "Choose two files: the SQL and its description (JSON). The SQL gives a row for each person, municipality and month; Fremdrift counts the persons, adds, hides small numbers and judges. The README has an example.",
  warning:
    "Read the SQL before you use a file from others: the check cannot know whether it measures what its name says.",
  choose: "Choose SQL and JSON",
  added: (name) => `The criterion “${name}” is added.`,
  notTried: "The SQL has only been read. It is tried on the data when they are loaded.",
  refused: "The measure cannot be used. Nothing has been changed.",
  files: "Choose exactly one file of SQL and one of JSON.",
  notJson: "The description is not JSON.",
  sql: "The SQL",
  show: "Show the SQL",
  line: (line) => `line ${line}`,
  sqlReasons: {
    empty: () => "there is no SQL",
    notSelect: (word) => `begins with “${word}”; it must be one SELECT`,
    severalStatements: () => "there are several statements; only one SELECT can be used",
    word: (word) => `“${word}” may not be used here: the SQL may only read the loaded data`,
    function: (word) => `the function “${word}” may not be used here`,
    table: (word) => `the table “${word}” is not among those that can be used`,
    sign: (word) => `the sign “${word}” cannot be used here`,
    blockComment: () => "write comments with --, not /* */",
    prefixedText: (word) => `put a space before the text ${word}`,
    brackets: () => "the brackets do not match",
  },
  shapeReasons: {
    noRows: () => "gives no rows",
    noColumn: (column) => `the column “${column}” is missing`,
    columnType: (column) => `the column has a type that cannot be used: ${column}`,
    unknownPersons: (rows) => `${rows} rows have a person who is not in the data`,
    noMonth: (rows) => `${rows} rows have no month`,
    noNumber: (rows) => `${rows} rows have a numerator or denominator that is no number`,
    negative: (rows) => `${rows} rows have a denominator below 0`,
    notPart: (rows) => `${rows} rows have a numerator that is not between 0 and the denominator`,
    engine: (said) => `the database says: ${said}`,
  },
}
