import { type ChangeEvent, useRef, useState } from "react"
import { isProject, largestProject, type Project, readProject } from "../../domain/project-file"
import { Button, TextButton } from "../components/button"
import { spaced } from "../fingerprint"
import { useAllNotes } from "../note-store"
import { useText } from "../texts"
import { IdentifierWarning } from "./identifier-warning"
import { type OpenedProject, ProjectMessage } from "./project-message"
import { type ProjectPage, useProject } from "./use-project"

/** Save everything that is chosen and written as one file, and open it again. */
export function ProjectActions({ page }: { readonly page: ProjectPage }) {
  const { project: texts } = useText()
  const { save, open, isUnsaved, fingerprint } = useProject(page)
  const notes = useAllNotes()
  const input = useRef<HTMLInputElement>(null)
  const [opened, setOpened] = useState<OpenedProject | null>(null)
  const take = (file: string, project: Project): void => {
    open(project)
    setOpened({ kind: "opened", file, project })
  }
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [file] = target.files ?? []
    if (file === undefined) return
    const read = file.size > largestProject ? [{ path: "", message: "too large" }] : readProject(await file.text())
    target.value = ""
    if (!isProject(read)) setOpened({ kind: "refused", file: file.name, problems: read })
    else if (isUnsaved) setOpened({ kind: "asks", file: file.name, project: read })
    else take(file.name, read)
  }
  return (
    <div className="project-actions">
      <div className="button-row">
        <TextButton
          onClick={() => {
            setOpened(null)
            save()
          }}
        >
          {texts.save}
        </TextButton>
        <input ref={input} type="file" accept=".json" hidden onChange={(event) => void choose(event)} />
        <TextButton onClick={() => input.current?.click()}>{texts.open}</TextButton>
        {isUnsaved && <span className="note">{texts.unsaved}</span>}
      </div>
      <IdentifierWarning texts={notes.map(({ text }) => text)} />
      <p className="note">{texts.keep}</p>
      {opened?.kind === "asks" ? (
        <div className="message message-note" role="alert">
          <p>{texts.question(opened.file)}</p>
          <div className="button-row">
            <Button
              onClick={() => {
                take(opened.file, opened.project)
              }}
            >
              {texts.replace}
            </Button>
            <Button
              onClick={() => {
                setOpened(null)
              }}
            >
              {texts.stay}
            </Button>
          </div>
        </div>
      ) : (
        <ProjectMessage opened={opened} note={opened?.kind === "opened" ? dataNote(opened.project) : null} />
      )}
    </div>
  )

  /** Where the project was saved with other data than are here. */
  function dataNote({ fingerprint: saved }: Project): string | null {
    if (saved === null || saved === fingerprint) return null
    return fingerprint === null
      ? texts.openedNoData(spaced(saved))
      : texts.openedOtherData(spaced(saved), spaced(fingerprint))
  }
}
