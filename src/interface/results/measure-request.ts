import { useMemo } from "react"
import { isMatched } from "../../domain/matching"
import type { MeasureRequest } from "../../domain/result"
import type { MeasuredCriterion, Scheme } from "../../domain/scheme"
import type { Model } from "../../domain/model"
import { useChosenScheme } from "../chosen-scheme"
import { useLoaded } from "../session"
import { useView, type View } from "../view"

/** The question that the view puts to a criterion's measure. */
export function requestOf<C extends MeasuredCriterion>(
  view: View,
  model: Model,
  scheme: Scheme,
  criterion: C,
): MeasureRequest<C> {
  return {
    scheme,
    criterion,
    project: view.project ?? scheme.municipalities,
    comparisonRule: view.comparisonRule,
    comparisonChosen: view.comparisonChosen,
    filter: view.filter,
    leftOut: view.leftOut,
    matched: isMatched(criterion, view.matched),
    // Of the shipped data it is known.
    wageHoursCoverage: view.wageHoursCoverage ?? (model.synthetic ? "everyone" : null),
    threshold: view.threshold,
    data: model.data,
  }
}

export function useMeasureRequest<C extends MeasuredCriterion>(criterion: C): MeasureRequest<C> {
  const view = useView()
  const scheme = useChosenScheme()
  const { model } = useLoaded()
  return useMemo(() => requestOf(view, model, scheme, criterion), [view, model, scheme, criterion])
}
