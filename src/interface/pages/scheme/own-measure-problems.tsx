import type { SchemeProblem } from "../../../domain/scheme-file"
import type { OwnMeasureProblem } from "../../../measures/own-measure-table"
import { ownMeasureWords } from "../../results/own-measure-words"
import { useText } from "../../texts"

interface OwnMeasureProblemsProps {
  readonly description: readonly SchemeProblem[]
  readonly problems: readonly OwnMeasureProblem[]
}

export function OwnMeasureProblems({ description, problems }: OwnMeasureProblemsProps) {
  const text = useText()
  const { ownMeasure: texts, schemePage } = text
  const known: Readonly<Record<string, string>> = {
    "not JSON": texts.notJson,
    "one file of SQL and one of JSON": texts.files,
  }
  return (
    <div className="message message-error">
      <p>
        <strong>{texts.refused}</strong>
      </p>
      <ul>
        {description.slice(0, 10).map(({ path, message }) => (
          <li key={path}>
            {known[message] ?? (
              <>
                <span className="mono">{schemePage.place(path)}</span>:{" "}
                {schemePage.problems[message] ?? schemePage.otherProblem}
              </>
            )}
          </li>
        ))}
        {problems.slice(0, 10).map((problem, index) => (
          <li key={index}>{ownMeasureWords(problem, text)}</li>
        ))}
      </ul>
    </div>
  )
}
