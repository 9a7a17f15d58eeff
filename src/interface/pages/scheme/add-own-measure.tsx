import { type ChangeEvent, useRef, useState } from "react"
import { isOwnMeasure, readOwnMeasure } from "../../../domain/own-measure-file"
import type { Scheme } from "../../../domain/scheme"
import type { SchemeProblem } from "../../../domain/scheme-file"
import { ownMeasureProblems } from "../../../measures/check-own-measure"
import type { OwnMeasureProblem } from "../../../measures/own-measure-table"
import { Button } from "../../components/button"
import { useSession } from "../../session"
import { useText } from "../../texts"
import { useView } from "../../view"
import { OwnMeasureProblems } from "./own-measure-problems"
import { useChangeScheme } from "./use-change-scheme"

type Loaded =
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
    const problems = await ownMeasureProblems(tried ? engine.engine : null, read)
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
      <Button onClick={() => input.current?.click()}>{texts.choose}</Button>
      <div role="status" aria-live="polite">
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
