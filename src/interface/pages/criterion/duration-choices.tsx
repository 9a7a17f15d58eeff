import { SelectField } from "../../components/select-field"
import { useSpeech } from "../../results/use-speech"
import { useLoaded } from "../../session"
import { useText } from "../../texts"
import { type View, useSetView, useView } from "../../view"
import { splitByAge } from "../../view-search"

const curves = ["exits", "toFleksjob", "otherExit", "remaining"] as const

/** Which spells are described, which curves are drawn, by what they are divided. The verdict is not touched. */
export function DurationChoices({ divided }: { readonly divided: boolean }) {
  const { words } = useSpeech()
  const texts = useText().duration.choices
  const { model } = useLoaded()
  const view = useView()
  const setView = useSetView()
  const byAge = model.hasBirthYear && !model.traits.some(({ name }) => name === splitByAge)
  // Both ways out of several groups would be more lines than an axis can carry.
  const offered = divided ? curves.filter((curve) => curve !== "exits") : curves
  const curve = divided && view.curve === "exits" ? "toFleksjob" : view.curve
  return (
    <section className="duration-choices" aria-label={texts.label}>
      <div className="duration-choices-fields">
        <SelectField
          label={texts.sample}
          value={view.sample}
          changed={view.sample !== "period"}
          onChange={(value) => {
            setView({ sample: value === "flow" ? "flow" : "period" })
          }}
        >
          <option value="period">{texts.period}</option>
          <option value="flow">{texts.flow}</option>
        </SelectField>
        <SelectField
          label={texts.curve}
          value={curve}
          changed={view.curve !== "exits"}
          onChange={(value) => {
            setView({ curve: curves.find((name): name is View["curve"] => name === value) ?? "exits" })
          }}
        >
          {offered.map((name) => (
            <option key={name} value={name}>
              {texts.curves[name]}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={texts.split}
          value={divided ? (view.splitBy ?? "") : ""}
          changed={divided}
          onChange={(value) => {
            setView({ splitBy: value === "" ? null : value })
          }}
        >
          <option value="">{texts.areas}</option>
          {model.traits.map(({ name }) => (
            <option key={name} value={name}>
              {words.filters.traitName(name)}
            </option>
          ))}
          {byAge && <option value={splitByAge}>{texts.age}</option>}
        </SelectField>
      </div>
      <p className="note">{texts.note}</p>
    </section>
  )
}
