import { SelectField } from "../components/select-field"
import { useSetView, useView } from "../view"
import { useSpeech } from "./use-speech"

interface TraitFilterProps {
  readonly name: string
  readonly values: readonly string[]
}

/** One background variable of the file; sex has words of its own. */
export function TraitFilter({ name, values }: TraitFilterProps) {
  const { words } = useSpeech()
  const texts = words.filters
  const { filter } = useView()
  const setView = useSetView()
  const chosen = filter.traits.find((trait) => trait.name === name)
  return (
    <SelectField
      label={texts.traitName(name)}
      value={chosen?.value ?? ""}
      changed={chosen !== undefined}
      onChange={(value) => {
        const others = filter.traits.filter((trait) => trait.name !== name)
        setView({ filter: { ...filter, traits: value === "" ? others : [...others, { name, value }] } })
      }}
    >
      <option value="">{texts.everyTrait}</option>
      {values.map((value) => (
        <option key={value} value={value}>
          {name === "sex" ? texts.sexOf(value) : value}
        </option>
      ))}
    </SelectField>
  )
}
