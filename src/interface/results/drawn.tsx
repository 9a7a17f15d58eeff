import { useLayoutEffect, useRef } from "react"

interface DrawnProps {
  /** A new function draws anew, so keep it as long as its data are the same. */
  readonly draw: (document: Document) => SVGSVGElement
  readonly className?: string
}

/** A drawing that the figures room made, put into the page as it is. */
export function Drawn({ draw, className = "" }: DrawnProps) {
  const host = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    host.current?.replaceChildren(draw(document))
  }, [draw])
  return <span ref={host} className={`drawn ${className}`} />
}
