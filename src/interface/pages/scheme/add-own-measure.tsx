import { type ChangeEvent, useRef, useState } from "react"
import { isOwnMeasure, readOwnMeasure } from "../../../domain/own-measure-file"
import type { Scheme } from "../../../domain/scheme"
import type { SchemeProblem } from "../../../domain/scheme-file"
import { ownMeasureProblems } from "../../../measures/check-own-measure"
import type { OwnMeasureProblem } from "../../../measures/own-measure-table"
import { Button, TextButton } from "../../components/button"
import { useSession } from "../../session"
import { useText } from "../../texts"
import { useView } from "../../view"
import { OwnMeasureProblems } from "./own-measure-problems"
import { useChangeScheme } from "./use-change-scheme"

/** Milliseconds after which a wait is told of. */
const PATIENCE = 300

type Loaded =
  | { readonly kind: "running"; readonly stop: () => void }
  | { readonly kind: "stopped" }
  | { readonly kind: "added"; readonly name: string; readonly tried: boolean }
  | {
      readonly kind: "refused"
      readonly description: readonly SchemeProblem[]
      readonly problems: readonly OwnMeasureProblem[]
    }

/** A criterion of a measure that the product does not have: SQL and its description, checked before they are taken. */
export function AddOwnMeasure({ scheme }: { readonly scheme: Scheme }) {
  const texts = useText().ownMeasure
  const change = useChangeScheme()
  const { engine, model } = useSession()
  const { language } = useView()
  const input = useRef<HTMLInputElement>(null)
  const [loaded, setLoaded] = useState<Loaded | null>(null)

  /** Shows what takes long, with a way to stop it; null where it was stopped. */
  async function tell<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T | null> {
    const stopper = new AbortController()
    const stop = (): void => {
      stopper.abort()
    }
    const timer = setTimeout(() => {
      setLoaded({ kind: "running", stop })
    }, PATIENCE)
    try {
      return await work(stopper.signal)
    } catch (error) {
      if (!stopper.signal.aborted) throw error
      setLoaded({ kind: "stopped" })
      return null
    } finally {
      clearTimeout(timer)
    }
  }

  const choose = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const files = await Promise.all(
      [...(target.files ?? [])].slice(0, 3).map(async (file) => ({ name: file.name, text: await file.text() })),
    )
    target.value = ""
    if (files.length === 0) return
    const read = readOwnMeasure(files, scheme)
    if (!isOwnMeasure(read)) {
      setLoaded({ kind: "refused", description: read, problems: [] })
      return
    }
    const tried = model.kind === "ready" && engine.kind === "ready"
    const problems = await tell((signal) => ownMeasureProblems(tried ? engine.engine : null, read, { signal }))
    if (problems === null) return
    if (problems.length > 0) {
      setLoaded({ kind: "refused", description: [], problems })
      return
    }
    const refused = change({ ...scheme, criteria: [...scheme.criteria, read] })
    setLoaded(
      refused === null
        ? { kind: "added", name: read.name[language], tried }
        : { kind: "refused", description: [{ path: "", message: refused }], problems: [] },
    )
  }
  return (
    <div className="add-criterion">
      <h3>{texts.heading}</h3>
      <p className="note">{texts.hint}</p>
      <p className="note">{texts.warning}</p>
      <input
        ref={input}
        type="file"
        accept=".sql,.json"
        multiple
        hidden
        className="own-measure-files"
        onChange={(event) => void choose(event)}
      />
      <Button disabled={loaded?.kind === "running"} onClick={() => input.current?.click()}>
        {texts.choose}
      </Button>
      <div role="status" aria-live="polite">
        {loaded?.kind === "running" && (
          <p className="note">
            {texts.running} <TextButton onClick={loaded.stop}>{texts.stop}</TextButton>
          </p>
        )}
        {loaded?.kind === "stopped" && <p className="note">{texts.stopped}</p>}
        {loaded?.kind === "added" && (
          <p className="note">
            {texts.added(loaded.name)} {!loaded.tried && texts.notTried}
          </p>
        )}
        {loaded?.kind === "refused" && (
          <OwnMeasureProblems description={loaded.description} problems={loaded.problems} />
        )}
      </div>
    </div>
  )
}
