import { createContext, type ReactNode, useContext, useEffect, useMemo, useSyncExternalStore } from "react"
import type { Model } from "../domain/model"
import type { Engine } from "../engine/engine"
import type { Mapping } from "../domain/mapping"
import type { Inspection } from "../load/inspect-file"
import type { Notice, SessionState } from "./session-state"
import type { SessionStore } from "./session-store"
import { useView } from "./view"

/** What is loaded in this tab, and what can be done with it. */
export interface Session extends SessionState {
  readonly retryEngine: () => void
  readonly addFiles: (files: readonly File[], notices?: readonly Notice[]) => void
  readonly cancelFile: (id: number) => void
  readonly removeFile: (id: number) => void
  readonly loadDemo: () => void
  readonly inspect: (id: number, reading?: Mapping["reading"]) => Promise<Inspection>
  readonly loadMapped: (id: number, mapping: Mapping) => void
  readonly loadWithout: (id: number, headings: readonly string[]) => void
  readonly answerNewer: (id: number, answer: "replace" | "keepBoth") => void
  /** Build the model again after it failed. */
  readonly rebuild: () => void
}

/** The store of this tab, made once outside React. */
export const SessionStoreContext = createContext<SessionStore | null>(null)

const SessionContext = createContext<Session | null>(null)

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const store = useContext(SessionStoreContext)
  if (store === null) throw new Error("no session store around this component")
  const state = useSyncExternalStore(store.subscribe, store.snapshot)
  const { lastDay } = useView()
  useEffect(() => {
    store.setLastDay(lastDay)
  }, [store, lastDay])
  const session = useMemo(
    (): Session => ({
      ...state,
      retryEngine: () => void store.startEngine(),
      addFiles: (files, notices) => void store.addFiles(files, notices),
      inspect: store.inspect,
      loadMapped: store.loadMapped,
      loadWithout: (id, headings) => void store.loadWithout(id, headings),
      answerNewer: store.answerNewer,
      cancelFile: store.cancelFile,
      removeFile: store.removeFile,
      loadDemo: () => void store.loadDemo(),
      rebuild: store.rebuild,
    }),
    [state, store],
  )
  return <SessionContext value={session}>{children}</SessionContext>
}

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (session === null) throw new Error("no session around this component")
  return session
}

/** The engine and the model. For components that are shown only when both are ready: the result pages. */
export function useLoaded(): { readonly engine: Engine; readonly model: Model } {
  const { engine, model } = useSession()
  if (engine.kind !== "ready" || model.kind !== "ready") throw new Error("no data loaded")
  return { engine: engine.engine, model: model.model }
}
