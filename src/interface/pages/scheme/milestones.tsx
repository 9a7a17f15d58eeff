import { evenMilestones, wholeGroup } from "../../../domain/milestones"
import { compareDanish, municipality } from "../../../domain/municipality"
import type { Scheme } from "../../../domain/scheme"
import { TextButton } from "../../components/button"
import { useCopy } from "../../results/use-copy"
import { useFormats, useText } from "../../texts"
import { isProblem, readMilestones, withMilestones, writeMilestones } from "./milestone-list"
import { PasteField } from "./paste-field"
import { useChangeScheme } from "./use-change-scheme"

/** What each municipality has agreed to reach on the way, brought in from a sheet. */
export function Milestones({ scheme }: { readonly scheme: Scheme }) {
  const { edit: texts } = useText().milestones
  const formats = useFormats()
  const change = useChangeScheme()
  const [copied, copy] = useCopy()
  const { milestones } = scheme
  if (wholeGroup(scheme) === null) return null
  const { columns } = texts
  const heads = [columns.municipality, columns.date, columns.gain, columns.releases]
  const paste = (text: string): string | null => {
    const read = readMilestones(text, scheme)
    return isProblem(read) ? texts.problem(read.line, texts.reasons[read.reason]) : change(withMilestones(scheme, read))
  }
  return (
    <section className="section">
      <h2 className="section-heading">{texts.heading}</h2>
      <p className="subtitle">
        {texts.hint}{" "}
        <strong>{texts.count(milestones.length, new Set(milestones.map((one) => one.municipality)).size)}</strong>
      </p>
      <PasteField summary={texts.paste} hint={texts.pasteHint} apply={texts.apply} onApply={paste} />
      <div className="button-row">
        <TextButton
          title={texts.evenHint}
          onClick={() => {
            change(withMilestones(scheme, evenMilestones(scheme)))
          }}
        >
          {texts.even}
        </TextButton>
        {milestones.length > 0 && (
          <>
            <TextButton
              onClick={() => {
                copy(writeMilestones(sorted(scheme), heads, formats))
              }}
            >
              {texts.copy}
            </TextButton>
            <TextButton
              onClick={() => {
                change({ ...scheme, milestones: [] })
              }}
            >
              {texts.clear}
            </TextButton>
          </>
        )}
      </div>
      <p className="note" role="status">
        {copied === "copied" ? texts.copied : texts.evenHint}
      </p>
      {milestones.length > 0 && (
        <details className="own-ambitions">
          <summary className="text-button">{texts.summary}</summary>
          <table className="table scheme-milestones">
            <thead>
              <tr>
                {heads.map((head, index) => (
                  <th key={head} scope="col" className={index > 1 ? "number" : ""}>
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sorted(scheme).map((milestone) => (
                <tr key={`${milestone.municipality} ${milestone.date}`}>
                  <th scope="row">{municipality(milestone.municipality).name}</th>
                  <td>{formats.day(milestone.date)}</td>
                  <td className="number">{formats.signed(milestone.gain, "shareDifference")}</td>
                  <td className="number">
                    {milestone.releases === undefined ? "" : formats.count(milestone.releases)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  )
}

function sorted({ milestones }: Scheme): Scheme["milestones"] {
  const nameOf = (milestone: Scheme["milestones"][number]): string => municipality(milestone.municipality).name
  return [...milestones].sort((a, b) => compareDanish(nameOf(a), nameOf(b)) || a.date.localeCompare(b.date))
}
