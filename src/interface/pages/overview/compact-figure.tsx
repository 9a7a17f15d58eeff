import type { Figure } from "../../../figures/figure"
import { FigureStage } from "../../results/figure-stage"
import { useWidth } from "../../results/use-width"

/** A figure whose caption is the column around it. */
export function CompactFigure({ figure }: { readonly figure: Figure }) {
  const [host, width] = useWidth<HTMLDivElement>()
  return (
    <div ref={host}>
      <FigureStage figure={figure} width={width} />
    </div>
  )
}
