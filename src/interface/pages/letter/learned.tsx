import { useId, useState } from "react"
import { longestNote, overallNote } from "../../../domain/note"
import type { Threshold } from "../../../domain/result"
import type { Scheme } from "../../../domain/scheme"
import { Button, TextButton } from "../../components/button"
import { useNoteStore } from "../../note-store"
import { IdentifierWarning } from "../../project/identifier-warning"
import { useScheme, useSchemeStore } from "../../schemes"
import { useText } from "../../texts"
import { withElement, withoutElement } from "./elements"
import type { LetterPart } from "./letter-content"

interface LearnedProps {
  readonly scheme: Scheme
  readonly parts: readonly LetterPart[]
  readonly threshold: Threshold
}

/** What was learned, in the user's words, element by element. On paper only what has been written stands. */
export function Learned({ scheme, parts, threshold }: LearnedProps) {
  const texts = useText().letter.learned
  const empty = parts.every(({ text, use }) => text === "" && use === "")
  return (
    <section className={empty ? "letter-part letter-part-empty" : "letter-part"}>
      <h2 className="section-heading">{texts.heading}</h2>
      <p className="note letter-hint">
        {texts.lead}
        {parts.some(({ use }) => use !== "") && ` ${texts.countedNote(threshold)}`}
      </p>
      {parts.map((part) => (
        <LearnedPart key={part.id} scheme={scheme} part={part} />
      ))}
      <NewElement />
    </section>
  )
}

interface LearnedPartProps {
  readonly scheme: Scheme
  readonly part: LetterPart
}

function LearnedPart({ scheme, part: { id, name, text, use } }: LearnedPartProps) {
  const texts = useText().letter.learned
  const notes = useNoteStore()
  const schemes = useSchemeStore()
  const shown = useScheme()
  const field = useId()
  return (
    <div className={text === "" && use === "" ? "learned learned-empty" : "learned"}>
      <div className="learned-head">
        <h3>
          <label htmlFor={field}>{name}</label>
        </h3>
        {id !== overallNote && text === "" && (
          <TextButton
            aria-label={texts.remove(name)}
            onClick={() => {
              schemes.put(withoutElement(shown, id))
            }}
          >
            ×
          </TextButton>
        )}
      </div>
      {use !== "" && <p className="note learned-use">{use}</p>}
      <textarea
        id={field}
        className="form-input learned-text"
        rows={linesOf(text)}
        maxLength={longestNote}
        placeholder={texts.placeholder}
        value={text}
        onChange={({ target }) => {
          notes.write({ scheme: scheme.id, element: id, text: target.value })
        }}
      />
      <IdentifierWarning texts={[text]} />
      {/* A field cuts its text on paper. */}
      <p className="learned-printed">{text}</p>
    </div>
  )
}

/** Lines that the field shows: all of them, about as wide as it is. */
function linesOf(text: string): number {
  return Math.max(
    2,
    text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 60)), 0),
  )
}

/** One more element, where the documents name none or the municipality has its own. */
function NewElement() {
  const texts = useText().letter.learned
  const schemes = useSchemeStore()
  const scheme = useScheme()
  const [name, setName] = useState("")
  const field = useId()
  return (
    <form
      className="new-element"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() === "") return
        schemes.put(withElement(scheme, name.trim()))
        setName("")
      }}
    >
      <label className="field-label" htmlFor={field}>
        {texts.newElement}
      </label>
      <div className="button-row">
        <input
          id={field}
          className="form-input"
          maxLength={200}
          autoComplete="off"
          value={name}
          onChange={({ target }) => {
            setName(target.value)
          }}
        />
        <Button type="submit">{texts.add}</Button>
      </div>
    </form>
  )
}
