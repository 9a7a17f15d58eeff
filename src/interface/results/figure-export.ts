import { useState } from "react"
import { version } from "../../../package.json"
import type { MeasureRequest } from "../../domain/result"
import type { Scheme } from "../../domain/scheme"
import { captionedSvg } from "../../export/captioned-svg"
import { csvBlob } from "../../export/csv"
import { download, exportName } from "../../export/download"
import type { ExportContext, ExportRow } from "../../export/export-rows"
import { fontFaces } from "../../export/font-faces"
import { svgToPng } from "../../export/svg-to-png"
import type { Figure } from "../../figures/figure"
import { spaced } from "../fingerprint"
import type { Language } from "../../text/language"
import { fontBytes } from "../fonts"
import { useSurveyData } from "../survey-data"
import { useText } from "../texts"
import { useView, type View } from "../view"
import { areaNames } from "./area-names"
import { chosenWords } from "./filter-words"
import type { Speech } from "./speech"
import { useSpeech } from "./use-speech"
import { weekLabel, weekNotes } from "./week-notes"

export type FileKind = "SVG" | "PNG" | "CSV"

/** What numbers are about where no criterion is: courses, surveys. */
export interface ExportSubject {
  readonly scheme: Scheme
  /** For the file's name. */
  readonly id: string
  readonly name: string
  readonly measure: string
  /** What is chosen otherwise than usual. */
  readonly chosen: readonly string[]
}

/** What a figure is saved as: the question it answers, its part of the file's name, and its numbers. */
export interface Exported {
  readonly request: MeasureRequest | ExportSubject
  readonly part: string
  readonly rows: (context: ExportContext) => readonly ExportRow[]
}

const exportWidth = 1080

/** Numbers of weeks are told apart in every file. */
function criterionName(request: MeasureRequest, language: Language, { words }: Speech): string {
  const name = request.criterion.name[language]
  const label = weekLabel(request, words.criterion.weeks)
  return label === null ? name : `${name} (${label})`
}

/** Save the numbers of a table. */
export function useCsvExport({ request, part, rows }: Exported): () => void {
  const view = useView()
  const speech = useSpeech()
  return () => {
    const { language } = view
    const subject = subjectOf(request, view, speech)
    const name = [subject.scheme.id, subject.id, part, ...subject.chosen]
    download(csvBlob(rows(contextOf(subject, view, speech)), language), exportName(name, "csv"))
  }
}

function subjectOf(request: Exported["request"], view: View, speech: Speech): ExportSubject {
  if (!("criterion" in request)) return request
  const { scheme, criterion } = request
  const { id, measure } = criterion
  return {
    scheme,
    id,
    name: criterionName(request, view.language, speech),
    measure,
    chosen: chosenWords(view, scheme, speech),
  }
}

function contextOf(
  { scheme, name, measure }: ExportSubject,
  { language, project }: View,
  speech: Speech,
): ExportContext {
  const names = areaNames(project, speech)
  return {
    scheme: scheme.name[language],
    criterion: name,
    measure,
    labels: (area) => names.label(area),
    language,
  }
}

interface DrawingFile {
  readonly name: readonly string[]
  readonly kind: "SVG" | "PNG"
  readonly schemeName: string
  /** Months of the data; empty where they do not matter. */
  readonly period: string
}

/** Save a drawing with its caption. Every file carries scheme, period, data fingerprint and product version. */
export function useDrawingExport(): (figure: Figure, file: DrawingFile) => Promise<void> {
  const { language } = useView()
  const data = useSurveyData()
  const { figure: words } = useSpeech().words
  return async (figure, { name, kind, schemeName, period }) => {
    const svg = captionedSvg(figure, {
      width: exportWidth,
      language,
      source: data.synthetic ? words.sourceSynthetic : words.source,
      period,
      tags: data.synthetic ? ["synthetic"] : [],
      fontFaces: await fontFaces(fontBytes),
      imprint: words.imprint(schemeName, version, spaced(data.fingerprint)),
    })
    if (kind === "SVG") download(new Blob([svg], { type: "image/svg+xml" }), exportName(name, "svg"))
    else download(await svgToPng(svg), exportName(name, "png"))
  }
}

/** Save a figure of a criterion or survey, or its numbers. */
export function useFigureExport(figure: Figure, exported: Exported): [failed: boolean, save: (kind: FileKind) => void] {
  const [failed, setFailed] = useState(false)
  const view = useView()
  const { language } = view
  const data = useSurveyData()
  const speech = useSpeech()
  const text = useText()
  const draw = useDrawingExport()
  const { request, part, rows } = exported
  const write = async (kind: FileKind): Promise<void> => {
    const unmatched = "criterion" in request && request.criterion.measure === "wage_hours_gap" && !request.matched
    const subject = subjectOf(request, view, speech)
    const { scheme } = subject
    const chosen = [...subject.chosen, ...(unmatched ? [text.matching.filter.unmatched] : [])]
    const name = [scheme.id, subject.id, part, ...chosen]
    if (kind === "CSV") {
      download(csvBlob(rows(contextOf(subject, view, speech)), language), exportName(name, "csv"))
      return
    }
    const narrowed = chosen.length === 0 ? [] : [`${speech.words.filters.chosen} ${chosen.join(" · ")}.`]
    const words = speech.words.criterion.weeks
    const label = "criterion" in request ? weekLabel(request, words) : null
    const weeks = "criterion" in request ? weekNotes(request, words).slice(0, 1) : []
    const subtitle = label === null ? figure.subtitle : `${figure.subtitle} · ${label}`
    // Courses and surveys have dates of their own.
    const period = "criterion" in request && data.spellMonths !== null ? speech.formats.months(data.spellMonths) : ""
    const captioned = { ...figure, subtitle, notes: [...narrowed, ...weeks, ...figure.notes] }
    await draw(captioned, { name, kind, schemeName: scheme.name[language], period })
  }
  const save = (kind: FileKind): void => {
    setFailed(false)
    write(kind).catch((error: unknown) => {
      console.error(error)
      setFailed(true)
    })
  }
  return [failed, save]
}
