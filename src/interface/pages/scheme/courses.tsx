import type { CourseRules, Scheme } from "../../../domain/scheme"
import { TextButton } from "../../components/button"
import { useCopy } from "../../results/use-copy"
import { useFormats, useText } from "../../texts"
import { useView } from "../../view"
import { NumberField } from "./number-field"
import { isOwnSuccessProblem, readOwnSuccess, writeOwnSuccess } from "./own-success-list"
import { PasteField } from "./paste-field"
import { useChangeScheme } from "./use-change-scheme"
import { WordsField } from "./words-field"

/** What a scheme of courses asks for: its own part of the costs, when answers count, which questions, own criteria. */
export function Courses({ scheme }: { readonly scheme: Scheme }) {
  return scheme.courses === undefined ? null : <CourseFields scheme={scheme} rules={scheme.courses} />
}

function CourseFields({ scheme, rules }: { readonly scheme: Scheme; readonly rules: CourseRules }) {
  const { surveys } = useText()
  const { scheme: texts, own } = surveys
  const { number } = useFormats()
  const { language } = useView()
  const put = useChangeScheme()
  const change = (changed: Partial<CourseRules>): string | null => put({ ...scheme, courses: { ...rules, ...changed } })
  return (
    <section className="section">
      <h2 className="section-heading">{texts.heading}</h2>
      <p className="scheme-wording">»{rules.wording[language]}«</p>
      <div className="scheme-fields">
        <NumberField
          label={texts.coFinancing}
          written={number(rules.coFinancing, "share")}
          onChange={(value) => {
            if (value !== null) change({ coFinancing: value / 100 })
          }}
        />
        <NumberField
          label={texts.answeredWithin}
          written={String(rules.answeredWithin)}
          onChange={(value) => {
            if (value !== null) change({ answeredWithin: Math.round(value) })
          }}
        />
      </div>
      <h3 className="scheme-subheading">{texts.required}</h3>
      <p className="note">{texts.requiredHint}</p>
      <div className="scheme-fields">
        {rules.requiredQuestions.map((question) => (
          <WordsField
            key={question.id}
            label={question.name[language]}
            words={question.words}
            onChange={(words) => {
              const requiredQuestions = rules.requiredQuestions.map((old) =>
                old.id === question.id ? { ...old, words } : old,
              )
              change({ requiredQuestions })
            }}
          />
        ))}
      </div>
      <h3 className="scheme-subheading">{own.heading}</h3>
      <OwnSuccessList rules={rules} onChange={(ownSuccess) => change({ ownSuccess })} />
    </section>
  )
}

interface OwnSuccessListProps {
  readonly rules: CourseRules
  readonly onChange: (own: CourseRules["ownSuccess"]) => string | null
}

function OwnSuccessList({ rules, onChange }: OwnSuccessListProps) {
  const { own: texts } = useText().surveys
  const { milestones } = useText()
  const [copied, copy] = useCopy()
  const { ownSuccess } = rules
  const paste = (text: string): string | null => {
    const read = readOwnSuccess(text)
    return isOwnSuccessProblem(read) ? texts.problem(read.line, texts.reasons[read.reason]) : onChange([...read])
  }
  return (
    <>
      <p className="note">{ownSuccess.length === 0 ? texts.none : texts.saved(ownSuccess.length)}</p>
      <PasteField
        summary={texts.edit}
        hint={`${texts.editHint} ${texts.editExample}`}
        apply={texts.apply}
        onApply={paste}
      />
      {ownSuccess.length > 0 && (
        <TextButton
          onClick={() => {
            copy(writeOwnSuccess(ownSuccess))
          }}
        >
          {milestones.edit.copy}
        </TextButton>
      )}
      {copied === "copied" && (
        <p className="note" role="status">
          {milestones.edit.copied}
        </p>
      )}
    </>
  )
}
