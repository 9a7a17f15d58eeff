import { Link } from "@tanstack/react-router"
import type { TableName } from "../../../domain/model"
import type { Scheme } from "../../../domain/scheme"
import { useSurveyData } from "../../survey-data"
import { useText } from "../../texts"
import { useView } from "../../view"
import { formatView } from "../../view-search"

const pages = {
  courses: { path: "/$scheme/kurser", table: "course", of: "courses" },
  answers: { path: "/$scheme/udbytte", table: "course_response", of: "courses" },
  staff: { path: "/$scheme/medarbejdere", table: "staff_response", of: "staffSurvey" },
  citizens: { path: "/$scheme/borgere", table: "satisfaction", of: "satisfaction" },
} as const satisfies Record<string, { path: string; table: TableName; of: keyof Scheme }>

const names = ["courses", "answers", "staff", "citizens"] as const

function readyPages(scheme: Scheme, tables: ReadonlySet<TableName>): readonly (typeof names)[number][] {
  return names.filter((name) => scheme[pages[name].of] !== undefined && tables.has(pages[name].table))
}

/** Whether there is anything to say of a scheme's courses and surveys. */
export function hasSurveyReadiness(scheme: Scheme, tables: ReadonlySet<TableName>): boolean {
  return scheme.courses !== undefined || readyPages(scheme, tables).length > 0
}

/** The pages of courses and surveys that the loaded files show, and nothing where there are none. */
export function SurveyReadiness({ scheme }: { readonly scheme: Scheme }) {
  const { surveys } = useText()
  const { tables } = useSurveyData()
  const search = formatView(useView())
  const ready = readyPages(scheme, tables)
  if (ready.length === 0) return scheme.courses === undefined ? null : <p>{surveys.missing.courses}</p>
  return (
    <p>
      {surveys.readiness}{" "}
      {ready.map((name, index) => (
        <span key={name}>
          {index > 0 && " · "}
          <Link to={pages[name].path} params={{ scheme: scheme.id }} search={search}>
            {surveys.navigation[name]}
          </Link>
        </span>
      ))}
    </p>
  )
}
