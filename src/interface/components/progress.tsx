interface ProgressProps {
  /** What is under way, for screen readers. */
  readonly label: string
  /** 0 to 1. */
  readonly share: number
}

/** A bar of 120 px; the text beside it says the share. */
export function Progress({ label, share }: ProgressProps) {
  return <progress className="progress" aria-label={label} max={1} value={Math.min(1, Math.max(0, share))} />
}
