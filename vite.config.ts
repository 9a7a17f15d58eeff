import { defineConfig, type Plugin } from "vite"

// Said in the page itself, so that it holds on any static host; the development server needs inline scripts.
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ")

function policy(): Plugin {
  return {
    name: "content-security-policy",
    apply: "build",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: contentSecurityPolicy },
        injectTo: "head-prepend",
      },
    ],
  }
}

/**
 * The reader of workbooks goes through a sheet in chunks, each of which copies all rows before it: from some thirty thousand
 * rows on they shrink to nothing, and the stack overflows. Read at once, a sheet has no such end.
 */
function wholeSheets(): Plugin {
  const chunked = "if (xml.length > chunkSize) {"
  return {
    name: "whole-sheets",
    transform(code, id) {
      if (!id.endsWith("/read-excel-file/modules/xml/parseXml.js")) return null
      if (!code.includes(chunked))
        throw new Error("read-excel-file reads sheets in another way: see whether it still must be changed")
      return { code: code.replace(chunked, "if (false) {"), map: null }
    },
  }
}

// Cross-origin isolation: nothing from elsewhere may be embedded, and a threaded engine could be used.
const headers = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
}

export default defineConfig({
  base: "./",
  plugins: [policy(), wholeSheets()],
  server: { headers },
  preview: { headers, port: 4173 },
  build: {
    target: "es2022",
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      checks: { bundlerTimings: false },
      onLog: (level, log, next) => {
        // Libraries mark files "use client" for servers that this product does not have.
        if (log.code !== "MODULE_LEVEL_DIRECTIVE") next(level, log)
      },
    },
    assetsInlineLimit: 0,
  },
  worker: { format: "es", plugins: () => [wholeSheets()] },
})
