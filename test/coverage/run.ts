// How often the intervals hold what is true: `npm run coverage`. Writes test/coverage/coverage.md.
// `-- --part 0.1` takes a tenth of the replications, `-- --only M1,M3` some measures; neither writes the file.
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { build } from "vite"
import type * as simulation from "./simulate"

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

const module = await bundled()
const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`)
  return at === -1 ? undefined : process.argv[at + 1]
}
const part = Number(option("part") ?? 1)
const only = option("only")?.split(",") ?? []
for (const { measure, tally, seconds } of await module.simulate(20190401, part, only)) {
  console.log(measure.name, seconds.toFixed(1))
  for (const [key, c] of tally.counts)
    console.log(
      key,
      ((c.covered / c.intervals) * 100).toFixed(1),
      ((c.falselyBetter / c.intervals) * 100).toFixed(1),
      c.none,
    )
}
