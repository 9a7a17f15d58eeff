import type { LoadProblem } from "../../../../domain/load-problem"
import { Button } from "../../../components/button"
import type { SessionFile } from "../../../session-files"
import { useText } from "../../../texts"

interface MappingQuestionProps {
  readonly file: SessionFile
  readonly problem: LoadProblem
  readonly onEdit: (id: number) => void
}

/** A file whose columns cannot be told for certain: the user tells, or adds a saved mapping that does. */
export function MappingQuestion({ file, problem, onEdit }: MappingQuestionProps) {
  const { mapping: words, load } = useText()
  return (
    <div className="message">
      <p className="message-title">{words.asksTitle(file.name)}</p>
      <p>
        {load.asked(problem)} {words.asksText}
      </p>
      <div className="button-row">
        <Button
          kind="primary"
          onClick={() => {
            onEdit(file.id)
          }}
        >
          {words.choose}
        </Button>
      </div>
    </div>
  )
}
