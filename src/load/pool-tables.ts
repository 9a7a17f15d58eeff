import { type ColumnRule, day, end, municipality, person, role, scheme, start, type TableRule } from "./column-rules"

const question: ColumnRule = {
  column: "question",
  required: true,
  names: [
    ...["spørgsmål", "spørgsmål_id", "spørgsmålsnr", "spørgsmålsnummer", "spørgsmålstekst", "spm", "udsagn"],
    ...["question", "question_id", "item"],
  ],
  firstNameWins: true,
}

const answerNames = ["svar", "svarværdi", "score", "vurdering", "bedømmelse", "answer", "response", "rating"]

const timing: ColumnRule = {
  column: "timing",
  required: false,
  names: ["tidspunkt", "måletidspunkt", "måling", "før_efter", "før_eller_efter", "timing", "wave"],
  firstNameWins: true,
}

/** What each sheet of answers tells beside the question and the answer. */
const sheet: readonly ColumnRule[] = [
  {
    column: "respondent",
    required: true,
    names: [
      ...["respondent", "respondent_id", "respondentnr", "besvarelse_id", "skema", "skema_id", "skemanr"],
      ...["skemanummer", "deltager_id", "kursist_id", "sheet", "sheet_number"],
    ],
    firstNameWins: true,
  },
  timing,
  day(false, "svardato", "besvaret", "besvarelsesdato", "response_date"),
  role,
  question,
  { column: "answer", required: true, names: answerNames },
  municipality(false),
]

/** As survey tools call what they keep with each row of answers. A row without a key is a sheet of its own. */
const wideSheet: readonly ColumnRule[] = [
  {
    column: "respondent",
    required: false,
    names: [
      ...[
        "respondent",
        "respondentid",
        "respondent_id",
        "respondentnr",
        "respondentnøgle",
        "deltager_id",
        "kursist_id",
      ],
      ...[
        "besvarelse_id",
        "besvarelsesid",
        "besvarelsesnummer",
        "svar_id",
        "skema",
        "skema_id",
        "skemanr",
        "skemanummer",
      ],
      ...["response_id", "sheet", "sheet_number", "answer_id"],
    ],
    firstNameWins: true,
    lastResort: ["id"],
  },
  timing,
  day(
    false,
    ...["closetime", "svardato", "besvaret", "besvarelsesdato", "afsluttet", "afslutningsdato", "gennemført"],
    ...["sluttidspunkt", "slutdato", "slut", "indsendt", "udfyldt", "tidsstempel", "completed", "completion_date"],
    ...["completion_time", "end_date", "submitted", "submitted_at", "timestamp", "response_date"],
  ),
  role,
  municipality(false),
  { column: "question_answer", required: false, names: [] },
  { column: "question_text", required: false, names: [] },
]

const course: ColumnRule = {
  column: "course",
  required: true,
  names: ["kursus", "kursus_id", "kursusnr", "kursusnavn", "kursusforløb", "course", "course_id", "course_name"],
  firstNameWins: true,
}

const money = (column: "applied_dkk" | "granted_dkk" | "total_cost_dkk", ...names: readonly string[]): ColumnRule => ({
  column,
  required: false,
  names: [...names, column],
})

/** The tables of pools: answers, courses, money and outside denominators. Those with more required columns first. */
export const poolTables: readonly TableRule[] = [
  { table: "course_response", distinctive: [], columns: [course, ...sheet] },
  { table: "staff_response", distinctive: ["question"], columns: [scheme(false), ...sheet] },
  { table: "course_response_wide", distinctive: [], columns: [course, ...wideSheet] },
  { table: "staff_response_wide", distinctive: [], columns: [scheme(false), ...wideSheet] },
  {
    table: "satisfaction",
    distinctive: ["score"],
    columns: [
      municipality(true),
      day(true, "sendt", "sendt_dato", "svardato", "sms_dato", "sent"),
      {
        column: "score",
        required: true,
        names: [...answerNames, "tilfredshed", "tilfredshedsscore", "sms_svar", "satisfaction"],
        firstNameWins: true,
      },
      person(false),
    ],
  },
  {
    table: "course",
    distinctive: ["enrolled", "attended"],
    columns: [
      course,
      municipality(true),
      {
        column: "ended",
        required: true,
        names: ["afsluttet", "slut_dato", "slut", "til", "til_dato", "ended", "end_date"],
        lastResort: ["dato", "kursusdato", "date"],
      },
      role,
      { column: "enrolled", required: false, names: ["tilmeldte", "antal_tilmeldte", "tilmeldt", "enrolled"] },
      {
        column: "attended",
        required: false,
        names: [
          ...["deltagere", "antal_deltagere", "fremmødte", "antal_fremmødte", "fremmødt", "deltog", "gennemført"],
          ...["attended", "participants"],
        ],
      },
    ],
  },
  {
    table: "population",
    distinctive: ["population_group"],
    columns: [
      municipality(true),
      {
        column: "counted_on",
        required: true,
        names: [
          "dato",
          "opgjort",
          "opgørelsesdato",
          "år",
          "kvartal",
          "måned",
          "periode",
          "tid",
          "date",
          "year",
          "quarter",
        ],
        firstNameWins: true,
      },
      {
        column: "population_group",
        required: true,
        names: ["gruppe", "befolkningsgruppe", "persongruppe", "population_group", "group"],
        firstNameWins: true,
      },
      {
        column: "persons",
        required: true,
        names: ["personer", "antal_personer", "antal", "folketal", "indhold", "persons", "count"],
        firstNameWins: true,
      },
    ],
  },
  {
    table: "project",
    distinctive: ["applied_dkk", "granted_dkk", "total_cost_dkk", "planned_participants"],
    columns: [
      scheme(true),
      municipality(true),
      money("applied_dkk", "ansøgt", "ansøgt_beløb", "ansøgt_kr", "søgt_beløb", "applied", "amount_applied"),
      money("granted_dkk", "bevilget", "bevilget_beløb", "bevilget_kr", "bevilling", "tilskud", "granted"),
      money(
        "total_cost_dkk",
        ...["samlet_udgift", "samlede_udgifter", "udgift_i_alt", "udgifter_i_alt", "samlet_budget", "budget_i_alt"],
        "total_cost",
      ),
      {
        column: "planned_participants",
        required: false,
        names: ["planlagte_deltagere", "forventede_deltagere", "måltal_deltagere", "planned_participants", "planned"],
      },
      start(false),
      end,
    ],
  },
]
