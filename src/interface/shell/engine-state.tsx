import { FailureMessage } from "../components/error-boundary"
import { Progress } from "../components/progress"
import { useFormats, useText } from "../texts"

export function EngineFailure({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { shell } = useText()
  return <FailureMessage title={shell.engineFailed} text={shell.engineFailedText} error={error} onRetry={onRetry} />
}

/** The engine is on its way; the page can be used meanwhile. */
export function EngineProgress({ share }: { readonly share: number }) {
  const { shell } = useText()
  const { count } = useFormats()
  return (
    <p className="progress-line">
      <Progress label={shell.engineStarting} share={share} />
      <span>{share < 1 ? shell.engineStartingShare(count(Math.floor(share * 100))) : shell.engineAlmostReady}</span>
    </p>
  )
}
