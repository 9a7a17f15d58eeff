// How often the intervals hold what is true: `npm run coverage`. Writes test/coverage/coverage.md.
// `-- --part 0.1` takes a tenth of the replications, `-- --only M1,M3` some measures; either prints the tables instead.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { build } from "vite"
import type * as simulation from "./simulate"

const SEED = 20190401
const here = path.dirname(fileURLToPath(import.meta.url))

/** The simulation with the product's own modules, which take SQL and CSV in as text: Vite makes one file of them. */
async function bundled(): Promise<typeof simulation> {
  const folder = mkdtempSync(path.join(tmpdir(), "coverage-"))
  try {
    await build({
      configFile: false,
      logLevel: "warn",
      ssr: { noExternal: true },
      build: {
        ssr: path.join(here, "simulate.ts"),
        outDir: folder,
        rolldownOptions: { output: { entryFileNames: "simulate.mjs" } },
      },
    })
    return (await import(pathToFileURL(path.join(folder, "simulate.mjs")).href)) as typeof simulation
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`)
  return at === -1 ? undefined : process.argv[at + 1]
}
const part = Number(option("part") ?? 1)
const only = option("only")?.split(",") ?? []

const { note, simulate, unexplained } = await bundled()
const counted = await simulate(SEED, {
  part,
  only,
  done: ({ name }, seconds) => {
    console.log(`${name} ${seconds.toFixed(0)} s`)
  },
})
const text = note(counted)
const unknown = unexplained(counted)
if (part === 1 && only.length === 0) {
  writeFileSync(path.join(here, "coverage.md"), text)
  for (const miss of unknown) console.error(`no reason is known for ${miss}`)
  if (unknown.length > 0) process.exitCode = 1
} else console.log(text)
