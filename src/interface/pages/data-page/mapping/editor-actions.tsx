import { isOfSheets, type LoadProblem } from "../../../../domain/load-problem"
import type { Mapping } from "../../../../domain/mapping"
import { download } from "../../../../export/download"
import type { Inspection } from "../../../../load/inspect-file"
import type { Formats } from "../../../../text/format"
import type { Text } from "../../../../text/texts"
import { Button, TextButton } from "../../../components/button"
import { useFormats, useText } from "../../../texts"
import { problemOf } from "./draft"

interface EditorActionsProps {
  readonly inspection: Inspection
  readonly mapping: Mapping
  readonly onLoad: (mapping: Mapping) => void
  readonly onClose: () => void
}

/** What still lacks, and the ways out of the editor. */
export function EditorActions({ inspection, mapping, onLoad, onClose }: EditorActionsProps) {
  const text = useText()
  const words = text.mapping
  const formats = useFormats()
  const problem = problemOf(mapping, inspection)
  return (
    <>
      <p className="mapping-problem" role="status">
        {problem !== null && lacking(problem, text, formats)}
      </p>
      <div className="button-row">
        <Button
          kind="primary"
          disabled={problem !== null}
          onClick={() => {
            onLoad(mapping)
          }}
        >
          {words.load}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
        <TextButton
          onClick={() => {
            const json = new Blob([`${JSON.stringify(mapping, null, 2)}\n`], { type: "application/json" })
            download(json, `${words.fileName}-${inspection.name.replace(/\.[^.]*$/, "")}.json`)
          }}
        >
          {words.save}
        </TextButton>
      </div>
    </>
  )
}

function lacking(problem: LoadProblem, { mapping: words, load }: Text, { list }: Formats): string {
  if (problem.code === "missingColumns") {
    const needsCourse = isOfSheets(problem.table) && problem.missing.every(({ column }) => column === "course")
    if (needsCourse) return words.lacksCourse
    // No column need tell the municipality: it can be chosen for all rows.
    const columns = problem.missing.flatMap(({ column }) => (column === "municipality" ? [] : [load.usedAs(column)]))
    return columns.length === 0 ? words.lacksMunicipality : words.lacks(list(columns))
  }
  if (problem.code === "duplicateHeadings") {
    const headings = list(problem.headings)
    return problem.column === null
      ? words.twiceBackground(headings)
      : words.twice(load.usedAs(problem.column), headings)
  }
  return load.problem(problem)
}
