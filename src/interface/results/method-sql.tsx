import { useState } from "react"
import { TextButton } from "../components/button"
import { LiveRegion } from "../components/live-region"
import { useMethodWords } from "./method-words"
import { useCopy } from "./use-copy"

interface SqlFile {
  readonly path: string
  readonly text: string
}

/** The very files that ran. */
export function MethodSql({ files }: { readonly files: readonly SqlFile[] }) {
  const words = useMethodWords()
  const texts = words.sql
  const [state, copy] = useCopy()
  const [copied, setCopied] = useState("")
  const said = { idle: "", copied: texts.copied, failed: texts.failed }[state]
  return (
    <>
      <h3>{words.sections.sql}</h3>
      <p className="method-text">{texts.intro}</p>
      {files.map(({ path, text }, index) => (
        <details key={path} className="method-sql" open={index === 0}>
          <summary className="mono">{path}</summary>
          <pre className="code" tabIndex={0} aria-label={path}>
            {text.trim()}
          </pre>
          <TextButton
            aria-label={texts.copyFile(path)}
            onClick={() => {
              setCopied(path)
              copy(text)
            }}
          >
            {texts.copy}
          </TextButton>{" "}
          {copied === path && <span className="figure-said">{said}</span>}
        </details>
      ))}
      <LiveRegion text={said} />
    </>
  )
}
