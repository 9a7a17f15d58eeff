import { projectArea } from "../domain/area"
import type { Curve } from "../domain/result"
import type { HoursCurve } from "../domain/waiting"
import type { Figure } from "./figure"
import { incidenceFigure } from "./incidence-figure"
import type { IncidenceInput } from "./incidence-state"

/** What is waited for, the other ways out, and neither. */
const kinds: Readonly<Record<Curve["kind"] | HoursCurve["kind"], Curve["kind"]>> = {
  toFleksjob: "toFleksjob",
  otherExit: "otherExit",
  remaining: "remaining",
  toHours: "toFleksjob",
  otherWay: "otherExit",
  noHoursYet: "remaining",
}

interface WaitingInput extends Omit<IncidenceInput, "area" | "choice" | "curves"> {
  readonly curves: readonly (Curve | HoursCurve)[]
}

/** How soon what is waited for comes, of the project before and during the intervention, and of the comparison. */
export function waitingFigure({ curves, ...input }: WaitingInput): Figure {
  return incidenceFigure({
    ...input,
    area: projectArea,
    choice: "toFleksjob",
    curves: curves.map((curve) => ({ ...curve, kind: kinds[curve.kind] })),
  })
}
