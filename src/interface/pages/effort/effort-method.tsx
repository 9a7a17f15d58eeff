import type { PageTopic } from "../../../domain/page-topic"
import type { DataDescription, MeasureRequest } from "../../../domain/result"
import { provisionalMonths } from "../../../measures/request-parameters"
import { PageMethod } from "../../results/page-method"
import { useLoaded } from "../../session"

interface EffortMethodProps {
  readonly topic: Extract<PageTopic, "fleksjobEffort" | "companyEffort">
  readonly request: MeasureRequest
  /** The tables that the page's numbers rest on. */
  readonly tables: readonly (keyof DataDescription["ends"])[]
}

export function EffortMethod({ topic, request, tables }: EffortMethodProps) {
  const { model } = useLoaded()
  const { ends } = request.data
  const known = tables.flatMap((table) => (ends[table] === undefined ? [] : [[table, ends[table]] as const]))
  return (
    <PageMethod
      topic={topic}
      scheme={request.scheme}
      fingerprint={model.fingerprint}
      ends={Object.fromEntries(known)}
      provisional={provisionalMonths(request)}
    />
  )
}
