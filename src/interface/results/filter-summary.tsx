import type { Scheme } from "../../domain/scheme"
import { TextButton } from "../components/button"
import { useSetView, useView } from "../view"
import { chosenWords } from "./filter-words"
import { unfiltered } from "./filtered"
import { useSpeech } from "./use-speech"

/** On pages without the filters: which of them are chosen, since every number there depends on it, and a way out. */
export function FilterSummary({ scheme }: { readonly scheme: Scheme }) {
  const speech = useSpeech()
  const texts = speech.words.filters
  const view = useView()
  const setView = useSetView()
  const chosen = chosenWords(view, scheme, speech)
  if (chosen.length === 0) return null
  return (
    <p className="filter-summary">
      {texts.chosen} <strong>{chosen.join(" · ")}</strong>{" "}
      <TextButton
        onClick={() => {
          setView(unfiltered)
        }}
      >
        {texts.reset}
      </TextButton>
    </p>
  )
}
