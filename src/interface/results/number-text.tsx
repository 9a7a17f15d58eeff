import type { Estimate, Unit } from "../../domain/estimate"
import type { Speech } from "./speech"
import { useSpeech } from "./use-speech"

type Writing = "number" | "quantity" | "signed" | "change"

interface NumberTextProps {
  readonly estimate: Estimate
  readonly unit: Unit
  readonly as: Writing
}

/** A number, or `..` where it is hidden, or a dash with the reason. Never 0 or blank for a number that is not there. */
export function NumberText({ estimate, unit, as }: NumberTextProps) {
  const speech = useSpeech()
  if (estimate.kind === "value") return speech.formats[as](estimate.value, unit)
  return <AbsentText estimate={estimate} />
}

/** The 95 % interval of an estimate alone: −2,5 til −1,0. */
export function IntervalText({ estimate, unit, signs }: Omit<NumberTextProps, "as"> & { readonly signs: boolean }) {
  const speech = useSpeech()
  if (estimate.kind === "absent") return <AbsentText estimate={estimate} />
  const { interval } = estimate
  if (interval.kind === "absent") return <AbsentText estimate={interval} />
  return speech.formats.interval(interval.low, interval.high, unit, signs)
}

/** Under a number: its interval; where there is no number, why. `..` has its note. */
export function IntervalOrReason(props: Omit<NumberTextProps, "as"> & { readonly signs: boolean }) {
  const { words } = useSpeech()
  const { estimate } = props
  if (estimate.kind === "absent" && estimate.reason !== "hidden") return words.absence[estimate.reason]
  return <IntervalText {...props} />
}

function AbsentText({ estimate }: { readonly estimate: Extract<Estimate, { kind: "absent" }> }) {
  const speech = useSpeech()
  const reason = speech.words.absence[estimate.reason]
  return (
    <span title={reason} className="absent">
      <span aria-hidden="true">{absentMark(estimate)}</span>
      <span className="sr-only">{reason}</span>
    </span>
  )
}

function absentMark(estimate: Extract<Estimate, { kind: "absent" }>): string {
  return estimate.reason === "hidden" ? ".." : "–"
}

/** The same as text, for files and tables of text. */
export function numberText(estimate: Estimate, unit: Unit, as: Writing, { formats }: Speech): string {
  return estimate.kind === "value" ? formats[as](estimate.value, unit) : absentMark(estimate)
}
