import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { comparisonArea, municipalityArea } from "../../../domain/area"
import type { Municipality } from "../../../domain/municipality"
import type { AreaResult, CriterionResult } from "../../../domain/result"
import type { MeasuredCriterion, Scheme } from "../../../domain/scheme"
import { areaNames } from "../../results/area-names"
import { areaOf } from "../../results/find-area"
import { isHidden } from "../../results/hidden"
import { Measured } from "../../results/measured"
import { criterionResultOptions } from "../../results/measure-queries"
import { useMeasureRequest } from "../../results/measure-request"
import { useSpeech } from "../../results/use-speech"
import { VerdictMark } from "../../results/verdict-mark"
import { verdictSentence } from "../../results/verdict-sentence"
import { useLoaded } from "../../session"
import { useView } from "../../view"
import { formatView } from "../../view-search"
import { MunicipalityNumbers } from "./municipality-numbers"
import { MunicipalitySeries } from "./municipality-series"

interface MunicipalityCriterionProps {
  readonly scheme: Scheme
  readonly criterion: MeasuredCriterion
  readonly municipality: Municipality
  readonly takesPart: boolean
}

/** One criterion for one municipality: verdict and numbers at the left, the line against the comparison at the right. */
export function MunicipalityCriterion({ scheme, criterion, municipality, takesPart }: MunicipalityCriterionProps) {
  const { words } = useSpeech()
  const view = useView()
  const source = useLoaded()
  const request = useMeasureRequest(criterion)
  const query = useQuery(criterionResultOptions(source, request))
  return (
    <section className="section municipality-criterion">
      <p className="eyebrow">{words.overview.criterion(criterion.number)}</p>
      <h2 className="section-heading">{criterion.name[view.language]}</h2>
      <Measured query={query} number={criterion.number}>
        {(result) => (
          <div className="municipality-parts">
            <div>
              <Statement criterion={criterion} result={result} municipality={municipality} takesPart={takesPart} />
              <MunicipalityNumbers result={result} code={municipality.code} takesPart={takesPart} />
              <HiddenNote row={areaOf(result, municipalityArea(municipality.code))} />
              <p className="municipality-link">
                <Link
                  to="/$scheme/kriterium/$criterion"
                  params={{ scheme: scheme.id, criterion: criterion.id }}
                  search={formatView({ ...view, sort: null, project: takesPart ? [municipality.code] : null })}
                >
                  {takesPart
                    ? words.municipality.toCriterion(criterion.number, municipality.name)
                    : words.municipality.toWholeCriterion(criterion.number)}
                </Link>
              </p>
            </div>
            <MunicipalitySeries request={request} result={result} municipality={municipality} />
          </div>
        )}
      </Measured>
    </section>
  )
}

/** What `..` stands for, where one is shown. */
function HiddenNote({ row }: { readonly row: AreaResult | undefined }) {
  const { words } = useSpeech()
  const { threshold } = useView()
  return row && isHidden(row) && <p className="note">{words.criterion.disclosure(threshold)}</p>
}

interface StatementProps extends Omit<MunicipalityCriterionProps, "scheme"> {
  readonly result: CriterionResult
}

function Statement({ criterion, result, municipality, takesPart }: StatementProps) {
  const speech = useSpeech()
  const area = areaOf(result, municipalityArea(municipality.code))
  if (area === undefined) return null
  if (!takesPart) return <p className="verdict-none">{speech.words.table.noPart}</p>
  const told = {
    criterion,
    unit: result.unit,
    area,
    comparison: areaOf(result, comparisonArea),
    areaName: areaNames(null, speech).inSentence(area.area),
  }
  return (
    <>
      <p className="verdict-line">
        <VerdictMark verdict={area.verdict} size="heading" />
      </p>
      <p className="verdict-sentence">{verdictSentence(told, speech)}</p>
    </>
  )
}
