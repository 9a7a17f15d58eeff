import type { ReactNode } from "react"
import type { MeasureRequest } from "../../../domain/result"
import { TextButton } from "../../components/button"
import { useText } from "../../texts"
import { jumpTo } from "./jump"
import { partElementId, type PartId, partsOf } from "./parts"

/** "På denne side": one line of ways into a long page. */
export function PageParts({ request }: { readonly request: MeasureRequest }) {
  const { pageParts } = useText()
  return (
    <nav className="page-parts" aria-label={pageParts.label}>
      <span className="page-parts-label" aria-hidden="true">
        {pageParts.label}
      </span>
      <ul className="page-parts-list">
        {partsOf(request).map((part) => (
          <li key={part}>
            <TextButton
              onClick={() => {
                const target = document.getElementById(partElementId(part))
                if (target !== null) jumpTo(target)
              }}
            >
              {pageParts.parts[part]}
            </TextButton>
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface PagePartProps {
  readonly part: PartId
  readonly children: ReactNode
}

/** A part that the line leads to. It is there before its content, so that what is computed late can be jumped to. */
export function PagePart({ part, children }: PagePartProps) {
  const { parts } = useText().pageParts
  return (
    <div id={partElementId(part)} className="page-part" role="group" aria-label={parts[part]} tabIndex={-1}>
      {children}
    </div>
  )
}
