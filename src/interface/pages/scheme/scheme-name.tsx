import { useId } from "react"
import type { Scheme } from "../../../domain/scheme"
import { useText } from "../../texts"
import { useView } from "../../view"
import { useChangeScheme } from "./use-change-scheme"

/** The name of a scheme of one's own, the same in both languages. */
export function SchemeName({ scheme }: { readonly scheme: Scheme }) {
  const { schemePage } = useText()
  const { language } = useView()
  const change = useChangeScheme()
  const id = useId()
  return (
    <div className="section scheme-name">
      <label className="field-label" htmlFor={id}>
        {schemePage.name}
      </label>
      <input
        id={id}
        className="form-input"
        value={scheme.name[language]}
        onChange={({ target: { value } }) => {
          const name = { da: value, en: value }
          change({ ...scheme, name, shortName: name })
        }}
      />
    </div>
  )
}
