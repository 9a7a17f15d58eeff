import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core"
import { preview, type PreviewServer } from "vite"

/** The built product served on this machine, opened in a real browser. */
export interface Product {
  readonly origin: string
  readonly browser: Browser
  /** A page of its own, whose requests and complaints are kept. */
  open(options?: OpenOptions): Promise<Visit>
  close(): Promise<void>
}

interface OpenOptions {
  readonly width?: number
  readonly height?: number
  readonly hash?: string
  /** Called before the page is opened: to fail requests, say. */
  readonly prepare?: (context: BrowserContext) => Promise<unknown>
}

export interface Visit {
  readonly page: Page
  readonly context: BrowserContext
  /** Addresses asked for outside the product's own origin. */
  readonly outside: readonly string[]
  /** Errors and warnings of the console, broken policies among them. */
  readonly complaints: readonly string[]
}

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
]

export const root = new URL("../..", import.meta.url).pathname

export async function startProduct(): Promise<Product> {
  const executablePath = process.env.FREMDRIFT_BROWSER ?? "/usr/bin/chromium"
  const server: PreviewServer = await preview({ root, preview: { port: 0, open: false }, logLevel: "silent" })
  const address = server.httpServer.address()
  if (address === null || typeof address === "string") throw new Error("the product is not served")
  const origin = `http://localhost:${address.port}`
  const browser = await chromium.launch({ executablePath, args: flags })

  return {
    origin,
    browser,
    async open({ width = 1440, height = 1000, hash = "", prepare } = {}) {
      const context = await browser.newContext({
        viewport: { width, height },
        locale: "da-DK",
        acceptDownloads: true,
        permissions: ["clipboard-read", "clipboard-write"],
      })
      const page = await context.newPage()
      const outside: string[] = []
      const complaints: string[] = []
      page.on("request", (request) => {
        const url = request.url()
        if (!url.startsWith(origin) && !url.startsWith("blob:") && !url.startsWith("data:")) outside.push(url)
      })
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") complaints.push(message.text())
      })
      page.on("pageerror", (error) => complaints.push(error.message))
      await prepare?.(context)
      await page.goto(`${origin}/${hash}`)
      return { page, context, outside, complaints }
    },
    async close() {
      await browser.close()
      await server.close()
    },
  }
}

/** A folder for what a test leaves to be looked at. */
export function outputFolder(name: string): string {
  const folder = join(root, "test", "output", name)
  mkdirSync(folder, { recursive: true })
  return folder
}
