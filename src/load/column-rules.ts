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
  /** It need not be there where this column is. */
  readonly unless?: CanonicalColumn
}

export interface TableRule {
  readonly table: TableKind
  /** A column that no other table has: a file with one of them is meant as this table. */
  readonly distinctive: readonly CanonicalColumn[]
  readonly columns: readonly ColumnRule[]
  /** Recognised only where the file has no other columns: with one that nobody knows it may be another table. */
  readonly alone?: boolean
}

export const person = (required = true): ColumnRule => ({
  column: "person_id",
  required,
  names: [
    ...["borger_id", "borger", "borgernr", "borgernummer", "person_id", "person", "personnr", "personnummer"],
    ...["lobenr", "løbenr", "løbenummer", "pseudonym", "pseudonym_id", "pnr", "cpr", "cpr_nr", "cpr_nummer"],
    ...["citizen", "citizen_id"],
  ],
  lastResort: ["id"],
})

export const municipality = (required: boolean): ColumnRule => ({
  column: "municipality",
  required,
  names: [
    ...["kommune", "kommunekode", "kommunenr", "kommunenummer", "komkode", "komnr", "kom", "handlekommune"],
    ...["bopælskommune", "kommunenavn", "finansiering_kommunenavn"],
    ...["municipality", "municipality_code", "municipality_name"],
  ],
  firstNameWins: true,
})

export const start = (required = true): ColumnRule => ({
  column: "start_date",
  required,
  names: ["fra", "fra_dato", "start", "start_dato", "startdag", "begyndt", "from", "from_date", "start_date"],
})

export const end: ColumnRule = {
  column: "end_date",
  required: false,
  names: ["til", "til_dato", "slut", "slut_dato", "slutdag", "ophørt", "ophør", "to", "to_date", "end", "end_date"],
}

export const weeklyHours: ColumnRule = {
  column: "weekly_hours",
  required: false,
  names: [
    ...["timer", "timetal", "ugentlige_timer", "ugentligt_timetal", "timer_pr_uge", "timer_om_ugen", "ugetimer"],
    ...["hours", "weekly_hours", "hours_per_week"],
  ],
}
export const weeklyMinutes: ColumnRule = {
  column: "weekly_minutes",
  required: false,
  names: ["minutter_pr_uge", "minutter", "minutes_per_week"],
}
export const weeklyTime: readonly ColumnRule[] = [weeklyHours, weeklyMinutes]

export const month: ColumnRule = {
  column: "month",
  required: true,
  names: ["måned", "periode", "år_måned", "lønmåned", "month", "period"],
}

export const caseworker: ColumnRule = {
  column: "caseworker",
  required: false,
  names: ["sagsbehandler", "sagsbehandler_id", "medarbejder", "rådgiver", "caseworker"],
}

export const company: ColumnRule = {
  column: "company",
  required: false,
  names: [
    ...["virksomhed_id", "virksomheds_id", "virksomhed", "virksomhedsnr", "virksomhedsnummer", "arbejdssted"],
    ...["arbejdssted_id", "arbejdsgiver", "arbejdsgiver_id", "cvr", "cvr_nr", "cvr_nummer", "p_nummer", "p_enhed"],
    ...["produktionsenhed", "company", "company_id", "employer", "employer_id"],
  ],
  firstNameWins: true,
}

export const scheme = (required: boolean): ColumnRule => ({
  column: "scheme",
  required,
  names: [
    ...["ordning", "pulje", "puljenavn", "projekt", "projektnavn", "forsøg", "forsøgsordning"],
    ...["scheme", "scheme_id", "programme", "project"],
  ],
  firstNameWins: true,
})

export const role: ColumnRule = {
  column: "role",
  required: false,
  names: ["rolle", "stilling", "funktion", "deltagertype", "personalegruppe", "role", "position"],
  firstNameWins: true,
}

export const day = (required: boolean, ...names: readonly string[]): ColumnRule => ({
  column: "day",
  required,
  names: [...names, "dato", "date"],
  firstNameWins: true,
})

export const aboutCitizens: readonly ColumnRule[] = [
  { column: "sex", required: false, names: ["køn", "kon", "sex", "gender"] },
  {
    column: "birth_year",
    required: false,
    names: ["fødselsår", "født", "fødselsdato", "fødselsdag", "birth_year", "birth_date", "year_of_birth"],
  },
]
