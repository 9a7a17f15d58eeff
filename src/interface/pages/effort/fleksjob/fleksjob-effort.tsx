import { useMemo } from "react"
import type { Scheme, ShareCriterion } from "../../../../domain/scheme"
import { areaNames } from "../../../results/area-names"
import { requestOf } from "../../../results/measure-request"
import { useSpeech } from "../../../results/use-speech"
import { useLoaded } from "../../../session"
import { useView } from "../../../view"
import { EffortMethod } from "../effort-method"
import { CaseloadSection } from "./caseload-section"
import { ContactSection } from "./contact-section"
import { GroupSection } from "./group-section"
import { MeetingSection } from "./meeting-section"
import { PhaseSection } from "./phase-section"
import { ReachSection } from "./reach-section"
import { StatusSection } from "./status-section"
import { StockSection } from "./stock-section"

/** The effort of Udvikling i fleksjob. */
export function FleksjobEffort({ scheme }: { readonly scheme: Scheme }) {
  const criterion = scheme.criteria.find((one) => one.measure === "ledighedsydelse_share")
  return criterion === undefined ? null : <Sections scheme={scheme} criterion={criterion} />
}

interface SectionsProps {
  readonly scheme: Scheme
  readonly criterion: ShareCriterion
}

/** In the order that the documents ask: the status numbers, then whom the effort reaches, then how intense it is. */
function Sections({ scheme, criterion }: SectionsProps) {
  const view = useView()
  const { model } = useLoaded()
  const speech = useSpeech()
  const request = useMemo(() => requestOf(view, model, scheme, criterion), [view, model, scheme, criterion])
  const names = useMemo(() => areaNames(view.project, speech), [view.project, speech])
  const props = { request, names }
  return (
    <>
      <EffortMethod topic="fleksjobEffort" request={request} tables={["spell", "event"]} />
      <StatusSection {...props} />
      <StockSection {...props} />
      <GroupSection {...props} />
      <ReachSection {...props} />
      <PhaseSection {...props} />
      <ContactSection {...props} />
      <CaseloadSection {...props} />
      <MeetingSection {...props} />
    </>
  )
}
