import { useQuery } from "@tanstack/react-query"
import type { CitizenAnswers, CitizenSatisfaction } from "../../../domain/citizen-satisfaction"
import { compareDanish } from "../../../domain/municipality"
import type { Scheme } from "../../../domain/scheme"
import { Failure } from "../../components/error-boundary"
import { LiveRegion } from "../../components/live-region"
import { PageHead } from "../../components/page-head"
import { SelectField } from "../../components/select-field"
import { citizenSatisfactionOptions } from "../../results/survey-queries"
import { useSpeech } from "../../results/use-speech"
import { useScheme } from "../../schemes"
import { NotFound } from "../../shell/not-found"
import { useSurveyData } from "../../survey-data"
import { useSetView, useView } from "../../view"
import { CitizensChart } from "./citizens-chart"
import { CitizensDownload } from "./citizens-download"
import { placeName } from "./group-name"
import { MissingFile } from "./missing-file"
import { SurveyMethod } from "./survey-method"
import { useSurveyText } from "./survey-request"
import { NumberCell, type SurveyColumn, SurveyTable } from "./survey-table"
import "../../results/results.css"
import "./surveys.css"

type Rules = NonNullable<Scheme["satisfaction"]>

/** What citizens answered by text message, and how many of the target groups were asked. */
export function CitizensPage() {
  const scheme = useScheme()
  return scheme.satisfaction === undefined ? <NotFound /> : <Citizens scheme={scheme} rules={scheme.satisfaction} />
}

function Citizens({ scheme, rules }: { readonly scheme: Scheme; readonly rules: Rules }) {
  const words = useSurveyText()
  const { citizens: texts } = words
  const { formats } = useSpeech()
  const view = useView()
  const data = useSurveyData()
  const isThere = data.tables.has("satisfaction")
  const query = useQuery({
    ...citizenSatisfactionOptions(data, {
      municipalities: view.project ?? scheme.municipalities,
      groups: rules.targetGroups,
      spellEnd: data.spellEnd,
      threshold: view.threshold,
    }),
    enabled: isThere,
  })
  const title = words.navigation.citizens
  if (!isThere) return <MissingFile scheme={scheme} title={title} needs={words.missing.citizens} />
  const whole = query.data?.answers.find(({ municipality, quarter }) => municipality === null && quarter === null)
  const headline =
    query.data === undefined
      ? words.computing
      : whole?.high.kind === "value"
        ? texts.headline(formats.quantity(whole.high.value, "share"))
        : texts.headlineNone
  return (
    <>
      <PageHead
        eyebrow={`${scheme.name[view.language]} · ${title}`}
        headline={headline}
        lead={`»${rules.wording[view.language]}«. ${texts.lead} ${words.noVerdict}`}
      />
      <LiveRegion text={headline} />
      <SurveyMethod topic="citizens" scheme={scheme} />
      {query.isError && <Failure scope="page" error={query.error} onRetry={() => void query.refetch()} />}
      {query.data !== undefined && <Answered scheme={scheme} satisfaction={query.data} />}
    </>
  )
}

interface AnsweredProps {
  readonly scheme: Scheme
  readonly satisfaction: CitizenSatisfaction
}

function Answered({ scheme, satisfaction }: AnsweredProps) {
  const words = useSurveyText()
  const { citizens: texts } = words
  const { formats } = useSpeech()
  const { threshold, period } = useView()
  const setView = useSetView()
  const { spellEnd } = useSurveyData()
  const { answers, quarters, persons } = satisfaction
  const chosen = quarters.find((quarter) => period?.first === quarter * 3 && period.last === quarter * 3 + 2) ?? null
  const isTotal = ({ municipality }: CitizenAnswers): boolean => municipality === null
  const rows = answers
    .filter(({ quarter }) => quarter === chosen)
    .sort((a, b) => {
      if (isTotal(a) !== isTotal(b)) return isTotal(a) ? -1 : 1
      return compareDanish(placeName(a.municipality, words), placeName(b.municipality, words))
    })
  const columns: readonly SurveyColumn<CitizenAnswers>[] = [
    { head: texts.columns.sent, cell: (row) => <NumberCell estimate={row.sent} unit="persons" /> },
    { head: texts.columns.answered, cell: (row) => <NumberCell estimate={row.answered} unit="share" /> },
    { head: texts.columns.high, cell: (row) => <NumberCell estimate={row.high} unit="share" /> },
    { head: texts.columns.mean, cell: (row) => <NumberCell estimate={row.mean} unit="score" /> },
    { head: texts.columns.reached, cell: (row) => <NumberCell estimate={row.reached} unit="persons" /> },
    { head: texts.columns.reach, cell: (row) => <NumberCell estimate={row.reach} unit="share" /> },
  ]
  const notes = [
    persons === "none" ? texts.wilson : texts.clustered,
    ...(persons === "some" ? [texts.some] : []),
    spellEnd === null ? texts.noSpells : texts.reachNote,
    words.answers.mean,
    words.threshold(threshold),
  ]
  return (
    <>
      <CitizensChart scheme={scheme} satisfaction={satisfaction} />
      <SurveyTable
        heading={texts.quarters}
        subtitle={texts.quartersSubtitle}
        firstHead={texts.quarter}
        name={({ quarter }) => (quarter === null ? texts.whole : formats.quarter(quarter * 3))}
        rows={answers.filter(isTotal)}
        keyOf={({ quarter }) => String(quarter)}
        isTotal={({ quarter }) => quarter === null}
        columns={columns}
        notes={notes}
      >
        <CitizensDownload scheme={scheme} satisfaction={satisfaction} />
      </SurveyTable>
      <SelectField
        className="survey-division"
        label={texts.period}
        value={String(chosen)}
        changed={chosen !== null}
        onChange={(value) => {
          const quarter = quarters.find((one) => String(one) === value)
          setView({ period: quarter === undefined ? null : { first: quarter * 3, last: quarter * 3 + 2 } })
        }}
      >
        <option value="null">{texts.whole}</option>
        {quarters.map((quarter) => (
          <option key={quarter} value={quarter}>
            {formats.quarter(quarter * 3)}
          </option>
        ))}
      </SelectField>
      <SurveyTable
        heading={texts.table}
        subtitle={texts.tableSubtitle}
        firstHead={words.courses.columns.municipality}
        name={({ municipality }) => (municipality === null ? words.courses.total : placeName(municipality, words))}
        rows={rows}
        keyOf={({ municipality }) => String(municipality)}
        isTotal={isTotal}
        columns={columns}
      />
    </>
  )
}
