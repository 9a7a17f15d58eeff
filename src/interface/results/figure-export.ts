import { useState } from "react"
import { version } from "../../../package.json"
import { monthOf } from "../../domain/calendar"
import type { MeasureRequest } from "../../domain/result"
import { captionedSvg } from "../../export/captioned-svg"
import { csvBlob } from "../../export/csv"
import { download, exportName } from "../../export/download"
import type { ExportContext, ExportRow } from "../../export/export-rows"
import { fontFaces } from "../../export/font-faces"
import { svgToPng } from "../../export/svg-to-png"
import type { Figure } from "../../figures/figure"
import { spaced } from "../fingerprint"
import { fontBytes } from "../fonts"
import { useLoaded } from "../session"
import { useText } from "../texts"
import { useView } from "../view"
import { areaNames } from "./area-names"
import { chosenWords } from "./filter-words"
import { useSpeech } from "./use-speech"

export type FileKind = "SVG" | "PNG" | "CSV"

/** What a figure is saved as: the question it answers, its part of the file's name, and its numbers. */
export interface Exported {
  readonly request: MeasureRequest
  readonly part: string
  readonly rows: (context: ExportContext) => readonly ExportRow[]
}

const exportWidth = 1080

/** Save the numbers of a table. */
export function useCsvExport({ request, part, rows }: Exported): () => void {
  const view = useView()
  const speech = useSpeech()
  const { scheme, criterion } = request
  return () => {
    const { language, project } = view
    const names = areaNames(project, speech)
    const context: ExportContext = {
      scheme: scheme.name[language],
      criterion: criterion.name[language],
      measure: criterion.measure,
      labels: (area) => names.label(area),
      language,
    }
    const name = [scheme.id, criterion.id, part, ...chosenWords(view, scheme, speech)]
    download(csvBlob(rows(context), language), exportName(name, "csv"))
  }
}

/** Save a figure. Every file carries scheme, period, data fingerprint and product version. */
export function useFigureExport(figure: Figure, exported: Exported): [failed: boolean, save: (kind: FileKind) => void] {
  const [failed, setFailed] = useState(false)
  const view = useView()
  const { language, project } = view
  const { model } = useLoaded()
  const speech = useSpeech()
  const text = useText()
  const { request, part, rows } = exported
  const { scheme, criterion } = request
  const write = async (kind: FileKind): Promise<void> => {
    const unmatched = criterion.measure === "wage_hours_gap" && !request.matched
    const chosen = [...chosenWords(view, scheme, speech), ...(unmatched ? [text.matching.filter.unmatched] : [])]
    const name = [scheme.id, criterion.id, part, ...chosen]
    if (kind === "CSV") {
      const names = areaNames(project, speech)
      const context: ExportContext = {
        scheme: scheme.name[language],
        criterion: criterion.name[language],
        measure: criterion.measure,
        labels: (area) => names.label(area),
        language,
      }
      download(csvBlob(rows(context), language), exportName(name, "csv"))
      return
    }
    const narrowed = chosen.length === 0 ? [] : [`${speech.words.filters.chosen} ${chosen.join(" · ")}.`]
    const svg = captionedSvg(
      { ...figure, notes: [...narrowed, ...figure.notes] },
      {
        width: exportWidth,
        language,
        source: model.synthetic ? speech.words.figure.sourceSynthetic : speech.words.figure.source,
        period: speech.formats.months({ first: monthOf(model.data.firstDay), last: monthOf(model.data.lastDay) }),
        tags: model.synthetic ? ["synthetic"] : [],
        fontFaces: await fontFaces(fontBytes),
        imprint: speech.words.figure.imprint(scheme.name[language], version, spaced(model.fingerprint)),
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
