import type { IncreaseCurve } from "../domain/progression-result"
import type { Curve } from "../domain/result"
import type { Figure } from "./figure"
import { incidenceFigure } from "./incidence-figure"
import type { IncidenceInput } from "./incidence-state"

/** The exit that the figure is about, the one that competes with it, and neither. */
const kinds: Readonly<Record<IncreaseCurve["kind"], Curve["kind"]>> = {
  moreHours: "toFleksjob",
  outOfFleksjob: "otherExit",
  sameHours: "remaining",
}

interface FirstIncreaseInput extends Pick<IncidenceInput, "area" | "labels" | "language" | "threshold"> {
  readonly curves: readonly IncreaseCurve[]
}

/** Time in fleksjob until hours first rise, drawn as time on ledighedsydelse is, in words of its own. */
export function firstIncreaseFigure({ curves, ...input }: FirstIncreaseInput): Figure {
  return incidenceFigure({
    ...input,
    curves: curves.map((curve) => ({ ...curve, kind: kinds[curve.kind] })),
    words: "firstIncrease",
    marker: 52,
  })
}
