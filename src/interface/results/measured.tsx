import type { UseQueryResult } from "@tanstack/react-query"
import { type ReactNode, useEffect, useState } from "react"
import { ErrorBoundary, Failure } from "../components/error-boundary"
import { useSpeech } from "./use-speech"

interface MeasuredProps<T> {
  readonly query: UseQueryResult<T>
  /** The criterion's number, for "Beregner kriterium 2 …". */
  readonly number: number
  readonly children: (data: T) => ReactNode
}

/**
 * A part of the page that waits for a measure: the old answer stays, dimmed, while a new one is computed; a failure shows
 * its reason and leaves the rest of the page standing.
 */
export function Measured<T>({ query, number, children }: MeasuredProps<T>) {
  const busy = query.isFetching && (query.isPlaceholderData || query.data === undefined)
  if (query.isError) return <Failure scope="figure" error={query.error} onRetry={() => void query.refetch()} />
  return (
    <div className="measured" aria-busy={busy}>
      {busy && <Computing number={number} />}
      {query.data !== undefined && (
        <div className={busy ? "measured-old" : ""}>
          <ErrorBoundary scope="figure" resetKey={String(query.dataUpdatedAt)}>
            {children(query.data)}
          </ErrorBoundary>
        </div>
      )}
    </div>
  )
}

/** Said after a second: most answers are there before. */
export function Computing({ number }: { readonly number: number }) {
  const { words } = useSpeech()
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => {
      setLate(true)
    }, 1000)
    return () => {
      clearTimeout(timer)
    }
  }, [])
  return (
    <p className="computing" role="status">
      {late ? words.figure.computing(number) : ""}
    </p>
  )
}
