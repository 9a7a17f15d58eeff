import { Outlet, useLocation } from "@tanstack/react-router"
import { useEffect, useRef } from "react"
import { ErrorBoundary } from "../components/error-boundary"
import { SessionProvider } from "../session"
import { useDocumentLanguage, useText } from "../texts"
import { FileDrop } from "./file-drop"
import { Footer } from "./footer"
import { Header } from "./header"
import { SessionStatus } from "./session-status"

/** What stands around every page. */
export function Shell() {
  useDocumentLanguage()
  const { shell } = useText()
  const { pathname } = useLocation()
  const main = useFocusOnNewPage(pathname)
  return (
    <SessionProvider>
      <a
        href="#indhold"
        className="skip-link"
        onClick={(event) => {
          // The fragment is the router's address, so the jump is made by hand.
          event.preventDefault()
          main.current?.focus()
        }}
      >
        {shell.skip}
      </a>
      <FileDrop>
        <Header />
        <main ref={main} tabIndex={-1} className="container page">
          <ErrorBoundary scope="page" resetKey={pathname}>
            <Outlet />
          </ErrorBoundary>
        </main>
        <Footer />
      </FileDrop>
      <SessionStatus />
    </SessionProvider>
  )
}

/** A new page takes the focus, so that a screen reader reads on from its beginning. */
function useFocusOnNewPage(pathname: string) {
  const main = useRef<HTMLElement>(null)
  const shown = useRef(pathname)
  useEffect(() => {
    const left = shown.current
    shown.current = pathname
    // The first page redirects from `/`: the reader has not been anywhere yet.
    if (left !== pathname && left !== "/") main.current?.focus({ preventScroll: true })
  }, [pathname])
  return main
}
