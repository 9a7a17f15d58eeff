import { Link } from "@tanstack/react-router"
import type { Scheme } from "../../../domain/scheme"
import { Computing } from "../../results/measured"
import { VerdictMark } from "../../results/verdict-mark"
import { useText } from "../../texts"
import type { Letter, LetterVerdict } from "./letter-content"

interface LetterVerdictsProps {
  readonly scheme: Scheme
  readonly letter: Letter
}

/** What was measured: one plain statement for each criterion, with its numbers. */
export function LetterVerdicts({ scheme, letter }: LetterVerdictsProps) {
  const texts = useText().letter.measured
  return (
    <section className="letter-part">
      <h2 className="section-heading">{texts.heading}</h2>
      <p className="letter-paragraph">{texts.shows}</p>
      <ol className="letter-verdicts">
        {letter.verdicts.map((verdict) => (
          <VerdictItem key={verdict.criterion.id} scheme={scheme} told={verdict} />
        ))}
      </ol>
      <p className="letter-paragraph">{letter.comparison}</p>
    </section>
  )
}

function VerdictItem({ scheme, told }: { readonly scheme: Scheme; readonly told: LetterVerdict }) {
  const { criterion, verdict, statement, sentences } = told
  if (verdict === undefined) {
    return (
      <li>
        <Computing number={criterion.number} />
      </li>
    )
  }
  return (
    <li>
      {verdict !== null && (
        <p className="verdict-line">
          <VerdictMark verdict={verdict} size="heading" />
        </p>
      )}
      <p className="letter-statement">
        <Link to="/$scheme/kriterium/$criterion" params={{ scheme: scheme.id, criterion: criterion.id }} search>
          {statement}
        </Link>
      </p>
      <p className="letter-numbers">{sentences.join(" ")}</p>
    </li>
  )
}
