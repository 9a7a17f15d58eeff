import { comparisonSet } from "../../domain/comparison"
import type { Scheme } from "../../domain/scheme"
import { TextButton } from "../components/button"
import { SelectField } from "../components/select-field"
import { useSetView, useView } from "../view"
import { MunicipalityMenu } from "./municipality-menu"
import { useSpeech } from "./use-speech"

const rules = ["all", "cluster", "chosen"] as const

/** Which municipalities the participating ones are held against: all others, those of the same cluster, or some by name. */
export function ComparisonFilter({ scheme }: { readonly scheme: Scheme }) {
  const { words } = useSpeech()
  const texts = words.filters
  const { comparisonRule, comparisonChosen } = useView()
  const setView = useSetView()
  const eligible = comparisonSet(scheme, "all")
  const names = { all: texts.comparisonAll, cluster: texts.comparisonCluster, chosen: texts.comparisonChosen }
  return (
    <>
      <SelectField
        label={texts.comparison}
        value={comparisonRule}
        changed={comparisonRule !== "all"}
        onChange={(value) => {
          const rule = rules.find((each) => each === value) ?? "all"
          // One begins with those held against now, and unticks.
          const chosen = rule === "chosen" ? comparisonSet(scheme, comparisonRule, comparisonChosen) : []
          setView({ comparisonRule: rule, comparisonChosen: chosen })
        }}
      >
        {rules.map((rule) => (
          <option key={rule} value={rule}>
            {names[rule]}
          </option>
        ))}
      </SelectField>
      {comparisonRule === "chosen" && (
        <MunicipalityMenu
          label={texts.comparisonNames}
          summary={texts.someMunicipalities(comparisonChosen.length, eligible.length)}
          changed
          options={eligible}
          chosen={new Set(comparisonChosen)}
          onChoose={(codes) => {
            setView({ comparisonChosen: codes })
          }}
        >
          <TextButton
            disabled={comparisonChosen.length === 0}
            onClick={() => {
              setView({ comparisonChosen: [] })
            }}
          >
            {texts.noMunicipalities}
          </TextButton>
        </MunicipalityMenu>
      )}
    </>
  )
}
