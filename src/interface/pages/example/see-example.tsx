import { Link } from "@tanstack/react-router"
import { useScheme } from "../../schemes"
import { useText } from "../../texts"
import { useView } from "../../view"
import { formatView } from "../../view-search"

/** The way to the guided example of the scheme that the page shows. */
export function SeeExample() {
  const { example } = useText()
  const view = useView()
  const { id } = useScheme()
  return (
    <Link to="/$scheme/eksempel" params={{ scheme: id }} search={formatView(view)}>
      {example.link}
    </Link>
  )
}
