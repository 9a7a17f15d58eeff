import type { ColumnLook } from "./area-columns"
import { useSpeech } from "./use-speech"

interface SortHeadProps {
  readonly label: string
  readonly look: ColumnLook | undefined
  readonly sorted: "ascending" | "descending" | null
  /** Absent for columns that cannot be sorted by. */
  readonly onSort?: () => void
}

/** A column's head: a button with an arrow where the table can be sorted by it. */
export function SortHead({ label, look, sorted, onSort }: SortHeadProps) {
  const { words } = useSpeech()
  const classes = [look?.numeric === true ? "number" : "", look?.quiet === true ? "interval" : ""].join(" ")
  const unit = look?.unit !== undefined && look.unit !== "" && <span className="head-unit">{look.unit}</span>
  if (onSort === undefined) {
    return (
      <th scope="col" className={classes}>
        {label}
        {unit}
      </th>
    )
  }
  return (
    <th scope="col" className={classes} {...(sorted !== null && { "aria-sort": sorted })}>
      <button
        type="button"
        className={sorted === null ? "sort-button" : "sort-button sort-button-active"}
        title={words.table.sort(label)}
        onClick={onSort}
      >
        {label}
        {sorted !== null && <span aria-hidden="true">{sorted === "ascending" ? " ↑" : " ↓"}</span>}
        {unit}
      </button>
    </th>
  )
}
