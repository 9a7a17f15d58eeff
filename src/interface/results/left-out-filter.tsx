import { covidMonths } from "../../domain/sensitivity"
import { SelectField } from "../components/select-field"
import { useSetView, useView } from "../view"
import { useSpeech } from "./use-speech"

/** Whether windows skip the months of the first COVID-19 closing; other months come with the address. */
export function LeftOutFilter() {
  const { words, formats } = useSpeech()
  const texts = words.filters
  const { leftOut } = useView()
  const setView = useSetView()
  const shown = leftOut ?? covidMonths
  return (
    <SelectField
      label={texts.months}
      value={leftOut === null ? "" : "left out"}
      changed={leftOut !== null}
      onChange={(value) => {
        setView({ leftOut: value === "" ? null : shown })
      }}
    >
      <option value="">{texts.allMonths}</option>
      <option value="left out">{texts.leftOutMonths(formats.months(shown))}</option>
    </SelectField>
  )
}
