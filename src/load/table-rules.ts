import type { CanonicalColumn, TableKind } from "../domain/load-problem"
import { aboutCitizens, caseworker, type ColumnRule, company, day, end, month, municipality } from "./column-rules"
import type { TableRule } from "./column-rules"
import { person, scheme, start, weeklyHours, weeklyMinutes, weeklyTime } from "./column-rules"
import { dreamTables } from "./dream/dream-tables"
import { poolTables } from "./pool-tables"

export type { ColumnRule, TableRule } from "./column-rules"

const wageKind: ColumnRule = {
  column: "kind",
  required: false,
  names: ["art", "type", "timetype", "løntype", "ansættelsestype", "ansættelsesform", "kind"],
}

/** The tables a file can be, those that say most first: a file with both an offer and a benefit lists offers. */
export const tableRules: readonly TableRule[] = [
  {
    table: "activity",
    distinctive: ["activity"],
    columns: [
      person(),
      municipality(false),
      {
        column: "activity",
        required: true,
        names: ["indsats", "indsatstype", "tilbud", "tilbudstype", "aktivitet", "aktivitetstype", "activity", "offer"],
      },
      start(),
      end,
      ...weeklyTime,
      company,
      {
        column: "branch",
        required: false,
        names: ["branche", "branchekode", "branchegruppe", "branchenavn", "db07", "branch", "industry"],
        firstNameWins: true,
      },
      { column: "sector", required: false, names: ["sektor", "sector"] },
      {
        column: "company_size",
        required: false,
        names: [
          ...["virksomhedsstørrelse", "antal_ansatte", "ansatte", "størrelse"],
          ...["company_size", "employees", "number_of_employees"],
        ],
        firstNameWins: true,
      },
      { column: "via_vitas", required: false, names: ["via_vitas", "vitas", "oprettet_i_vitas", "oprettet_via_vitas"] },
    ],
  },
  {
    table: "spell",
    distinctive: ["benefit"],
    columns: [
      person(),
      municipality(true),
      {
        column: "benefit",
        required: true,
        names: [
          ...["ydelse", "ydelsesgruppe", "ydelsestype", "ydelsesart", "ydelseskode", "ydelsesnavn", "forsørgelse"],
          ...["benefit", "benefit_type", "status"],
        ],
      },
      start(),
      end,
      ...weeklyTime,
      {
        column: "visitation",
        required: false,
        names: ["visitation", "visitationskategori", "visitationsgruppe", "matchgruppe", "match", "målgruppe"],
      },
      { column: "condition", required: false, names: ["betingelse", "vilkår", "pålæg", "program", "condition"] },
      caseworker,
    ],
  },
  {
    table: "wage_hours",
    distinctive: ["hours", "month"],
    columns: [
      person(),
      municipality(false),
      month,
      {
        column: "hours",
        required: true,
        names: [
          ...["løntimer", "ordinære_timer", "timer", "timetal", "arbejdstimer", "løntimer_i_alt", "betalte_timer"],
          ...["hours", "wage_hours", "paid_hours"],
        ],
      },
      wageKind,
      company,
    ],
  },
  {
    table: "event",
    distinctive: ["event"],
    columns: [
      person(),
      {
        column: "event",
        required: true,
        names: [
          ...["hændelse", "hændelsestype", "hændelsesnavn", "begivenhed", "begivenhedstype"],
          ...["event", "event_type", "event_name"],
        ],
      },
      {
        ...day(true, "hændelsesdato", "begivenhedsdato", "event_date"),
        lastResort: ["fra", "startdato", "start_date"],
      },
      municipality(false),
      caseworker,
    ],
  },
  {
    table: "participation",
    distinctive: [],
    columns: [
      person(),
      scheme(true),
      start(),
      end,
      municipality(false),
      { column: "phase", required: false, names: ["fase", "trin", "phase", "step"] },
    ],
  },
  {
    table: "fleksjob_hours",
    distinctive: [],
    alone: true,
    columns: [
      person(),
      { ...start(), unless: "month" },
      { ...month, unless: "start_date" },
      end,
      { ...weeklyHours, required: true, names: [...weeklyHours.names, "fleksjobtimer", "timer_i_fleksjob"] },
      weeklyMinutes,
    ],
  },
  {
    // Told by the headings of its months, which no list of names can hold.
    table: "wage_hours_wide",
    distinctive: [],
    columns: [person(), municipality(false), wageKind, company],
  },
  ...dreamTables,
  ...poolTables,
  {
    table: "person",
    distinctive: ["sex", "birth_year", "age_group"],
    columns: [
      person(),
      ...aboutCitizens,
      { column: "age_group", required: false, names: ["aldersgruppe", "alder", "aldersinterval", "age_group", "age"] },
    ],
  },
]

/** Tables that a column for each week, month or question tells, which no list of names can hold. */
const toldByColumns: readonly TableKind[] = [
  ...(["dream_wide", "wage_hours_wide", "course_response_wide", "staff_response_wide"] as const),
]

export function isToldByColumns(table: TableKind): boolean {
  return toldByColumns.includes(table)
}

/** The columns that a table needs and that are not among those it has. */
export function lacking(rule: TableRule, has: (column: CanonicalColumn) => boolean): readonly ColumnRule[] {
  return rule.columns.filter(
    ({ column, required, unless }) => required && !has(column) && (unless === undefined || !has(unless)),
  )
}

export function isRequired(table: TableKind, column: CanonicalColumn): boolean {
  const rule = tableRules.find((candidate) => candidate.table === table)
  return rule?.columns.some((candidate) => candidate.required && candidate.column === column) ?? false
}
