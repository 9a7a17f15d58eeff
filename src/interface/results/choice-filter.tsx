import { SelectField } from "../components/select-field"

interface ChoiceFilterProps<T extends string> {
  readonly label: string
  readonly options: readonly T[]
  readonly nameOf: (option: T) => string
  readonly value: T
  /** What the scheme has: choosing it is choosing nothing. */
  readonly usual: T
  readonly onChoose: (option: T | null) => void
}

/** A parameter of the criterion that the reader may choose otherwise than the scheme. */
export function ChoiceFilter<T extends string>({
  label,
  options,
  nameOf,
  value,
  usual,
  onChoose,
}: ChoiceFilterProps<T>) {
  return (
    <SelectField
      label={label}
      value={value}
      changed={value !== usual}
      onChange={(text) => {
        const chosen = options.find((option) => option === text) ?? usual
        onChoose(chosen === usual ? null : chosen)
      }}
    >
      {options.map((option) => (
        <option key={option} value={option}>
          {nameOf(option)}
        </option>
      ))}
    </SelectField>
  )
}
