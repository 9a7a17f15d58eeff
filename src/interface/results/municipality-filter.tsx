import { type RefObject, useEffect, useId, useRef } from "react"
import { compareDanish, municipality, type MunicipalityCode } from "../../domain/municipality"
import type { Scheme } from "../../domain/scheme"
import { TextButton } from "../components/button"
import { useSetView, useView } from "../view"
import { useSpeech } from "./use-speech"

/** Which participating municipalities are pooled: all, or those ticked. */
export function MunicipalityFilter({ scheme }: { readonly scheme: Scheme }) {
  const { words } = useSpeech()
  const texts = words.filters
  const { project } = useView()
  const setView = useSetView()
  const details = useRef<HTMLDetailsElement>(null)
  const id = useId()
  useCloseOutside(details)
  const chosen = new Set(project ?? scheme.municipalities)
  const [only] = chosen
  const summary =
    project === null
      ? texts.allMunicipalities(scheme.municipalities.length)
      : chosen.size === 1 && only !== undefined
        ? municipality(only).name
        : texts.someMunicipalities(chosen.size, scheme.municipalities.length)
  const choose = (codes: readonly MunicipalityCode[]): void => {
    const all = codes.length === 0 || codes.length === scheme.municipalities.length
    setView({ project: all ? null : codes })
  }
  const options = scheme.municipalities.map(municipality).sort((a, b) => compareDanish(a.name, b.name))
  return (
    <div className="field">
      <span className="field-label" id={id}>
        {texts.municipalities}
      </span>
      <details
        ref={details}
        className="municipality-filter"
        onKeyDown={(event) => {
          if (event.key !== "Escape" || details.current === null) return
          details.current.open = false
          details.current.querySelector("summary")?.focus()
        }}
      >
        <summary
          className={project === null ? "form-select" : "form-select form-select-changed"}
          aria-label={`${texts.municipalities}: ${summary}`}
        >
          {summary}
        </summary>
        <fieldset className="municipality-options" aria-labelledby={id}>
          <TextButton
            disabled={project === null}
            onClick={() => {
              setView({ project: null })
            }}
          >
            {texts.allMunicipalities(scheme.municipalities.length)}
          </TextButton>
          {options.map(({ code, name }) => (
            <div key={code} className="municipality-option">
              <label>
                <input
                  type="checkbox"
                  checked={chosen.has(code)}
                  onChange={({ target }) => {
                    choose(scheme.municipalities.filter((own) => (own === code ? target.checked : chosen.has(own))))
                  }}
                />
                {name}
              </label>
              <TextButton
                className="municipality-only"
                onClick={() => {
                  choose([code])
                }}
                aria-label={texts.onlyMunicipality(name)}
              >
                {texts.only}
              </TextButton>
            </div>
          ))}
        </fieldset>
      </details>
    </div>
  )
}

function useCloseOutside(details: RefObject<HTMLDetailsElement | null>): void {
  useEffect(() => {
    const close = (event: Event): void => {
      const element = details.current
      if (element?.open === true && event.target instanceof Node && !element.contains(event.target)) {
        element.open = false
      }
    }
    document.addEventListener("pointerdown", close)
    document.addEventListener("focusin", close)
    return () => {
      document.removeEventListener("pointerdown", close)
      document.removeEventListener("focusin", close)
    }
  }, [details])
}
