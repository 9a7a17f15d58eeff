import { queryOptions, useQueries, useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import type { IsoDay } from "../../../../domain/calendar"
import type { Loaded } from "../../../../domain/model"
import type { QualityFinding } from "../../../../domain/quality"
import type { Threshold } from "../../../../domain/result"
import type { Engine } from "../../../../engine/engine"
import type { Delivery } from "../../../../domain/delivery"
import { asWritten } from "../../../../quality/as-written"
import { type CheckName, checkNames } from "../../../../quality/checks"
import { deliveries } from "../../../../quality/delivery"
import { deliveryFindings } from "../../../../quality/delivery-findings"
import { loadingFindings } from "../../../../quality/loading-findings"
import { periodFindings } from "../../../../quality/period-findings"
import { runCheck } from "../../../../quality/run-check"
import { useSession } from "../../../session"
import type { SessionState } from "../../../session-state"
import { loadedFiles } from "../../../session-files"
import { useView } from "../../../view"

export interface Quality {
  readonly findings: readonly QualityFinding[]
  readonly done: number
  readonly all: number
  readonly failed: readonly (CheckName | "delivery")[]
}

/**
 * What loading found, and what the checks of the loaded rows find. The checks run one by one when the model is ready and
 * the page is shown; those not begun are dropped when the reader goes on to a result, which then need not wait.
 */
export function useQuality(): Quality {
  const { engine, files, model } = useSession()
  const { threshold } = useView()
  const loaded = useMemo(() => loadedFiles(files).map((file) => file.loaded), [files])
  const source = sourceOf(engine, model)
  const ids = loaded.map(({ fileId }) => fileId)
  const answers = useQueries({
    queries: source === null ? [] : checkNames.map((name) => checkOptions(source, name, ids, threshold)),
  })
  const delivery = useDeliveries()
  const period = model.kind === "ready" ? periodFindings(model.model) : []
  return {
    findings: [
      ...loaded.flatMap(loadingFindings),
      ...period,
      ...answers.flatMap(({ data }) => data ?? []).map((finding) => asWritten(finding, loaded)),
      ...(delivery.data ?? []).flatMap(deliveryFindings),
    ],
    done: [...answers, delivery].filter(({ isPending }) => !isPending).length,
    all: source === null ? 0 : answers.length + 1,
    failed: [
      ...checkNames.filter((_, index) => answers[index]?.isError === true),
      ...(delivery.isError ? (["delivery"] as const) : []),
    ],
  }
}

/** Which months each municipality has delivered; the report and the heat map share the answer. */
export function useDeliveries(): {
  readonly data: readonly Delivery[] | undefined
  readonly isPending: boolean
  readonly isError: boolean
} {
  const { engine, files, model } = useSession()
  const { threshold } = useView()
  const source = sourceOf(engine, model)
  const ids = loadedFiles(files).map(({ id }) => id)
  return useQuery({
    queryKey: ["delivery", source?.loaded.fingerprint, ids, source?.lastDay, threshold] as const,
    queryFn: ({ signal }) => {
      if (source === null) throw new Error("no data loaded")
      return deliveries(source.engine, source.loaded, threshold, { signal })
    },
    enabled: source !== null,
  })
}

interface Source {
  readonly engine: Engine
  readonly loaded: Loaded
  /** Of the benefit periods; null where none are loaded. */
  readonly lastDay: IsoDay | null
}

function sourceOf(engine: SessionState["engine"], model: SessionState["model"]): Source | null {
  if (engine.kind !== "ready") return null
  if (model.kind === "withoutBenefits") return { engine: engine.engine, loaded: model.loaded, lastDay: null }
  if (model.kind !== "ready") return null
  return { engine: engine.engine, loaded: model.model, lastDay: model.model.data.lastDay }
}

function checkOptions(
  { engine, loaded, lastDay }: Source,
  name: CheckName,
  ids: readonly number[],
  threshold: Threshold,
) {
  const today = new Date().toISOString().slice(0, 10)
  return queryOptions({
    queryKey: ["quality", name, loaded.fingerprint, ids, lastDay, threshold, today] as const,
    queryFn: ({ signal }) => runCheck(engine, name, { threshold, today }, { signal }),
  })
}
