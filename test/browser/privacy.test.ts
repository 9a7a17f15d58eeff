import { createServer, type Server } from "node:http"
import { join } from "node:path"
import { Table, tableToIPC, vectorFromArray } from "apache-arrow"
import * as parquet from "parquet-wasm/node"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Page } from "playwright-core"
import { type Product, root, startProduct, type Visit } from "./product"
import { areaTable, loadFiles, partsReady, saved, visit } from "./read-page"
import { smallFiles, testFolder, written } from "./small-data"

const folder = testFolder()
let product: Product
let opened: Visit
let page: Page
/** Every address asked for, by the page and by its workers. */
const asked: string[] = []

beforeAll(async () => {
  product = await startProduct()
  opened = await product.open({
    prepare: (context) =>
      context.route("**/*", (route) => {
        asked.push(route.request().url())
        return route.continue()
      }),
  })
  page = opened.page
  await partsReady(page)
})

afterAll(async () => {
  await product.close()
})

function smallParquet(): string {
  const table = new Table({
    borger_id: vectorFromArray(["B000001", "B000002", "B000003"]),
    uddannelse: vectorFromArray(["Grundskole", "Gymnasial", "Grundskole"]),
  })
  const bytes = parquet.writeParquet(parquet.Table.fromIPCStream(tableToIPC(table, "stream")))
  return written(folder, "uddannelse.parquet", bytes)
}

describe("with the network off once the page has come", () => {
  beforeAll(async () => {
    await opened.context.setOffline(true)
  })

  it("CSV and Parquet files are loaded", async () => {
    await loadFiles(page, smallFiles(folder))
    await page.locator('input[type="file"]').setInputFiles(smallParquet())
    await page.locator(".files-table tr", { hasText: "uddannelse.parquet" }).getByText("Klar").waitFor()
    await page.getByText("Data er klar til beregning").first().waitFor()
  })

  const pages = [
    "uif2-1/overblik",
    "uif2-1/kriterium/varighed",
    "uif2-1/kriterium/timer",
    "uif2-1/kommune/813",
    "stv/overblik",
    "stv/kriterium/aktivitetsparate",
    "stv/kriterium/loentimer?loentimer=alle",
    "stv/kommune/813",
    "uif2-1/kriterium/andel",
  ]
  it("every kind of page shows its numbers", async () => {
    for (const address of pages) {
      await visit(page, `#/${address}`)
      const main = await page.locator("main").innerText()
      expect([address, main.includes("Her gik noget galt")]).toEqual([address, false])
      expect([address, /\d,\d/.test(main)]).toEqual([address, true])
    }
    expect((await areaTable(page)).size).toBeGreaterThan(9)
  })

  it("a figure is saved as SVG, PNG and CSV", async () => {
    for (const kind of ["SVG", "PNG", "CSV"] as const) {
      const file = await saved(page, page.locator(".figure-panel").first().getByRole("button", { name: kind }))
      expect(file.bytes.length).toBeGreaterThan(500)
    }
  })

  it("nothing is kept in the browser", async () => {
    const kept = await page.evaluate(async () => {
      const entries: string[] = []
      const folder = (await navigator.storage.getDirectory()) as FileSystemDirectoryHandle & {
        keys(): AsyncIterable<string>
      }
      for await (const name of folder.keys()) entries.push(name)
      return {
        local: Object.keys(localStorage),
        session: Object.keys(sessionStorage),
        databases: (await indexedDB.databases()).map(({ name }) => name),
        caches: await caches.keys(),
        cookies: document.cookie,
        workers: (await navigator.serviceWorker.getRegistrations()).length,
        entries,
      }
    })
    expect(kept).toEqual({
      local: [],
      session: [],
      databases: [],
      caches: [],
      cookies: "",
      workers: 0,
      entries: [],
    })
  })

  it("nothing outside the page's own address is asked for, and no extension of DuckDB", () => {
    expect(opened.outside).toEqual([])
    expect(asked.filter((url) => !url.startsWith(`${product.origin}/`) && !/^(blob|data):/.test(url))).toEqual([])
    expect(asked.filter((url) => /extension/i.test(url))).toEqual([])
    expect(asked.some((url) => url.endsWith(".wasm"))).toBe(true)
    expect(opened.complaints).toEqual([])
  })

  it("a workbook and an archive are opened, and the letter is shown", async () => {
    await visit(page, "#/data?ordning=uif2-1")
    const exported = (name: string): string => join(root, "test/fixtures/exports", name)
    await page.locator('input[type="file"]').setInputFiles(["kommunens-udtræk.xlsx", "arkiv.zip"].map(exported))
    for (const name of ["kommunens-udtræk.xlsx › Ydelser", "arkiv.zip › forloeb.csv"])
      await page.locator(".files-table tr", { hasText: name }).getByText("Klar").waitFor()
    await visit(page, "#/uif2-1/brev")
    // The facts are built first.
    await page.locator("main h1", { hasText: "Orientering om" }).waitFor()
  })

  afterAll(async () => {
    await opened.context.setOffline(false)
  })
})

describe("the policy of the page", () => {
  let server: Server
  let elsewhere: string
  let hits = 0

  beforeAll(async () => {
    server = createServer((_, response) => {
      hits += 1
      response.setHeader("Access-Control-Allow-Origin", "*")
      response.end("ok")
    })
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    const address = server.address()
    if (address === null || typeof address === "string") throw new Error("no address")
    elsewhere = `127.0.0.1:${address.port}`
  })

  afterAll(() => {
    server.close()
  })

  it("stands first in the head, and allows only the page's own parts", async () => {
    const html = await (await fetch(`${product.origin}/`)).text()
    expect(html).toMatch(/<head>\s*<meta http-equiv="Content-Security-Policy"/)
    expect(html).not.toMatch(/<script(?![^>]* src=)[^>]*>|javascript:| on\w+=/)
    const content = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content")
    const policy = new Map(
      (content ?? "").split("; ").map((part) => {
        const [name = "", ...sources] = part.split(" ")
        return [name, sources.join(" ")] as const
      }),
    )
    expect(policy.get("default-src")).toBe("'self'")
    expect(policy.get("connect-src")).toBe("'self'")
    expect(policy.get("script-src")).toBe("'self' 'wasm-unsafe-eval'")
    for (const name of ["object-src", "base-uri", "form-action"]) expect(policy.get(name)).toBe("'none'")
    expect(content).not.toMatch(/\*|https?:|'unsafe-eval'/)
  })

  it("refuses every way to another address", async () => {
    const refused = await page.evaluate(async (host) => {
      const broken: string[] = []
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => broken.push(effectiveDirective))
      const fetched = await fetch(`http://${host}/fetch`).then(
        () => "sent",
        () => "refused",
      )
      navigator.sendBeacon(`http://${host}/beacon`, "data")
      new WebSocket(`ws://${host}/socket`).close()
      new Image().src = `http://${host}/image`
      const script = document.createElement("script")
      script.src = `http://${host}/script.js`
      document.head.append(script)
      const frame = document.createElement("iframe")
      frame.src = `http://${host}/frame`
      document.body.append(frame)
      await new Promise((resolve) => setTimeout(resolve, 500))
      script.remove()
      frame.remove()
      return { fetched, broken: [...new Set(broken)].sort() }
    }, elsewhere)
    expect(refused).toEqual({
      fetched: "refused",
      broken: ["connect-src", "frame-src", "img-src", "script-src-elem"],
    })
    expect(hits).toBe(0)
  })
})
