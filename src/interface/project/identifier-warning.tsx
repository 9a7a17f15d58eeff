import { identifiersInText } from "../../load/identifiers-in-text"
import { useSpeech } from "../results/use-speech"
import { useText } from "../texts"

/** Where what somebody has written looks as if it tells who a citizen is: it is about to be saved or printed. */
export function IdentifierWarning({ texts }: { readonly texts: readonly string[] }) {
  const { project } = useText()
  const { formats } = useSpeech()
  const found = new Set(texts.flatMap(identifiersInText))
  return (
    <div role="status">
      {found.size > 0 && (
        <p className="message message-note identifier-warning">
          {project.looksLike(formats.list([...found].map((kind) => project.identifiers[kind])))}
        </p>
      )}
    </div>
  )
}
