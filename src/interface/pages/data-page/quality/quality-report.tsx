import { useState } from "react"
import { mostRejected } from "../../../../domain/load-problem"
import type { Model } from "../../../../domain/model"
import { gapDaysOf } from "../../../../domain/result"
import type { Scheme } from "../../../../domain/scheme"
import { download } from "../../../../export/download"
import { rejectedRows } from "../../../../quality/rejected-rows"
import { TextButton } from "../../../components/button"
import { useScheme } from "../../../schemes"
import { useSession } from "../../../session"
import { loadedFiles } from "../../../session-files"
import { useFormats, useText } from "../../../texts"
import { useView } from "../../../view"
import { findingsCsv, rejectedCsv } from "./quality-csv"
import { QualityFilters } from "./quality-filters"
import { everyFinding, listed } from "./quality-list"
import { QualityTable } from "./quality-table"
import { useQuality } from "./use-quality"
import "./quality.css"

/** So many findings are shown at first; a file of strange codes may have thousands. */
const fewest = 50

/** Everything that was found in the files and their rows, and what it does to the chosen scheme's criteria. */
export function QualityReport({ onEditCodes }: { readonly onEditCodes: (fileId: number) => void }) {
  const { quality: words, load } = useText()
  const formats = useFormats()
  const { threshold, language } = useView()
  const chosen = useScheme()
  const { engine, files: all, model } = useSession()
  const scheme = model.kind === "ready" ? ofData(chosen, model.model) : chosen
  const [choice, setChoice] = useState(everyFinding)
  const [whole, setWhole] = useState(false)
  const [preparing, setPreparing] = useState(false)
  const { findings, done, all: checks, failed } = useQuality()
  const files = loadedFiles(all)
  if (files.length === 0) return null

  const speech = { words, load, formats }
  const fileName = (fileId: number | null): string => files.find(({ id }) => id === fileId)?.name ?? words.acrossFiles
  const fits = listed(findings, choice, scheme.criteria, {
    problem: ({ kind }) => words.problems[kind],
    file: ({ fileId }) => fileName(fileId),
  })
  const shown = whole ? fits : fits.slice(0, fewest)
  const read = files.reduce((sum, { loaded }) => sum + loaded.rowsRead, 0)
  const used = files.reduce((sum, { loaded }) => sum + loaded.rowsLoaded, 0)
  const hasRejected = files.some(({ loaded }) => loaded.findings.some(({ effect }) => effect !== "none"))
  const isChecking = done < checks

  const downloadRejected = async (): Promise<void> => {
    if (engine.kind !== "ready") return
    setPreparing(true)
    try {
      download(await rejectedCsv(rejectedRows(engine.engine), fileName, speech), words.rejectedFile)
    } finally {
      setPreparing(false)
    }
  }
  return (
    <section className="section">
      <div className="section-head">
        <h2 className="section-heading">{words.title}</h2>
        <span className="subtitle" role="status">
          {checks === 0 ? "" : isChecking ? words.checking(done, checks) : words.checked(fits.length)}
        </span>
      </div>
      <p className="subtitle">
        {words.summary(formats.count(read), formats.count(used), formats.count(read - used))}
        {checks === 0 && <> {words.notChecked}</>}
        {findings.length === 0 && checks > 0 && !isChecking && <> {words.none}</>}
      </p>
      {failed.map((name) => (
        <p key={name} className="message">
          {words.checkFailed(words.checkNames[name])}
        </p>
      ))}
      {findings.length > 0 && (
        <>
          <QualityFilters choice={choice} onChange={setChoice} files={files} scheme={scheme} />
          {fits.length === 0 ? (
            <p className="subtitle">{words.noneShown}</p>
          ) : (
            <QualityTable
              findings={shown}
              choice={choice}
              onChange={setChoice}
              fileName={fileName}
              scheme={scheme}
              speech={speech}
              columnsOf={(fileId) => files.find(({ id, demo }) => id === fileId && !demo)?.loaded.columns ?? []}
              onEditCodes={onEditCodes}
            />
          )}
          <p className="note quality-note">
            {words.facts(threshold)}
            {hasRejected && <> {words.rejectedHint(formats.count(mostRejected))}</>}
          </p>
          <p className="quality-actions">
            {shown.length < fits.length && (
              <TextButton
                onClick={() => {
                  setWhole(true)
                }}
              >
                {words.showAll(formats.count(fits.length))}
              </TextButton>
            )}
            <TextButton
              onClick={() => {
                const named = { name: scheme.shortName[language], criteria: scheme.criteria }
                download(findingsCsv(fits, named, fileName, speech), words.csvFile)
              }}
            >
              {words.download}
            </TextButton>
            {hasRejected && (
              <TextButton disabled={preparing} onClick={() => void downloadRejected()}>
                {preparing ? words.preparing : words.downloadRejected}
              </TextButton>
            )}
          </p>
        </>
      )}
    </section>
  )
}

/** The scheme with the gap that its spells are joined over, which depends on the data. */
function ofData(scheme: Scheme, { data }: Model): Scheme {
  const criteria = scheme.criteria.map((criterion) =>
    criterion.measure === "ledighedsydelse_duration"
      ? { ...criterion, gapDays: gapDaysOf({ criterion, data }) }
      : criterion,
  )
  return { ...scheme, criteria }
}
