import { useId, useState } from "react"
import { type CriterionTemplate, criterionTemplates, ownCriterion } from "../../../domain/own-criterion"
import type { Scheme } from "../../../domain/scheme"
import { Button } from "../../components/button"
import { SelectField } from "../../components/select-field"
import { useText } from "../../texts"
import { useChangeScheme } from "./use-change-scheme"

/** One more criterion, of a measure that the product has. Its months and limits are then changed as any criterion's. */
export function AddCriterion({ scheme }: { readonly scheme: Scheme }) {
  const texts = useText().ownCriteria
  const change = useChangeScheme()
  const [template, setTemplate] = useState<CriterionTemplate>("share")
  const [name, setName] = useState("")
  const [problem, setProblem] = useState<string | null>(null)
  const field = useId()
  return (
    <form
      className="add-criterion"
      onSubmit={(event) => {
        event.preventDefault()
        const criterion = ownCriterion(scheme, template, name.trim() === "" ? texts.templates[template] : name.trim())
        const refused = change({ ...scheme, criteria: [...scheme.criteria, criterion] })
        setProblem(refused)
        if (refused === null) setName("")
      }}
    >
      <h3>{texts.heading}</h3>
      <p className="note">{texts.hint}</p>
      <div className="scheme-fields">
        <SelectField
          label={texts.measure}
          value={template}
          onChange={(value) => {
            setTemplate(criterionTemplates.find((one) => one === value) ?? "share")
          }}
        >
          {criterionTemplates.map((one) => (
            <option key={one} value={one}>
              {texts.templates[one]}
            </option>
          ))}
        </SelectField>
        <div className="field">
          <label className="field-label" htmlFor={field}>
            {texts.name}
          </label>
          <input
            id={field}
            className="form-input"
            maxLength={120}
            autoComplete="off"
            placeholder={texts.templates[template]}
            value={name}
            onChange={({ target }) => {
              setName(target.value)
            }}
          />
        </div>
      </div>
      <p className="field-error" role="alert">
        {problem}
      </p>
      <Button type="submit">{texts.add}</Button>
    </form>
  )
}
