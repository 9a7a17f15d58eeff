import { type ReactNode, useId } from "react"

interface SelectFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Shows the value in semibold: it is not the default. */
  readonly changed?: boolean
  readonly disabled?: boolean
  /** The label is there for screen readers only. */
  readonly labelHidden?: boolean
  readonly className?: string
  /** The `<option>`s. */
  readonly children: ReactNode
}

/** A native select with its label. A change applies at once. */
export function SelectField(props: SelectFieldProps) {
  const { label, value, onChange, changed = false, disabled = false, labelHidden = false, className = "" } = props
  const id = useId()
  return (
    <div className={`field ${className}`}>
      <label htmlFor={id} className={labelHidden ? "sr-only" : "field-label"}>
        {label}
      </label>
      <select
        id={id}
        className={changed ? "form-select form-select-changed" : "form-select"}
        value={value}
        disabled={disabled}
        onChange={(event) => {
          onChange(event.target.value)
        }}
      >
        {props.children}
      </select>
    </div>
  )
}
