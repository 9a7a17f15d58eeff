import type { CanonicalColumn, TableKind } from "../domain/load-problem"

export interface ColumnRule {
  readonly column: CanonicalColumn
  readonly required: boolean
  /** Headings, compared by `keyOf`; the usual one first. */
  readonly names: readonly string[]
  /** Where a file has several of the names, the first counts and the others are ignored (code before name). */
  readonly firstNameWins?: boolean
  /** Headings that count only where none of the names is there. */
  readonly lastResort?: readonly string[]
}

export interface TableRule {
  readonly table: TableKind
  /** A column that no other table has: a file with one of them is meant as this table. */
  readonly distinctive: readonly CanonicalColumn[]
  readonly columns: readonly ColumnRule[]
}

const person: ColumnRule = {
  column: "person_id",
  required: true,
  names: [
    ...["borger_id", "borger", "borgernr", "borgernummer", "person_id", "person", "personnr", "personnummer"],
    ...["lobenr", "løbenr", "løbenummer", "pseudonym", "pseudonym_id", "pnr", "cpr", "cpr_nr", "cpr_nummer"],
    ...["citizen", "citizen_id"],
  ],
  lastResort: ["id"],
}

const municipality = (required: boolean): ColumnRule => ({
  column: "municipality",
  required,
  names: [
    ...["kommune", "kommunekode", "kommunenr", "kommunenummer", "komkode", "komnr", "kom", "handlekommune"],
    ...["bopælskommune", "kommunenavn", "municipality", "municipality_code", "municipality_name"],
  ],
  firstNameWins: true,
})

const start: ColumnRule = {
  column: "start_date",
  required: true,
  names: ["fra", "fra_dato", "start", "start_dato", "startdag", "begyndt", "from", "from_date", "start_date"],
}

const end: ColumnRule = {
  column: "end_date",
  required: false,
  names: ["til", "til_dato", "slut", "slut_dato", "slutdag", "ophørt", "ophør", "to", "to_date", "end", "end_date"],
}

const weeklyTime: readonly ColumnRule[] = [
  {
    column: "weekly_hours",
    required: false,
    names: [
      ...["timer", "timetal", "ugentlige_timer", "ugentligt_timetal", "timer_pr_uge", "timer_om_ugen", "ugetimer"],
      ...["hours", "weekly_hours", "hours_per_week"],
    ],
  },
  { column: "weekly_minutes", required: false, names: ["minutter_pr_uge", "minutter", "minutes_per_week"] },
]

/** The tables a file can be, those that say most first: a file with both an offer and a benefit lists offers. */
export const tableRules: readonly TableRule[] = [
  {
    table: "activity",
    distinctive: ["activity"],
    columns: [
      person,
      municipality(false),
      {
        column: "activity",
        required: true,
        names: ["indsats", "indsatstype", "tilbud", "tilbudstype", "aktivitet", "aktivitetstype", "activity", "offer"],
      },
      start,
      end,
      ...weeklyTime,
    ],
  },
  {
    table: "spell",
    distinctive: ["benefit"],
    columns: [
      person,
      municipality(true),
      {
        column: "benefit",
        required: true,
        names: [
          ...["ydelse", "ydelsesgruppe", "ydelsestype", "ydelsesart", "ydelseskode", "ydelsesnavn", "forsørgelse"],
          ...["benefit", "benefit_type", "status"],
        ],
      },
      start,
      end,
      ...weeklyTime,
      {
        column: "visitation",
        required: false,
        names: ["visitation", "visitationskategori", "visitationsgruppe", "matchgruppe", "match", "målgruppe"],
      },
      { column: "condition", required: false, names: ["betingelse", "vilkår", "pålæg", "program", "condition"] },
      {
        column: "caseworker",
        required: false,
        names: ["sagsbehandler", "sagsbehandler_id", "medarbejder", "rådgiver", "caseworker"],
      },
    ],
  },
  {
    table: "wage_hours",
    distinctive: ["hours", "month"],
    columns: [
      person,
      { column: "month", required: true, names: ["måned", "periode", "år_måned", "lønmåned", "month", "period"] },
      {
        column: "hours",
        required: true,
        names: [
          ...["løntimer", "ordinære_timer", "timer", "timetal", "arbejdstimer", "løntimer_i_alt", "betalte_timer"],
          ...["hours", "wage_hours", "paid_hours"],
        ],
      },
      {
        column: "kind",
        required: false,
        names: ["art", "type", "timetype", "løntype", "ansættelsestype", "ansættelsesform", "kind"],
      },
    ],
  },
  {
    table: "person",
    distinctive: ["sex", "birth_year", "age_group"],
    columns: [
      person,
      { column: "sex", required: false, names: ["køn", "kon", "sex", "gender"] },
      {
        column: "birth_year",
        required: false,
        names: ["fødselsår", "født", "fødselsdato", "fødselsdag", "birth_year", "birth_date", "year_of_birth"],
      },
      { column: "age_group", required: false, names: ["aldersgruppe", "alder", "aldersinterval", "age_group", "age"] },
    ],
  },
]
