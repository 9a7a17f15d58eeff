import { Link } from "@tanstack/react-router"
import { TextButton } from "../components/button"
import { SelectField } from "../components/select-field"
import { useSchemeEntries } from "../schemes"
import { useSession } from "../session"
import { useText } from "../texts"
import { useSetView, useView } from "../view"
import { Navigation } from "./navigation"

export function Header() {
  const { shell } = useText()
  const view = useView()
  const setView = useSetView()
  const schemes = useSchemeEntries()
  const { model } = useSession()
  return (
    <header className="header">
      <div className="container header-bar">
        <Link to="/" search={true} className="header-product">
          {shell.product}
        </Link>
        <SelectField
          className="header-scheme"
          label={shell.scheme}
          labelHidden
          value={view.schemeId}
          onChange={(schemeId) => {
            setView({ schemeId })
          }}
        >
          {schemes.map(({ scheme: { id, name } }) => (
            <option key={id} value={id}>
              {name[view.language]}
            </option>
          ))}
        </SelectField>
        <div className="header-end">
          <span className="header-storage">{shell.storage}</span>
          {((model.kind === "ready" && model.model.synthetic) ||
            (model.kind === "withoutBenefits" && model.synthetic)) && <span className="tag">{shell.synthetic}</span>}
          <TextButton
            lang={view.language === "da" ? "en" : "da"}
            onClick={() => {
              setView({ language: view.language === "da" ? "en" : "da" })
            }}
          >
            {shell.otherLanguage}
          </TextButton>
        </div>
      </div>
      <Navigation />
    </header>
  )
}
