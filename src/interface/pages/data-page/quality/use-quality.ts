import { queryOptions, useQueries } from "@tanstack/react-query"
import { useMemo } from "react"
import type { Model } from "../../../../domain/model"
import type { QualityFinding } from "../../../../domain/quality"
import type { Threshold } from "../../../../domain/result"
import type { Engine } from "../../../../engine/engine"
import { type CheckName, checkNames } from "../../../../quality/checks"
import { loadingFindings } from "../../../../quality/loading-findings"
import { periodFindings } from "../../../../quality/period-findings"
import { runCheck } from "../../../../quality/run-check"
import { useSession } from "../../../session"
import { loadedFiles } from "../../../session-files"
import { useView } from "../../../view"

export interface Quality {
  readonly findings: readonly QualityFinding[]
  readonly done: number
  readonly all: number
  readonly failed: readonly CheckName[]
}

/**
 * What loading found, and what the checks of the loaded rows find. The checks run one by one when the model is ready and
 * the page is shown; those not begun are dropped when the reader goes on to a result, which then need not wait.
 */
export function useQuality(): Quality {
  const { engine, files, model } = useSession()
  const { threshold } = useView()
  const loaded = useMemo(() => loadedFiles(files).map((file) => file.loaded), [files])
  const source =
    engine.kind === "ready" && model.kind === "ready" ? { engine: engine.engine, model: model.model } : null
  const ids = loaded.map(({ fileId }) => fileId)
  const answers = useQueries({
    queries: source === null ? [] : checkNames.map((name) => checkOptions(source, name, ids, threshold)),
  })
  const period = source === null ? [] : periodFindings(source.model)
  return {
    findings: [...loaded.flatMap(loadingFindings), ...period, ...answers.flatMap(({ data }) => data ?? [])],
    done: answers.filter(({ isPending }) => !isPending).length,
    all: answers.length,
    failed: checkNames.filter((_, index) => answers[index]?.isError === true),
  }
}

function checkOptions(
  { engine, model }: { readonly engine: Engine; readonly model: Model },
  name: CheckName,
  ids: readonly number[],
  threshold: Threshold,
) {
  const today = new Date().toISOString().slice(0, 10)
  return queryOptions({
    queryKey: ["quality", name, model.fingerprint, ids, model.data.lastDay, threshold, today] as const,
    queryFn: ({ signal }) => runCheck(engine, name, { threshold, today }, { signal }),
  })
}
