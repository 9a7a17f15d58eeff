import { useView } from "../view"
import { type Speech, speechOf } from "./speech"

/** Result words and number formats in the language of the view. */
export function useSpeech(): Speech {
  return speechOf(useView().language)
}
