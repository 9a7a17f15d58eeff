import { useState } from "react"

export type CopyState = "idle" | "copied" | "failed"

/** Copy a text to the clipboard and say whether it worked. */
export function useCopy(): [CopyState, (text: string) => void] {
  const [state, setState] = useState<CopyState>("idle")
  const copy = (text: string): void => {
    setState("idle")
    navigator.clipboard.writeText(text).then(
      () => {
        setState("copied")
      },
      () => {
        setState("failed")
      },
    )
  }
  return [state, copy]
}
