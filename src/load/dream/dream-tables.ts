import { aboutCitizens, municipality, person } from "../column-rules"
import type { TableRule } from "../column-rules"

/** The files that DREAM comes in. A wide one is told by the headings of its weeks, which no list of names can hold. */
export const dreamTables: readonly TableRule[] = [
  { table: "dream_wide", distinctive: [], columns: [person(), municipality(false), ...aboutCitizens] },
  {
    table: "dream_long",
    distinctive: ["week"],
    columns: [
      person(),
      { column: "week", required: true, names: ["uge", "ugenr", "uge_nr", "år_uge", "dream_uge", "week", "year_week"] },
      {
        column: "code",
        required: true,
        names: ["kode", "dream_kode", "ydelseskode", "ydelse", "statuskode", "code", "dream_code"],
        firstNameWins: true,
      },
      municipality(false),
    ],
  },
  {
    table: "dream_code",
    distinctive: [],
    columns: [
      { column: "code", required: true, names: ["kode", "dream_kode", "code"], firstNameWins: true },
      { column: "code_group", required: true, names: ["gruppe", "ydelsesgruppe", "group", "benefit_group"] },
      { column: "code_activity", required: false, names: ["aktivitet", "indsats", "activity"] },
    ],
  },
]
