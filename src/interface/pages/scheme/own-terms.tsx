import { compareDanish, municipality } from "../../../domain/municipality"
import { isMeasured, type Scheme, type TargetGroup } from "../../../domain/scheme"
import { ownTerms as danish } from "../../../text/da/own-terms"
import { ownTerms as english } from "../../../text/en/own-terms"
import { TextButton } from "../../components/button"
import { useCopy } from "../../results/use-copy"
import { useFormats, useText } from "../../texts"
import { isOwnTermsProblem, readOwnTerms, withOwnTerms, writeOwnTerms } from "./own-terms-list"
import { PasteField } from "./paste-field"
import { useChangeScheme } from "./use-change-scheme"

/** What single municipalities have agreed apart from the others, brought in from a sheet. */
export function OwnTermsSection({ scheme }: { readonly scheme: Scheme }) {
  const { ownTerms: texts } = useText()
  const change = useChangeScheme()
  const [copied, copy] = useCopy()
  if (scheme.municipalities.length === 0 || !scheme.criteria.some(isMeasured)) return null
  const { columns } = texts
  const heads = [columns.municipality, columns.start, columns.end, columns.groups, columns.applied, columns.granted]
  const groups = groupsOf(scheme).map((group) => texts.groups[group])
  const paste = (text: string): string | null => {
    // A table may have been written in the other language.
    const read = readOwnTerms(text, scheme, [danish.groups, english.groups])
    return isOwnTermsProblem(read)
      ? texts.problem(read.line, texts.reasons[read.reason])
      : change(withOwnTerms(scheme, read))
  }
  return (
    <section className="section">
      <h2 className="section-heading">{texts.heading}</h2>
      <p className="subtitle">
        {texts.hint} <strong>{texts.count(scheme.ownTerms.length)}</strong>
      </p>
      <PasteField
        summary={texts.paste}
        hint={groups.length > 0 ? `${texts.pasteHint} ${texts.groupHint(groups.join(" / "))}` : texts.pasteHint}
        apply={texts.apply}
        onApply={paste}
      />
      {scheme.ownTerms.length > 0 && (
        <div className="button-row">
          <TextButton
            onClick={() => {
              copy(writeOwnTerms(sorted(scheme), heads, texts.groups))
            }}
          >
            {texts.copy}
          </TextButton>
          <TextButton
            onClick={() => {
              change({ ...scheme, ownTerms: [] })
            }}
          >
            {texts.clear}
          </TextButton>
        </div>
      )}
      <p className="note" role="status">
        {copied === "copied" ? texts.copied : texts.meaning}
      </p>
      {scheme.ownTerms.length > 0 && <OwnTermsTable scheme={scheme} heads={heads} />}
    </section>
  )
}

function OwnTermsTable({ scheme, heads }: { readonly scheme: Scheme; readonly heads: readonly string[] }) {
  const { ownTerms: texts } = useText()
  const formats = useFormats()
  const kroner = (amount: number | undefined): string => (amount === undefined ? "" : formats.count(amount))
  return (
    <details className="own-ambitions" open>
      <summary className="text-button">{texts.summary}</summary>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={texts.heading}>
        <table className="table">
          <thead>
            <tr>
              {heads.map((head, index) => (
                <th key={head} scope="col" className={index > 3 ? "number" : ""}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted(scheme).map(({ municipality: code, start, end, targetGroups, applied, granted }) => (
              <tr key={code}>
                <th scope="row">{municipality(code).name}</th>
                <td>{start === undefined ? "" : formats.month(start)}</td>
                <td>{end === undefined ? "" : formats.month(end)}</td>
                <td>{targetGroups?.map((group) => texts.groups[group]).join(", ")}</td>
                <td className="number">{kroner(applied)}</td>
                <td className="number">{kroner(granted)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

function groupsOf({ criteria }: Scheme): readonly TargetGroup[] {
  return [...new Set(criteria.flatMap((criterion) => ("targetGroups" in criterion ? criterion.targetGroups : [])))]
}

function sorted({ ownTerms }: Scheme): Scheme["ownTerms"] {
  return [...ownTerms].sort((a, b) =>
    compareDanish(municipality(a.municipality).name, municipality(b.municipality).name),
  )
}
