import { useNavigate } from "@tanstack/react-router"
import { type ChangeEvent, useRef, useState } from "react"
import type { Scheme } from "../../../domain/scheme"
import { isProblems, readScheme, writeScheme } from "../../../domain/scheme-file"
import { download } from "../../../export/download"
import { TextButton } from "../../components/button"
import type { SchemeEntry } from "../../scheme-store"
import { useSchemeStore } from "../../schemes"
import { useText } from "../../texts"
import { useView } from "../../view"
import { formatView } from "../../view-search"
import { type OpenedScheme, SchemeMessage } from "./scheme-message"

/** Save, open, copy, undo. */
export function SchemeActions({ entry: { scheme, origin } }: { readonly entry: SchemeEntry }) {
  const { schemePage } = useText()
  const view = useView()
  const store = useSchemeStore()
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const [opened, setOpened] = useState<OpenedScheme | null>(null)
  const { actions } = schemePage

  const show = (id: string): void => {
    void navigate({ to: "/$scheme/ordning", params: { scheme: id }, search: formatView(view) })
  }
  const open = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [file] = target.files ?? []
    if (file === undefined) return
    const read = readScheme(await file.text())
    target.value = ""
    if (isProblems(read)) {
      setOpened({ kind: "refused", file: file.name, problems: read })
      return
    }
    store.put(read)
    setOpened({ kind: "opened", name: read.name[view.language] })
    show(read.id)
  }
  const copy = (): void => {
    const named = (text: string): string => schemePage.copyName(text)
    show(store.copy(scheme, { da: named(scheme.name.da), en: named(scheme.name.en) }))
  }
  return (
    <div className="scheme-actions">
      <div className="button-row">
        <TextButton
          onClick={() => {
            download(schemeBlob(scheme), schemePage.fileName(scheme.id))
          }}
        >
          {actions.save}
        </TextButton>
        <input ref={input} type="file" accept=".json" hidden onChange={(event) => void open(event)} />
        <TextButton onClick={() => input.current?.click()}>{actions.open}</TextButton>
        <TextButton onClick={copy}>{actions.copy}</TextButton>
        {origin !== "shipped" && (
          <TextButton
            onClick={() => {
              store.drop(scheme.id)
              if (origin === "own") void navigate({ to: "/", search: true })
            }}
          >
            {origin === "own" ? actions.remove : actions.reset}
          </TextButton>
        )}
      </div>
      <p className="note">{schemePage.keep}</p>
      <SchemeMessage opened={opened} />
    </div>
  )
}

function schemeBlob(scheme: Scheme): Blob {
  return new Blob([writeScheme(scheme)], { type: "application/json" })
}
