import { useState } from "react"
import { compareDanish, municipality, type MunicipalityCode } from "../../../domain/municipality"
import type { CompanyOrientedCriterion } from "../../../domain/scheme"
import { useFormats, useText } from "../../texts"
import { NumberField } from "./number-field"

interface OwnAmbitionsProps {
  readonly criterion: CompanyOrientedCriterion
  readonly municipalities: readonly MunicipalityCode[]
  readonly onChange: (criterion: CompanyOrientedCriterion) => string | null
}

/** The municipalities that have agreed another ambition than the scheme's, each with its reason. */
export function OwnAmbitions({ criterion, municipalities, onChange }: OwnAmbitionsProps) {
  const { criteria: texts } = useText().schemePage
  const rows = municipalities.map(municipality).sort((a, b) => compareDanish(a.name, b.name))
  if (rows.length === 0) return null
  return (
    <details className="own-ambitions">
      <summary className="text-button">{texts.own(criterion.ambitions.length)}</summary>
      <p className="note">{texts.ownHint}</p>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={texts.own(criterion.ambitions.length)}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{texts.municipality}</th>
              <th scope="col">{texts.ownAmbition}</th>
              <th scope="col">{texts.reason}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ code, name }) => (
              <OwnAmbition key={code} code={code} name={name} criterion={criterion} onChange={onChange} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

interface OwnAmbitionProps extends Omit<OwnAmbitionsProps, "municipalities"> {
  readonly code: MunicipalityCode
  readonly name: string
}

/** An ambition counts when both its number and its reason stand. */
function OwnAmbition({ code, name, criterion, onChange }: OwnAmbitionProps) {
  const { criteria: texts } = useText().schemePage
  const { number } = useFormats()
  const kept = criterion.ambitions.find((own) => own.municipality === code)
  const [value, setValue] = useState(kept?.value ?? null)
  const [reason, setReason] = useState(kept?.reason ?? "")
  const write = (nextValue: number | null, nextReason: string): void => {
    setValue(nextValue)
    setReason(nextReason)
    const others = criterion.ambitions.filter((own) => own.municipality !== code)
    const own = { municipality: code, value: nextValue ?? 0, reason: nextReason.trim() }
    const isWhole = nextValue !== null && own.reason !== ""
    onChange({ ...criterion, ambitions: isWhole ? [...others, own] : others })
  }
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <NumberField
          label={`${name}: ${texts.ownAmbition}`}
          labelHidden
          optional
          written={value === null ? "" : number(value, "shareDifference")}
          onChange={(points) => {
            write(points === null ? null : points / 100, reason)
          }}
        />
      </td>
      <td>
        <input
          className="form-input own-reason"
          aria-label={`${name}: ${texts.reason}`}
          aria-invalid={value !== null && reason.trim() === ""}
          value={reason}
          onChange={({ target }) => {
            write(value, target.value)
          }}
        />
      </td>
    </tr>
  )
}
