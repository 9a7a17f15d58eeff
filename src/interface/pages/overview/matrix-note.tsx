import { comparisonArea } from "../../../domain/area"
import type { Scheme } from "../../../domain/scheme"
import { roundQuantity } from "../../../figures/scale"
import { differenceUnit } from "../../../text/format"
import { useSpeech } from "../../results/use-speech"
import { VerdictGlyph } from "../../results/verdict-glyph"
import { useLoaded } from "../../session"
import type { MatrixColumn } from "./matrix-column"
import { isHidden } from "../../results/hidden"
import { useView } from "../../view"

interface MatrixNoteProps {
  readonly scheme: Scheme
  readonly columns: readonly MatrixColumn[]
  readonly sparklines: boolean
}

/** How the table is read: its marks, its words, and how many words are wrong by chance. */
export function MatrixNote({ scheme, columns, sparklines }: MatrixNoteProps) {
  const { words, formats } = useSpeech()
  const { model } = useLoaded()
  const { threshold } = useView()
  const texts = words.overview.table
  const rows = columns.flatMap(({ areas }) => [...areas.values()].filter(({ area }) => area !== comparisonArea))
  const present = new Set(rows.flatMap(({ verdict }) => (verdict.kind === "none" ? [] : [verdict.word])))
  const judged = columns.some(({ target }) => target !== undefined)
  const count = scheme.municipalities.length
  // The criteria of a scheme share their months and their ambition.
  const withGoal = columns.flatMap(({ criterion, result, areas }) => {
    const goal = [...areas.values()].find((row) => row.goal !== undefined)?.goal
    if (!("ambition" in criterion) || goal === undefined) return []
    const ambition = roundQuantity(formats, criterion.ambition, differenceUnit(result.unit))
    return [texts.gainNote(formats.months(goal.months), formats.months(result.windows.baseline), ambition)]
  })
  const sentences = [
    ...new Set(withGoal),
    ...(judged ? [texts.relevantMark] : []),
    texts.arrow,
    ...(sparklines ? [texts.curves(formats.day(model.data.lastDay), formats.month(scheme.intervention.first))] : []),
    texts.rounding,
    ...(judged ? [texts.byChance(count, formats.number(count * 0.025, "ratio"))] : []),
    ...(rows.some(isHidden) ? [words.criterion.disclosure(threshold)] : []),
  ]
  return (
    <div className="note matrix-note">
      <p>{sentences.join(" ")}</p>
      <p className="verdict-legend">
        {legendOrder
          .filter((word) => present.has(word))
          .map((word) => (
            <span key={word} className="verdict-legend-item">
              <VerdictGlyph word={word} size={14} /> <strong>{words.verdict.words[word]}</strong>{" "}
              {words.overview.legend[word]}
            </span>
          ))}
      </p>
    </div>
  )
}

const legendOrder = [
  "fulfilled",
  "partlyFulfilled",
  "notFulfilled",
  "tooUncertain",
  "reached",
  "notReached",
  "onTrack",
  "behind",
] as const
