import type { QuestionAnswers, SurveyKind, SurveyResult } from "../../../domain/survey"
import { surveyRows } from "../../../export/survey-rows"
import type { ExportSubject } from "../../results/figure-export"
import { TableDownload } from "../criterion/table-download"
import { groupName } from "./group-name"
import { useSurveyText } from "./survey-request"
import { NumberCell, type SurveyColumn, SurveyTable } from "./survey-table"

interface AnswersTableProps {
  readonly result: SurveyResult
  readonly survey: SurveyKind
  readonly subject: ExportSubject
  readonly notes: readonly string[]
}

/** Each question: respondents, share of 4 and 5, mean. */
export function AnswersTable({ result, survey, subject, notes }: AnswersTableProps) {
  const words = useSurveyText()
  const { answers: texts } = words
  const columns: readonly SurveyColumn<QuestionAnswers>[] = [
    {
      head: texts.columns.respondents,
      cell: ({ after }) => <NumberCell estimate={after.respondents} unit="persons" />,
    },
    { head: texts.columns.high, cell: ({ after }) => <NumberCell estimate={after.high} unit="share" /> },
    { head: texts.columns.mean, cell: ({ after }) => <NumberCell estimate={after.mean} unit="score" /> },
  ]
  return (
    <SurveyTable
      heading={texts.table}
      subtitle={survey === "course" ? texts.tableSubtitle : texts.tableSubtitleStaff}
      firstHead={texts.columns.question}
      name={({ question }) => question}
      rows={result.whole.questions}
      keyOf={({ question }) => question}
      columns={columns}
      notes={notes}
    >
      <TableDownload
        heading={texts.table}
        exported={{
          request: subject,
          part: "svar",
          rows: (context) =>
            surveyRows(context, [result.whole, ...result.groups], {
              ...texts,
              nameOf: (group) => groupName(group, words),
            }),
        }}
      />
    </SurveyTable>
  )
}

/** Those who answered before and after: how their answers changed. */
export function ChangeTable({ result }: { readonly result: SurveyResult }) {
  const { answers: texts } = useSurveyText()
  const rows = result.whole.questions.filter(({ pairs }) => pairs.kind === "absent" || pairs.value > 0)
  if (rows.every(({ before }) => before === null) || rows.length === 0) return null
  const columns: readonly SurveyColumn<QuestionAnswers>[] = [
    { head: texts.columns.pairs, cell: ({ pairs }) => <NumberCell estimate={pairs} unit="persons" /> },
    {
      head: `${texts.columns.mean}, ${texts.times.before}`,
      cell: ({ before }) => before && <NumberCell estimate={before.mean} unit="score" />,
    },
    {
      head: `${texts.columns.mean}, ${texts.times.after}`,
      cell: ({ after }) => <NumberCell estimate={after.mean} unit="score" />,
    },
    { head: texts.columns.change, cell: ({ change }) => <NumberCell estimate={change} unit="score" signed /> },
  ]
  return (
    <SurveyTable
      heading={texts.change}
      subtitle={texts.changeSubtitle}
      firstHead={texts.columns.question}
      name={({ question }) => question}
      rows={rows}
      keyOf={({ question }) => question}
      columns={columns}
      notes={[texts.changeNote]}
    />
  )
}
