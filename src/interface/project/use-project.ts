import { useNavigate } from "@tanstack/react-router"
import { useSyncExternalStore } from "react"
import { type Project, writeProject } from "../../domain/project-file"
import { download } from "../../export/download"
import { useNoteStore } from "../note-store"
import { useSchemeEntries, useSchemeStore } from "../schemes"
import { useSession } from "../session"
import { useText } from "../texts"
import { useView } from "../view"
import { formatView } from "../view-search"

/** The pages of a scheme that a project can be opened from, and on. */
export type ProjectPage = "/$scheme/brev" | "/$scheme/ordning"

interface ProjectTools {
  /** Is there anything here that the last file saved or opened does not have? */
  readonly isUnsaved: boolean
  readonly save: () => void
  /** Puts the project in the place of what is here. */
  readonly open: (project: Project) => void
  /** Of the loaded data; null where there are none. */
  readonly fingerprint: string | null
}

/** What can be done with the project of this tab: its changed schemes, its notes and the view. */
export function useProject(page: ProjectPage): ProjectTools {
  const notes = useNoteStore()
  const written = useSyncExternalStore(notes.subscribe, notes.snapshot)
  const schemes = useSchemeStore()
  const changed = useSchemeEntries().flatMap(({ scheme, origin }) => (origin === "shipped" ? [] : [scheme]))
  const view = useView()
  const { model } = useSession()
  const { project: texts } = useText()
  const navigate = useNavigate()
  const fingerprint = model.kind === "ready" ? model.model.fingerprint : null
  const content = JSON.stringify([changed, written])
  return {
    fingerprint,
    isUnsaved: notes.savedProject === null ? changed.length + written.length > 0 : notes.savedProject !== content,
    save() {
      const search = formatView({ ...view, fingerprint: fingerprint ?? view.fingerprint })
      const project = { fingerprint, schemes: changed, notes: written, view: { scheme: view.schemeId, search } }
      const blob = new Blob([writeProject(project)], { type: "application/json" })
      download(blob, texts.fileName(view.schemeId))
      notes.markSaved(content)
    },
    open(project) {
      schemes.replace(project.schemes)
      notes.replace(project.notes)
      const opened = schemes.snapshot()
      const own = opened.flatMap(({ scheme, origin }) => (origin === "shipped" ? [] : [scheme]))
      notes.markSaved(JSON.stringify([own, project.notes]))
      const known = opened.some(({ scheme }) => scheme.id === project.view.scheme)
      if (known) void navigate({ to: page, params: { scheme: project.view.scheme }, search: project.view.search })
    },
  }
}
