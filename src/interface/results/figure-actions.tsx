import type { Figure } from "../../figures/figure"
import { TextButton } from "../components/button"
import { LiveRegion } from "../components/live-region"
import { type Exported, useFigureExport } from "./figure-export"
import { useCopy } from "./use-copy"
import { useSpeech } from "./use-speech"
import { useViewLink } from "./view-link"

interface FigureActionsProps {
  readonly figure: Figure
  readonly exported: Exported
  readonly asTable: boolean
  readonly onToggle: () => void
  readonly onMethod?: () => void
}

/** What can be done with a figure: how it was made, as a table, a link to it, and files of it. */
export function FigureActions({ figure, exported, asTable, onToggle, onMethod }: FigureActionsProps) {
  const { words } = useSpeech()
  const texts = words.figure
  const viewLink = useViewLink()
  const [copied, copy] = useCopy()
  const [failed, save] = useFigureExport(figure, exported)
  const said = { idle: "", copied: texts.linkCopied, failed: texts.linkFailed }[copied]
  return (
    <div className="figure-actions">
      <div className="figure-actions-group">
        {onMethod !== undefined && <TextButton onClick={onMethod}>{texts.method}</TextButton>}
        <TextButton onClick={onToggle}>{asTable ? texts.asFigure : texts.asTable}</TextButton>
        <TextButton
          onClick={() => {
            copy(viewLink())
          }}
        >
          {texts.copyLink}
        </TextButton>
        {said !== "" && <span className="figure-said">{said}</span>}
      </div>
      <div className="figure-actions-group">
        <span className="figure-actions-label">{texts.download}</span>
        {(["SVG", "PNG", "CSV"] as const).map((kind) => (
          <TextButton
            key={kind}
            aria-label={texts.downloadAs(kind, figure.title)}
            onClick={() => {
              save(kind)
            }}
          >
            {kind}
          </TextButton>
        ))}
        {failed && <span className="figure-said">{texts.exportFailed}</span>}
      </div>
      <LiveRegion text={failed ? texts.exportFailed : said} />
    </div>
  )
}
