import { municipalities, type MunicipalityCode } from "../domain/municipality"
import type { MeasureRequest } from "../domain/result"
import type { AreaNumbers, MeasuredAreas } from "./area-numbers"

interface Sides {
  /** By the key of an area: that area, the comparison set weighted to it, and the set's municipalities. */
  readonly against: (key: string) => MeasuredAreas
  /** A municipality with everyone in it; undefined where nobody is. */
  readonly alone: (code: MunicipalityCode) => AreaNumbers | undefined
}

/** Every participating area is held against a comparison of its own; the others stand as they are. */
export function matchedAreas({ scheme }: MeasureRequest, { against, alone }: Sides): MeasuredAreas {
  const found = new Map<string, MeasuredAreas>()
  const versus = (key: string): MeasuredAreas => {
    const known = found.get(key) ?? against(key)
    found.set(key, known)
    return known
  }
  const project = versus("project")
  const areas = new Map([...project.areas].filter(([key]) => key === "project" || key === "comparison"))
  const participants = new Set(scheme.municipalities)
  for (const { code } of municipalities) {
    const key = String(code)
    const own = (participants.has(code) ? versus(key).areas.get(key) : undefined) ?? alone(code)
    if (own !== undefined) areas.set(key, own)
  }
  return { ...project, areas, versus }
}
