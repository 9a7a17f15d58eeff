import type { Text } from "../../../text/texts"
import type { Letter } from "./letter-content"

/** The letter as plain text, for a mail or a document: paragraphs parted by an empty line. */
export function letterText(letter: Letter, { letter: texts }: Text): string {
  const verdicts = letter.verdicts.map(({ word, statement, sentences }) =>
    [`– ${word === "" ? "" : `${word}: `}${statement}`, ...sentences].join("\n  "),
  )
  const learned = letter.learned
    .filter(({ text, use }) => text !== "" || use !== "")
    .map(({ name, text, use }) => [name, text.trim(), use].filter((line) => line !== "").join("\n"))
  return [
    letter.headline,
    ...letter.opening,
    texts.measured.heading.toUpperCase(),
    texts.measured.shows,
    ...verdicts,
    letter.comparison,
    ...(learned.length === 0 ? [] : [texts.learned.heading.toUpperCase(), ...learned]),
    letter.closing.join(" "),
  ].join("\n\n")
}
