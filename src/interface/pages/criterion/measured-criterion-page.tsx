import { useQuery } from "@tanstack/react-query"
import { useMemo, useState } from "react"
import { matchedOn } from "../../../domain/matching"
import type { MeasuredCriterion, Scheme } from "../../../domain/scheme"
import { LiveRegion } from "../../components/live-region"
import { PageHead } from "../../components/page-head"
import { areaNames } from "../../results/area-names"
import { AreaTable } from "../../results/area-table"
import { FilterBar } from "../../results/filter-bar"
import { Measured } from "../../results/measured"
import { criterionResultOptions, robustnessOptions } from "../../results/measure-queries"
import { useMeasureRequest } from "../../results/measure-request"
import { MethodDrawer } from "../../results/method-drawer"
import { isOnBackground } from "../../../measures/matching-balance"
import { sharedRequest } from "../../../measures/wave-areas"
import { isNobody } from "../../results/nobody"
import { useSpeech } from "../../results/use-speech"
import { VerdictBlock } from "../../results/verdict-block"
import { useLoaded } from "../../session"
import { useText } from "../../texts"
import { useView } from "../../view"
import { BeforeAfter } from "./before-after"
import { Certainty } from "./certainty"
import { CriterionNotes } from "./criterion-notes"
import { verdictRemarks } from "./verdict-remarks"
import { WageHoursQuestion } from "./wage-hours-question"
import { headOf } from "./criterion-head"
import { Hero } from "./hero"
import { MatchingBalance } from "./matching-balance"
import { OwnWindowsNote } from "./own-windows-note"
import { PagePart, PageParts } from "./page-parts"

interface MeasuredCriterionPageProps {
  readonly scheme: Scheme
  readonly criterion: MeasuredCriterion
}

export function MeasuredCriterionPage({ scheme, criterion }: MeasuredCriterionPageProps) {
  const speech = useSpeech()
  const { words } = speech
  const view = useView()
  const source = useLoaded()
  const request = useMeasureRequest(criterion)
  const shared = useMemo(() => sharedRequest(request), [request])
  const query = useQuery(criterionResultOptions(source, request))
  const on = matchedOn(criterion)
  const [method, setMethod] = useState(false)
  const openMethod = () => {
    setMethod(true)
  }
  const asksCoverage =
    criterion.measure === "wage_hours_gap" &&
    request.wageHoursCoverage !== "everyone" &&
    request.data.ends.wage_hours !== undefined
  const names = useMemo(() => areaNames(view.project, speech), [view.project, speech])
  const head = query.data && headOf(criterion, query.data, names, speech)
  const {
    matching,
    robustness: { checks },
  } = useText()
  // Asked after the result itself: the reader waits for that one first.
  const robust = useQuery({ ...robustnessOptions(source, shared), enabled: query.isSuccess && !asksCoverage })
  const lines = robust.isPlaceholderData ? undefined : robust.data?.linesBefore
  return (
    <>
      <PageHead
        eyebrow={words.criterion.eyebrow(criterion.number, criterion.wording[view.language])}
        headline={head?.headline ?? criterion.name[view.language]}
        lead={head?.lead}
        aside={
          query.data &&
          head && (
            <VerdictBlock
              told={head.told}
              remarks={[
                ...verdictRemarks(request, query.data, speech, matching),
                ...(lines === undefined || lines === "alike" ? [] : [checks.lines[lines]]),
              ]}
              onHow={openMethod}
            />
          )
        }
      />
      <LiveRegion text={head && !query.isFetching ? words.figure.computed(head.headline) : ""} />
      <FilterBar criterion={criterion} />
      {asksCoverage ? (
        <WageHoursQuestion coverage={request.wageHoursCoverage} />
      ) : (
        <Measured query={query} number={criterion.number}>
          {(result) =>
            isNobody(result) ? (
              <p className="message">{words.filters.empty}</p>
            ) : (
              <>
                {request.matched && on !== "cohort" && <p className="note matching-scope">{matching.scope[on]}</p>}
                <OwnWindowsNote request={request} result={result} />
                <PageParts request={shared} />
                <PagePart part="development">
                  <Hero request={shared} result={result} names={names} onMethod={openMethod} />
                </PagePart>
                <PagePart part="municipalities">
                  <BeforeAfter request={shared} result={result} names={names} />
                  <AreaTable scheme={scheme} criterion={criterion} result={result} names={names} />
                </PagePart>
                {shared.matched && isOnBackground(shared) && <MatchingBalance request={shared} result={result} />}
                <Certainty request={shared} result={result} names={names} />
                <CriterionNotes request={request} result={result} />
                <MethodDrawer
                  request={request}
                  result={result}
                  open={method}
                  onClose={() => {
                    setMethod(false)
                  }}
                />
              </>
            )
          }
        </Measured>
      )}
    </>
  )
}
