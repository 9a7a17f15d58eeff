import { compareDanish, municipality } from "../../../domain/municipality"
import type { CourseNumbers, CourseOutcome } from "../../../domain/course-outcome"
import type { CourseRules, Scheme } from "../../../domain/scheme"
import { groupKey } from "../../../domain/survey"
import { courseRows } from "../../../export/course-rows"
import { roundQuantity } from "../../../figures/scale"
import { useSpeech } from "../../results/use-speech"
import { useView } from "../../view"
import { TableDownload } from "../criterion/table-download"
import { groupName, placeName } from "./group-name"
import { useSubject, useSurveyText } from "./survey-request"
import { NumberCell, type SurveyColumn, SurveyTable } from "./survey-table"

type Column = SurveyColumn<CourseNumbers>

interface OutcomeProps {
  readonly outcome: CourseOutcome
}

function isWhole({ group }: CourseNumbers): boolean {
  return group.kind === "all"
}

/** The columns that several tables share. */
function useColumns() {
  const { courses: texts } = useSurveyText()
  const { formats } = useSpeech()
  const count = (head: string, pick: (row: CourseNumbers) => number | null): Column => ({
    head,
    cell: (row) => {
      const value = pick(row)
      return value === null ? "–" : formats.count(value)
    },
  })
  const { columns } = texts
  const attended: Column = {
    head: columns.attended,
    cell: (row) => <NumberCell estimate={row.attended} unit="persons" />,
  }
  const enrolled: Column = {
    head: columns.enrolled,
    cell: (row) => <NumberCell estimate={row.enrolled} unit="persons" />,
  }
  const perApplied: Column = {
    head: columns.perApplied,
    cell: (row) => <NumberCell estimate={row.perApplied} unit="ratio" />,
  }
  const perGranted: Column = {
    head: columns.perGranted,
    cell: (row) => <NumberCell estimate={row.perGranted} unit="ratio" />,
  }
  return { columns, count, attended, enrolled, perApplied, perGranted }
}

function useSortedMunicipalities({ municipalities }: CourseOutcome): readonly CourseNumbers[] {
  const words = useSurveyText()
  return [...municipalities].sort((a, b) => compareDanish(groupName(a.group, words), groupName(b.group, words)))
}

/** Planned against reached, and for the money, municipality by municipality. */
export function MunicipalityTable({ scheme, outcome }: OutcomeProps & { readonly scheme: Scheme }) {
  const words = useSurveyText()
  const { courses: texts } = words
  const { formats } = useSpeech()
  const { threshold } = useView()
  const { columns, count, attended, enrolled, perApplied, perGranted } = useColumns()
  const rows = useSortedMunicipalities(outcome)
  const subject = useSubject(scheme, "kurser", words.navigation.courses, "course_outcome")
  const { withoutMoney, withoutAttended, outsidePeriod } = outcome
  const notes = [
    ...(withoutMoney.length > 0
      ? [texts.withoutMoney(formats.list(withoutMoney.map((code) => municipality(code).name)))]
      : []),
    ...(withoutAttended > 0 ? [texts.withoutAttended(withoutAttended)] : []),
    ...(outsidePeriod > 0 ? [texts.outside(outsidePeriod)] : []),
    ...(scheme.municipalities.length === 0 ? [words.overview.allInFile] : []),
    words.threshold(threshold),
  ]
  return (
    <SurveyTable
      heading={texts.byMunicipality}
      subtitle={texts.byMunicipalitySubtitle}
      firstHead={columns.municipality}
      name={({ group }) => (group.kind === "all" ? texts.total : groupName(group, words))}
      rows={[outcome.whole, ...rows]}
      keyOf={({ group }) => groupKey(group)}
      isTotal={isWhole}
      columns={[
        count(columns.courses, (row) => row.courses),
        enrolled,
        attended,
        count(columns.planned, (row) => row.planned),
        { head: columns.reached, cell: (row) => <NumberCell estimate={row.reached} unit="share" /> },
        perApplied,
        perGranted,
      ]}
      notes={notes}
    >
      <TableDownload
        heading={texts.byMunicipality}
        exported={{
          request: subject,
          part: "deltagelse",
          rows: (context) => courseRows(context, outcome, columns, (group) => groupName(group, words)),
        }}
      />
    </SurveyTable>
  )
}

/** What was applied for, granted and spent, and the municipality's own part. */
export function MoneyTable({ outcome, rules }: OutcomeProps & { readonly rules: CourseRules }) {
  const words = useSurveyText()
  const { courses: texts } = words
  const { formats } = useSpeech()
  const { columns, count } = useColumns()
  const rows = useSortedMunicipalities(outcome)
  return (
    <SurveyTable
      heading={texts.money}
      subtitle={texts.moneySubtitle(roundQuantity(formats, rules.coFinancing, "share"))}
      firstHead={columns.municipality}
      name={({ group }) => (group.kind === "all" ? texts.total : groupName(group, words))}
      rows={[outcome.whole, ...rows]}
      keyOf={({ group }) => groupKey(group)}
      isTotal={isWhole}
      columns={[
        count(columns.applied, (row) => row.applied),
        count(columns.granted, (row) => row.granted),
        count(columns.total, (row) => row.total),
        {
          head: columns.coFinancing,
          cell: ({ coFinancing }) => (
            <>
              <NumberCell estimate={coFinancing} unit="share" />
              {coFinancing.kind === "value" && coFinancing.value < rules.coFinancing - rounding && (
                <span className="cell-note survey-mark">{texts.below}</span>
              )}
            </>
          ),
        },
      ]}
    />
  )
}

/** Whole kroner move a share of exactly the required size a little. */
const rounding = 1e-5

export function RoleTable({ outcome }: OutcomeProps) {
  const words = useSurveyText()
  const { courses: texts } = words
  const { columns, attended, enrolled, perApplied, perGranted } = useColumns()
  return (
    <SurveyTable
      heading={texts.byRole}
      subtitle={texts.byRoleSubtitle}
      firstHead={columns.role}
      name={({ group }) => groupName(group, words)}
      rows={outcome.roles}
      keyOf={({ group }) => groupKey(group)}
      columns={[
        enrolled,
        attended,
        perApplied,
        perGranted,
        { head: columns.respondents, cell: (row) => <NumberCell estimate={row.respondents} unit="persons" /> },
        { head: columns.responseRate, cell: (row) => <NumberCell estimate={row.responseRate} unit="share" /> },
      ]}
    />
  )
}

/** Course by course: how many answered, and how soon after it. */
export function CourseTable({ outcome, rules }: OutcomeProps & { readonly rules: CourseRules }) {
  const words = useSurveyText()
  const { courses: texts } = words
  const { formats } = useSpeech()
  const { threshold } = useView()
  const { columns, attended, enrolled } = useColumns()
  const rows = [...outcome.courses].sort((a, b) => (a.ended ?? "").localeCompare(b.ended ?? ""))
  return (
    <SurveyTable
      heading={texts.byCourse}
      subtitle={texts.byCourseSubtitle(rules.answeredWithin)}
      firstHead={columns.course}
      name={({ group }) => (
        <>
          {group.kind === "all" ? texts.total : groupName(group, words)}
          {group.kind === "course" && <span className="cell-note">{placeName(group.municipality, words)}</span>}
        </>
      )}
      rows={[outcome.whole, ...rows]}
      keyOf={({ group }) => groupKey(group)}
      isTotal={isWhole}
      columns={[
        {
          head: columns.ended,
          cell: ({ ended, group }) => (ended === null || group.kind === "all" ? "" : formats.day(ended)),
        },
        enrolled,
        attended,
        { head: columns.respondents, cell: (row) => <NumberCell estimate={row.respondents} unit="persons" /> },
        { head: columns.responseRate, cell: (row) => <NumberCell estimate={row.responseRate} unit="share" /> },
        {
          head: columns.days,
          cell: ({ days }) => (
            <>
              <NumberCell estimate={days} unit="days" />
              {days.kind === "value" && days.value > rules.answeredWithin && (
                <span className="cell-note survey-mark">{texts.late}</span>
              )}
            </>
          ),
        },
        {
          head: columns.inTime(rules.answeredWithin),
          cell: (row) => <NumberCell estimate={row.inTime} unit="share" />,
        },
      ]}
      notes={[words.threshold(threshold), texts.hiddenAnswers(threshold)]}
    />
  )
}
