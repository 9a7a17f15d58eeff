import type { CSSProperties } from "react"
import type { Crosshair, Reading } from "../../figures/figure"

interface FigureReadoutProps {
  readonly reading: Reading
  readonly crosshair: Crosshair
  readonly width: number
}

/** The crosshair and the values that lie under it. Screen readers get the same from the slider. */
export function FigureReadout({ reading, crosshair, width }: FigureReadoutProps) {
  const { axis, from, to, position } = crosshair
  const at = position(reading.at)
  const line: CSSProperties =
    axis === "x" ? { left: at, top: from, height: to - from } : { top: at, left: from, width: to - from }
  const onLeft = axis === "x" ? at > width / 2 : true
  const box: CSSProperties =
    axis === "x"
      ? { top: from + 8, ...(onLeft ? { right: width - at + 12 } : { left: at + 12 }) }
      : { top: at + 14, right: Math.max(0, width - to) }
  return (
    <div aria-hidden="true" className="figure-readout-layer">
      <div className={`figure-crosshair figure-crosshair-${axis}`} style={line} />
      <div className="figure-readout" style={box}>
        <p className="figure-readout-heading">{reading.heading}</p>
        {reading.lines.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
    </div>
  )
}
