import { useMemo } from "react"
import type { Scheme, ShareCriterion } from "../../../../domain/scheme"
import { requestOf } from "../../../results/measure-request"
import { useLoaded } from "../../../session"
import { useView } from "../../../view"
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

function Sections({ scheme, criterion }: SectionsProps) {
  const view = useView()
  const { model } = useLoaded()
  const request = useMemo(() => requestOf(view, model, scheme, criterion), [view, model, scheme, criterion])
  return <StockSection request={request} />
}
