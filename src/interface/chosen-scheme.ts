import { useMemo } from "react"
import { schemeWithChoices } from "../domain/choices"
import type { Scheme } from "../domain/scheme"
import { useScheme } from "./schemes"
import { useView } from "./view"

/** The scheme of the page with the parameters that the reader has chosen. */
export function useChosenScheme(): Scheme {
  const scheme = useScheme()
  const { choices } = useView()
  return useMemo(() => schemeWithChoices(scheme, choices), [scheme, choices])
}
