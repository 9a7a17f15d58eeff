import { Component, type ErrorInfo, type ReactNode } from "react"
import { OwnMeasureError } from "../../measures/own-measure-table"
import type { Text } from "../../text/texts"
import { ownMeasureWords } from "../results/own-measure-words"
import { useText } from "../texts"
import { Button } from "./button"

interface ErrorBoundaryProps {
  /** What is lost: one part of the page, or the page. */
  readonly scope: "figure" | "page"
  /** A change of this text tries again: the address or a query's key. */
  readonly resetKey?: string
  /** Called before trying again, so that a failed query is asked anew. */
  readonly onRetry?: () => void
  readonly children: ReactNode
}

/** Shows a reason and a way on where a part of the page failed. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly error: unknown }> {
  override state = { error: null as unknown }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override componentDidCatch(error: unknown, info: ErrorInfo) {
    console.error(error, info.componentStack)
  }

  override componentDidUpdate(previous: ErrorBoundaryProps) {
    if (this.state.error !== null && previous.resetKey !== this.props.resetKey) this.setState({ error: null })
  }

  readonly retry = (): void => {
    this.props.onRetry?.()
    this.setState({ error: null })
  }

  override render() {
    if (this.state.error === null) return this.props.children
    return <Failure scope={this.props.scope} error={this.state.error} onRetry={this.retry} />
  }
}

interface FailureProps {
  readonly scope: "figure" | "page"
  readonly error: unknown
  readonly onRetry: () => void
}

/** A part of the page, or the page, is lost. */
export function Failure({ scope, error, onRetry }: FailureProps) {
  const { shell } = useText()
  return (
    <FailureMessage text={scope === "page" ? shell.failurePage : shell.failureFigure} error={error} onRetry={onRetry} />
  )
}

interface FailureMessageProps {
  readonly title?: string
  readonly text: string
  readonly error: unknown
  readonly onRetry?: () => void
}

export function FailureMessage({ title, text, error, onRetry }: FailureMessageProps) {
  const words = useText()
  const { shell } = words
  return (
    <div className="message" role="alert">
      <p className="message-title">{title ?? shell.failure}</p>
      <p>{text}</p>
      {onRetry !== undefined && <Button onClick={onRetry}>{shell.retry}</Button>}
      <details className="message-detail">
        <summary>{shell.failureDetail}</summary>
        <pre className="code">{reasonOf(error, words)}</pre>
      </details>
    </div>
  )
}

/** The user's own SQL is refused in words that help to mend it. */
function reasonOf(error: unknown, words: Text): string {
  if (error instanceof OwnMeasureError) {
    return error.problems.map((problem) => ownMeasureWords(problem, words)).join("\n")
  }
  return error instanceof Error ? error.message : String(error)
}
