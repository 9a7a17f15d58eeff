import type { SchemeProblem } from "../../domain/scheme-file"
import { useText } from "../texts"

interface RefusedFileProps {
  readonly title: string
  readonly problems: readonly SchemeProblem[]
  /** What is said of the file as a whole, without a place in it. */
  readonly ofWhole: Readonly<Record<string, string>>
}

/** Problems shown at most: those further down often follow from the first. */
const mostProblems = 10

/** Why a file of JSON could not be opened, with the place of each problem. */
export function RefusedFile({ title, problems, ofWhole }: RefusedFileProps) {
  const { schemePage } = useText()
  return (
    <div className="message message-error">
      <p>
        <strong>{title}</strong>
      </p>
      <ul>
        {problems.slice(0, mostProblems).map(({ path, message }) => (
          <li key={path}>
            {ofWhole[message] ?? (
              <>
                <span className="mono">{schemePage.place(path)}</span>:{" "}
                {schemePage.problems[message] ?? schemePage.otherProblem}
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
