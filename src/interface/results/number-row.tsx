import type { ReactNode } from "react"

interface NumberRowProps {
  readonly name: string
  /** Under the name: period, what the number below is, area and year. */
  readonly note: string
  readonly tone?: "plain" | "strong" | "project"
  /** Under the number: its interval. */
  readonly below?: ReactNode
  readonly children: ReactNode
}

/** A number with its name in a list of them: two lines at either side. */
export function NumberRow({ name, note, tone = "plain", below, children }: NumberRowProps) {
  return (
    <div className={`number-row number-row-${tone}`}>
      <dt>
        {name}
        <span className="number-row-note">{note}</span>
      </dt>
      <dd>
        {children}
        {below !== undefined && <span className="number-row-note">{below}</span>}
      </dd>
    </div>
  )
}
