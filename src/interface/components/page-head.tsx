import { type ReactNode, useEffect } from "react"
import { useText } from "../texts"

interface PageHeadProps {
  readonly eyebrow?: ReactNode
  readonly headline: string
  readonly lead?: ReactNode
  /** Stands beside the headline on wide screens: the verdict. */
  readonly aside?: ReactNode
}

/** Eyebrow, headline and lead over eight columns, an aside over four. */
export function PageHead({ eyebrow, headline, lead, aside }: PageHeadProps) {
  const { shell } = useText()
  useEffect(() => {
    document.title = `${headline} · ${shell.product}`
  }, [headline, shell])
  return (
    <div className={aside === undefined ? "page-head" : "page-head page-head-split"}>
      <div className="page-head-text">
        {eyebrow !== undefined && <p className="eyebrow">{eyebrow}</p>}
        <h1 className="headline">{headline}</h1>
        {lead !== undefined && <p className="lead">{lead}</p>}
      </div>
      {aside !== undefined && <div className="page-head-aside">{aside}</div>}
    </div>
  )
}
