import { useCallback } from "react"
import type { Scheme } from "../../../domain/scheme"
import { problemsOf } from "../../../domain/scheme-file"
import { useSchemeStore } from "../../schemes"
import { useText } from "../../texts"

/** Puts a changed scheme in place, or gives in words why it cannot be used. */
export function useChangeScheme(): (changed: Scheme) => string | null {
  const store = useSchemeStore()
  const { schemePage } = useText()
  return useCallback(
    (changed) => {
      const [problem] = problemsOf(changed)
      if (problem !== undefined) return schemePage.problems[problem.message] ?? schemePage.otherProblem
      store.put(changed)
      return null
    },
    [store, schemePage],
  )
}
