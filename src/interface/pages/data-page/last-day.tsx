import { type KeyboardEvent, useId, useState } from "react"
import type { IsoDay } from "../../../domain/calendar"
import type { Model } from "../../../domain/model"
import { TextButton } from "../../components/button"
import { useFormats, useText } from "../../texts"
import { useSetView } from "../../view"
import { readDay, writtenDay } from "./written-day"

/** The data's end: the latest start date, unless the user knows better. */
export function LastDay({ model }: { readonly model: Model }) {
  const { data, tables } = model
  const { dataPage } = useText()
  const { day } = useFormats()
  const setView = useSetView()
  const id = useId()
  // Half a date is typed before it is a date, so it applies when the field is left.
  const [draft, setDraft] = useState<string | null>(null)
  const [invalid, setInvalid] = useState(false)

  const choose = (lastDay: IsoDay | null): void => {
    setDraft(null)
    setInvalid(false)
    if (lastDay !== data.lastDay) setView({ lastDay })
  }
  const apply = (): void => {
    if (draft === null) return
    const written = readDay(draft)
    if (draft.trim() === "") choose(null)
    else if (written === null || written <= data.firstDay) setInvalid(true)
    else choose(written)
  }
  const latestStart = tables.find(({ table }) => table === "spell")?.lastStart ?? data.lastDay
  const latestEnd = tables
    .flatMap(({ latestEnd }) => latestEnd ?? [])
    .sort()
    .at(-1)
  return (
    <div className="last-day">
      <label htmlFor={id} className="field-label">
        {dataPage.lastDay}
      </label>
      <div className="last-day-row">
        <input
          id={id}
          inputMode="numeric"
          autoComplete="off"
          className={data.lastDayChosen ? "form-input form-select-changed" : "form-input"}
          value={draft ?? writtenDay(data.lastDay)}
          aria-invalid={invalid}
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            setDraft(event.target.value)
          }}
          onBlur={apply}
          onKeyDown={(event: KeyboardEvent) => {
            if (event.key === "Enter") apply()
          }}
        />
        {data.lastDayChosen && (
          <TextButton
            onClick={() => {
              choose(null)
            }}
          >
            {dataPage.lastDayReset}
          </TextButton>
        )}
      </div>
      <p id={`${id}-hint`} className={invalid ? "field-error" : "note"} role={invalid ? "alert" : undefined}>
        {invalid
          ? dataPage.lastDayInvalid(day(data.firstDay))
          : data.lastDayChosen
            ? dataPage.lastDayChosen(day(latestStart))
            : dataPage.lastDayDefault(day(latestStart))}
        {!invalid && !data.lastDayChosen && latestEnd !== undefined && latestEnd > data.lastDay && (
          <> {dataPage.lastDayQuestion(day(latestEnd))}</>
        )}
      </p>
    </div>
  )
}
