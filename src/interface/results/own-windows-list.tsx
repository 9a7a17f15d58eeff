import { municipality } from "../../domain/municipality"
import type { OwnWindows } from "../../domain/result"
import { useText } from "../texts"
import { useSpeech } from "./use-speech"

/** Municipalities with the same months and groups of their own, and which those are. */
export function OwnWindowsList({ windows }: { readonly windows: readonly OwnWindows[] }) {
  const { ownTerms: texts } = useText()
  const { words, formats } = useSpeech()
  return (
    <ul className="method-list">
      {windows.map(({ municipalities, intervention, baseline, result, targetGroups }) => {
        const names = municipalities.map((code) => municipality(code).name).join(", ")
        const after = result === null ? words.absence.notObservedYet : formats.months(result.months)
        const groups = targetGroups?.map((group) => texts.groups[group]).join(", ")
        return (
          <li key={names}>
            {texts.windows(names, formats.months(intervention), formats.months(baseline), after)}
            {groups !== undefined && ` ${texts.ofGroups(groups)}`}
            {result?.provisional === true && ` ${texts.provisional}`}
          </li>
        )
      })}
    </ul>
  )
}
