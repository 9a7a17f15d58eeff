import { useParams } from "@tanstack/react-router"
import { isMeasured } from "../../../domain/scheme"
import { PageHead } from "../../components/page-head"
import { useSpeech } from "../../results/use-speech"
import { useChosenScheme } from "../../chosen-scheme"
import { useView } from "../../view"
import { MeasuredCriterionPage } from "./measured-criterion-page"
import "../../results/results.css"
import "./criterion.css"

/** One success criterion: what the data say, the figure, the municipalities, and how it was computed. */
export function CriterionPage() {
  const scheme = useChosenScheme()
  const { criterion: id } = useParams({ strict: false })
  const { language } = useView()
  const { words } = useSpeech()
  const criterion = scheme.criteria.find((candidate) => candidate.id === id)
  if (criterion === undefined) return <PageHead headline={words.criterion.unknown} lead={words.criterion.unknownHint} />
  const eyebrow = words.criterion.eyebrow(criterion.number, criterion.wording[language])
  if (!isMeasured(criterion)) {
    return (
      <PageHead
        eyebrow={eyebrow}
        headline={words.criterion.notMeasuredHeadline(criterion.name[language])}
        lead={`${criterion.reason[language]}.`}
      />
    )
  }
  return <MeasuredCriterionPage key={`${scheme.id}/${criterion.id}`} scheme={scheme} criterion={criterion} />
}
