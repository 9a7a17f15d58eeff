import type { MunicipalPath } from "../../../domain/milestone-result"
import { roundSigned } from "../../../figures/scale"
import { IntervalText, NumberText } from "../../results/number-text"
import { useSpeech } from "../../results/use-speech"
import { VerdictMark } from "../../results/verdict-mark"
import { useText } from "../../texts"

/** What was to be gained with each milestone, what was, and what it releases. */
export function MilestoneTable({ path }: { readonly path: MunicipalPath }) {
  const { table: texts, figure } = useText().milestones
  const { formats } = useSpeech()
  const pays = path.marks.some(({ milestone }) => milestone?.releases !== undefined)
  return (
    <>
      <h2 className="section-heading">{texts.heading}</h2>
      <p className="subtitle">{texts.subtitle}</p>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={texts.heading}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{texts.mark}</th>
              <th scope="col" className="number">
                {texts.wanted}
              </th>
              <th scope="col" className="number">
                {texts.gain}
              </th>
              <th scope="col">{texts.status}</th>
              {pays && (
                <th scope="col" className="number">
                  {texts.releases}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {path.marks.map(({ milestone, months, wanted, gain, verdict }, index) => (
              <tr key={milestone?.date ?? "ambition"}>
                <th scope="row">
                  {milestone === null ? figure.ambition : figure.milestone(index + 1)}
                  <span className="cell-note">{formats.months(months)}</span>
                </th>
                <td className="number">{roundSigned(formats, wanted, "shareDifference")}</td>
                <td className="number">
                  <NumberText estimate={gain} unit="shareDifference" as="signed" />
                  <span className="cell-note">
                    <IntervalText estimate={gain} unit="shareDifference" signs />
                  </span>
                </td>
                <td>
                  <VerdictMark verdict={verdict} size="cell" />
                </td>
                {pays && (
                  <td className="number">
                    {milestone?.releases === undefined ? "" : texts.kroner(formats.count(milestone.releases))}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
