import type { LoadProblem } from "../../../../domain/load-problem"
import { Button } from "../../../components/button"
import { useSession } from "../../../session"
import type { SessionFile } from "../../../session-files"
import { useText } from "../../../texts"

interface MappingQuestionProps {
  readonly file: SessionFile
  readonly problem: LoadProblem
  readonly onEdit: (id: number) => void
}

/** A file whose columns cannot be told for certain: the user tells, or opens a mapping that does. */
export function MappingQuestion({ file, problem, onEdit }: MappingQuestionProps) {
  const { mapping: words, load } = useText()
  const { addFiles } = useSession()
  return (
    <div className="message">
      <p className="message-title">{words.asksTitle(file.name)}</p>
      <p>{words.asksText}</p>
      <p className="note">{load.problem(problem)}</p>
      <div className="button-row">
        <Button
          kind="primary"
          onClick={() => {
            onEdit(file.id)
          }}
        >
          {words.edit}
        </Button>
        <Button
          onClick={() => {
            chooseFiles(".json", addFiles)
          }}
        >
          {words.open}
        </Button>
      </div>
    </div>
  )
}

function chooseFiles(accept: string, take: (files: readonly File[]) => void): void {
  const input = document.createElement("input")
  input.type = "file"
  input.accept = accept
  input.addEventListener("change", () => {
    take([...(input.files ?? [])])
  })
  input.click()
}
