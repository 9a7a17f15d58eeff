import { type ReactNode, type RefObject, useEffect, useId, useRef } from "react"
import { compareDanish, municipality, type MunicipalityCode } from "../../domain/municipality"
import { TextButton } from "../components/button"
import { useSpeech } from "./use-speech"

interface MunicipalityMenuProps {
  readonly label: string
  /** What is chosen, in few words. */
  readonly summary: string
  readonly changed: boolean
  readonly options: readonly MunicipalityCode[]
  readonly chosen: ReadonlySet<MunicipalityCode>
  readonly onChoose: (codes: readonly MunicipalityCode[]) => void
  /** Buttons over the list: all, none. */
  readonly children: ReactNode
}

/** Municipalities to tick, folded into a field as wide as a select. */
export function MunicipalityMenu(props: MunicipalityMenuProps) {
  const { label, summary, changed, options, chosen, onChoose, children } = props
  const { words } = useSpeech()
  const texts = words.filters
  const details = useRef<HTMLDetailsElement>(null)
  const id = useId()
  useCloseOutside(details)
  const sorted = options.map(municipality).sort((a, b) => compareDanish(a.name, b.name))
  return (
    <div className="field">
      <span className="field-label" id={id}>
        {label}
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
          className={changed ? "form-select form-select-changed" : "form-select"}
          aria-label={`${label}: ${summary}`}
        >
          {summary}
        </summary>
        <fieldset className="municipality-options" aria-labelledby={id}>
          {children}
          {sorted.map(({ code, name }) => (
            <div key={code} className="municipality-option">
              <label>
                <input
                  type="checkbox"
                  checked={chosen.has(code)}
                  onChange={({ target }) => {
                    onChoose(options.filter((own) => (own === code ? target.checked : chosen.has(own))))
                  }}
                />
                {name}
              </label>
              <TextButton
                className="municipality-only"
                onClick={() => {
                  onChoose([code])
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
