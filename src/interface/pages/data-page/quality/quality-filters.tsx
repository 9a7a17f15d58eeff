import { severities } from "../../../../domain/quality"
import { isMeasured, type Scheme } from "../../../../domain/scheme"
import { SelectField } from "../../../components/select-field"
import { useText } from "../../../texts"
import { useView } from "../../../view"
import type { QualityChoice } from "./quality-list"

interface QualityFiltersProps {
  readonly choice: QualityChoice
  readonly onChange: (choice: QualityChoice) => void
  readonly files: readonly { readonly id: number; readonly name: string }[]
  readonly scheme: Scheme
}

export function QualityFilters({ choice, onChange, files, scheme }: QualityFiltersProps) {
  const { quality } = useText()
  const { language } = useView()
  return (
    <div className="quality-filters">
      <SelectField
        label={quality.file}
        value={String(choice.file)}
        changed={choice.file !== "all"}
        onChange={(value) => {
          onChange({ ...choice, file: value === "all" || value === "across" ? value : Number(value) })
        }}
      >
        <option value="all">{quality.allFiles}</option>
        {files.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        <option value="across">{quality.acrossFiles}</option>
      </SelectField>
      <SelectField
        label={quality.kind}
        value={choice.severity}
        changed={choice.severity !== "all"}
        onChange={(value) => {
          onChange({ ...choice, severity: severities.find((severity) => severity === value) ?? "all" })
        }}
      >
        <option value="all">{quality.allKinds}</option>
        {severities.map((severity) => (
          <option key={severity} value={severity}>
            {quality.severities[severity]}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={quality.criterion}
        value={choice.criterion}
        changed={choice.criterion !== "all"}
        onChange={(criterion) => {
          onChange({ ...choice, criterion })
        }}
      >
        <option value="all">{quality.allCriteria}</option>
        {scheme.criteria.filter(isMeasured).map(({ id, number, shortName }) => (
          <option key={id} value={id}>
            {quality.criterionOption(number, shortName[language])}
          </option>
        ))}
      </SelectField>
    </div>
  )
}
