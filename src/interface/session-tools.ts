import { startBrowserEngine } from "../engine/browser"
import { openContainers } from "../load/containers/open-containers"
import { inspectFile } from "../load/inspect-file"
import { loadFile } from "../load/load-file"
import { buildModel } from "../load/model"
import { prepareTables } from "../load/prepare"
import { recurringRows } from "../load/recurring-rows"
import { removeFile } from "../load/remove-file"
import { warmEngine } from "../load/warm-up/warm-engine"
import { describeLoaded } from "../load/without-benefits"
import { preloadParts } from "./preload"
import type { SessionTools } from "./session-state"
import { withWatchdog } from "./watchdog"

/** Compiling the engine takes seconds on an old machine, never this long. */
const longestSilence = 60_000

const demoFiles = import.meta.glob<string>("../../data/demo/*.parquet", {
  query: "?url",
  import: "default",
  eager: true,
})

/** Ends with the first file. */
const warming = new AbortController()

/** The tools of the product; tests bring their own. */
export const browserTools: SessionTools = {
  startEngine: async (onProgress) => {
    const start = (moved: () => void) =>
      startBrowserEngine({
        onProgress: (share) => {
          moved()
          onProgress(share)
        },
      })
    const engine = await withWatchdog(start, longestSilence, (late) => void late.close())
    await prepareTables(engine)
    // Where it fails, files are loaded all the same.
    void preloadParts()
      .then(() => warmEngine(engine, warming.signal))
      .catch(() => undefined)
    return engine
  },
  openContainers,
  loadFile: (engine, file, options) => {
    warming.abort()
    return loadFile(engine, file, options)
  },
  inspectFile,
  recurringRows,
  removeFile,
  describeLoaded,
  buildModel,
  fetchDemo: () => Promise.all(demoOrder.map(fetchFile)),
}

/** The benefit periods before what is added to them. */
const demoOrder = [
  ...["person", "spell", "activity", "wage_hours", "event", "participation", "population"],
  ...["project", "course", "course_response", "staff_response", "satisfaction"],
]

/** A shipped file as if the user had chosen it. */
async function fetchFile(table: string): Promise<File> {
  const name = `${table}.parquet`
  const address = demoFiles[`../../data/demo/${name}`]
  if (address === undefined) throw new Error(`example file not shipped: ${name}`)
  const response = await fetch(address)
  if (!response.ok) throw new Error(`example file not found: ${response.status} ${address}`)
  return new File([await response.blob()], name)
}
