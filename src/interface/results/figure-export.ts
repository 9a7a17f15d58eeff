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
import { fontBytes } from "../fonts"
import { useSurveyData } from "../survey-data"
import { useText } from "../texts"
import { useView, type View } from "../view"
import { areaNames } from "./area-names"
import { chosenWords } from "./filter-words"
import type { Speech } from "./speech"
import { useSpeech } from "./use-speech"

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
  const { id, name, measure } = criterion
  return { scheme, id, name: name[view.language], measure, chosen: chosenWords(view, scheme, speech) }
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

/** Save a figure. Every file carries scheme, period, data fingerprint and product version. */
export function useFigureExport(figure: Figure, exported: Exported): [failed: boolean, save: (kind: FileKind) => void] {
  const [failed, setFailed] = useState(false)
  const view = useView()
  const { language } = view
  const data = useSurveyData()
  const speech = useSpeech()
  const text = useText()
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
    const svg = captionedSvg(
      { ...figure, notes: [...narrowed, ...figure.notes] },
      {
        width: exportWidth,
        language,
        source: data.synthetic ? speech.words.figure.sourceSynthetic : speech.words.figure.source,
        // Courses and surveys have dates of their own.
        period: "criterion" in request && data.spellMonths !== null ? speech.formats.months(data.spellMonths) : "",
        tags: data.synthetic ? ["synthetic"] : [],
        fontFaces: await fontFaces(fontBytes),
        imprint: speech.words.figure.imprint(scheme.name[language], version, spaced(data.fingerprint)),
      },
    )
    if (kind === "SVG") download(new Blob([svg], { type: "image/svg+xml" }), exportName(name, "svg"))
    else download(await svgToPng(svg), exportName(name, "png"))
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
