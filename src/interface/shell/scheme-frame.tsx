import { Outlet, useParams } from "@tanstack/react-router"
import { Suspense } from "react"
import { useFindScheme } from "../schemes"
import { useText } from "../texts"
import { UnknownScheme } from "./not-found"

/** Around every page of a scheme. */
export function SchemeFrame() {
  const { shell } = useText()
  const { scheme: id = "" } = useParams({ strict: false })
  if (useFindScheme(id) === undefined) return <UnknownScheme id={id} />
  return (
    <Suspense fallback={<p className="note">{shell.pageLoading}</p>}>
      <Outlet />
    </Suspense>
  )
}
