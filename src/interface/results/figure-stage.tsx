import { type KeyboardEvent, type PointerEvent, useCallback, useState } from "react"
import type { Figure } from "../../figures/figure"
import { Drawn } from "./drawn"
import { FigureReadout } from "./figure-readout"
import { movedReading, nearestReading } from "./reading-position"
import { useSpeech } from "./use-speech"

interface FigureStageProps {
  readonly figure: Figure
  readonly width: number
}

/**
 * The drawing with its crosshair. Arrow keys, Home and End move it reading by reading, as the pointer does. A slider's
 * value text is what screen readers speak when it moves.
 */
export function FigureStage({ figure, width }: FigureStageProps) {
  const { words } = useSpeech()
  const [index, setIndex] = useState<number | null>(null)
  const draw = useCallback((document: Document) => figure.draw(width, document), [figure, width])
  if (width === 0) return <div className="figure-stage" style={{ height: figure.heightAt(1200) }} />
  const drawing = (
    <div role="img" aria-label={figure.description}>
      <Drawn draw={draw} />
    </div>
  )
  const crosshair = figure.crosshair?.(width)
  const reading = figure.readings[Math.min(index ?? 0, figure.readings.length - 1)]
  if (crosshair === undefined || reading === undefined) return <div className="figure-stage">{drawing}</div>

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") {
      setIndex(null)
      return
    }
    const moved = movedReading(event.key, index, figure.readings.length)
    if (moved === null) return
    event.preventDefault()
    setIndex(moved)
  }
  const onPointer = (event: PointerEvent<HTMLDivElement>): void => {
    const box = event.currentTarget.getBoundingClientRect()
    const at = crosshair.axis === "x" ? event.clientX - box.left : event.clientY - box.top
    setIndex(nearestReading(figure.readings, crosshair.position, at))
  }
  return (
    <div
      className="figure-stage"
      onPointerMove={onPointer}
      onPointerDown={onPointer}
      onPointerLeave={() => {
        setIndex(null)
      }}
    >
      {drawing}
      <div
        className="figure-keys"
        role="slider"
        tabIndex={0}
        aria-label={`${figure.title}. ${words.figure.keyboard}`}
        aria-valuemin={1}
        aria-valuemax={figure.readings.length}
        aria-valuenow={(index ?? 0) + 1}
        aria-valuetext={[reading.heading, ...reading.lines].join(". ")}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setIndex(null)
        }}
      />
      {index !== null && <FigureReadout reading={reading} crosshair={crosshair} width={width} />}
    </div>
  )
}
