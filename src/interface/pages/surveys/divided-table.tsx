import type { Division, GroupAnswers, SurveyKind, SurveyResult } from "../../../domain/survey"
import { divisions, groupKey } from "../../../domain/survey"
import { compareDanish } from "../../../domain/municipality"
import { SelectField } from "../../components/select-field"
import { useSetView, useView } from "../../view"
import { groupName, placeName } from "./group-name"
import { divisionName, divisionOf, useSurveyText } from "./survey-request"
import { NumberCell, type SurveyColumn, SurveyTable } from "./survey-table"

interface DividedTableProps {
  readonly result: SurveyResult
  readonly survey: SurveyKind
}

/** The share of 4 and 5 on each question, by municipality, role or course. */
export function DividedTable({ result, survey }: DividedTableProps) {
  const words = useSurveyText()
  const { answers: texts } = words
  const view = useView()
  const setView = useSetView()
  const chosen = divisionOf(view)
  const offered = divisions.filter((division) => survey === "course" || division !== "course")
  const rows = [result.whole, ...sorted(result, (group) => groupName(group, words))]
  const columns = result.questions.map((question): SurveyColumn<GroupAnswers> => ({
    head: question,
    cell: ({ questions }) => {
      const found = questions.find((one) => one.question === question)
      return found === undefined ? "–" : <NumberCell estimate={found.after.high} unit="share" />
    },
  }))
  return (
    <>
      <SelectField
        className="survey-division"
        label={texts.divideBy}
        value={chosen}
        onChange={(value) => {
          const division: Division = offered.find((one) => one === value) ?? "municipality"
          setView({ splitBy: division === "municipality" ? null : divisionName(division) })
        }}
      >
        {offered.map((division) => (
          <option key={division} value={division}>
            {texts.divisions[division]}
          </option>
        ))}
      </SelectField>
      <SurveyTable
        heading={texts.dividedBy[result.division]}
        subtitle={texts.dividedSubtitle}
        firstHead={texts.divisions[result.division]}
        name={({ group }) => (
          <>
            {groupName(group, words)}
            {group.kind === "course" && <span className="cell-note">{placeName(group.municipality, words)}</span>}
          </>
        )}
        rows={rows}
        keyOf={({ group }) => groupKey(group)}
        columns={columns}
        isTotal={({ group }) => group.kind === "all"}
      />
    </>
  )
}

function sorted({ groups }: SurveyResult, nameOf: (group: GroupAnswers["group"]) => string): readonly GroupAnswers[] {
  return [...groups].sort((a, b) => compareDanish(nameOf(a.group), nameOf(b.group)))
}
