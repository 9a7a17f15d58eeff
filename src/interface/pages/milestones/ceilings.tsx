import { compareDanish, municipality } from "../../../domain/municipality"
import type { Estimate } from "../../../domain/estimate"
import type { MunicipalPath } from "../../../domain/milestone-result"
import type { Scheme } from "../../../domain/scheme"
import { NumberText } from "../../results/number-text"
import { useSpeech } from "../../results/use-speech"
import { useLoaded } from "../../session"
import { useText } from "../../texts"

interface CeilingsProps {
  readonly scheme: Scheme
  readonly paths: readonly MunicipalPath[]
}

/** The most that each municipality may be granted, by the size of its bruttomålgruppe on the scheme's day. */
export function Ceilings({ scheme, paths }: CeilingsProps) {
  const { ceiling: texts, table } = useText().milestones
  const { words, formats } = useSpeech()
  const { model } = useLoaded()
  const { grantCeiling } = scheme
  if (grantCeiling === undefined) return null
  const rows = [...paths].sort((a, b) =>
    compareDanish(municipality(a.municipality).name, municipality(b.municipality).name),
  )
  const kroner = (ceiling: Estimate | undefined, extra: number): string => {
    if (ceiling === undefined) return ""
    return ceiling.kind === "value" ? table.kroner(formats.count(ceiling.value + extra)) : words.absence[ceiling.reason]
  }
  return (
    <section className="section">
      <h2 className="section-heading">{texts.heading}</h2>
      <p className="subtitle">
        {texts.subtitle(
          formats.day(grantCeiling.day),
          formats.count(grantCeiling.perPerson),
          formats.count(grantCeiling.projectLeader),
        )}{" "}
        {model.synthetic && texts.synthetic}
      </p>
      <div className="table-scroll ceilings" tabIndex={0} role="region" aria-label={texts.heading}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{texts.municipality}</th>
              {[texts.persons, texts.consultants, texts.total].map((head) => (
                <th key={head} scope="col" className="number">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ municipality: code, persons, ceiling }) => (
              <tr key={code}>
                <th scope="row">{municipality(code).name}</th>
                <td className="number">
                  {persons !== undefined && <NumberText estimate={persons} unit="persons" as="number" />}
                </td>
                <td className="number">{kroner(ceiling, 0)}</td>
                <td className="number">{kroner(ceiling, grantCeiling.projectLeader)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
