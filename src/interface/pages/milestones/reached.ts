import { pathMarks } from "../../../domain/milestones"
import type { MunicipalPath, ReachedMark } from "../../../domain/milestone-result"
import type { Scheme } from "../../../domain/scheme"
import type { DrawnPath } from "../../../figures/path-scale"
import type { Text } from "../../../text/texts"

export function drawnPath(scheme: Scheme, path: MunicipalPath): DrawnPath {
  return { path, marks: pathMarks(scheme, path.municipality) }
}

/** The ambition's mark, absent where the municipality has no common ambition. */
export function ambitionMark({ marks }: MunicipalPath): ReachedMark | undefined {
  return marks.find(({ milestone }) => milestone === null)
}

/** The part of the ambition that is reached; below every other where nothing can be said. */
function reachedShare(path: MunicipalPath): number {
  const mark = ambitionMark(path)
  return mark?.gain.kind === "value" ? mark.gain.value / mark.wanted : -Infinity
}

export function byReachedShare(paths: readonly MunicipalPath[]): readonly MunicipalPath[] {
  return [...paths].sort((a, b) => reachedShare(b) - reachedShare(a))
}

/** How many municipalities reached their ambition, or are on the way to it, of those that can be judged. */
export function milestoneHeadline(paths: readonly MunicipalPath[], words: Text["milestones"]): string {
  const judged = paths.flatMap((path) => {
    const verdict = ambitionMark(path)?.verdict
    return verdict?.kind === "goal" ? [verdict] : []
  })
  if (judged.length === 0) return words.headlineNone
  const count = judged.filter(({ word }) => word === "reached" || word === "onTrack").length
  const isFinal = judged.every(({ provisional }) => !provisional)
  return (isFinal ? words.headline : words.headlineUnderway)(count, judged.length)
}
