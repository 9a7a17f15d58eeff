import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { RouterProvider } from "@tanstack/react-router"
import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import { NoteStore, NoteStoreContext } from "./note-store"
import { router } from "./router"
import { SchemeStore } from "./scheme-store"
import { SchemeStoreContext, shippedSchemes } from "./schemes"
import { SessionStoreContext } from "./session"
import { SessionStore } from "./session-store"
import { browserTools } from "./session-tools"
import "./styles/index.css"

/** Show the page in the container at once; the engine comes meanwhile. */
export function startApp(container: Element): void {
  const store = new SessionStore(browserTools)
  void store.startEngine()
  const schemes = new SchemeStore(shippedSchemes())
  const notes = new NoteStore()
  addEventListener("beforeunload", (event) => {
    // Written text lives in this tab alone until it is saved.
    if (notes.isUnsaved) event.preventDefault()
  })
  // A result is a pure function of its key, the data's fingerprint included: it never grows stale.
  const queries = new QueryClient({
    defaultOptions: {
      queries: { staleTime: Infinity, retry: false, networkMode: "always", refetchOnWindowFocus: false },
    },
  })
  createRoot(container).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <SchemeStoreContext value={schemes}>
          <NoteStoreContext value={notes}>
            <SessionStoreContext value={store}>
              <RouterProvider router={router} />
            </SessionStoreContext>
          </NoteStoreContext>
        </SchemeStoreContext>
      </QueryClientProvider>
    </StrictMode>,
  )
}
