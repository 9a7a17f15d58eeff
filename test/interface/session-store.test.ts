import { describe, expect, it } from "vitest"
import type { Model } from "../../src/domain/model"
import type { Engine } from "../../src/engine/engine"
import { SessionStore, type SessionTools } from "../../src/interface/session-store"
import type { LoadedFile } from "../../src/load/load-file"

const engine = {} as Engine
const settled = () => new Promise((resolve) => setTimeout(resolve, 0))

/** Tools whose loading waits until it is let go; `log` is what they were asked to do, in order. */
function tools(overrides: Partial<SessionTools> = {}) {
  const log: string[] = []
  const waiting: { name: string; finish: () => void }[] = []
  const made: SessionTools = {
    startEngine: () => Promise.resolve(engine),
    openContainers: (source) => Promise.resolve([source]),
    loadFile: (_engine, file, { fileId, signal }) =>
      new Promise((resolve, reject) => {
        log.push(`load ${file.name}`)
        const table = file.name.startsWith("forloeb") ? "spell" : "person"
        const loaded = { fileId, table, fingerprint: `sha-${file.name}`, columns: [], findings: [] }
        waiting.push({
          name: file.name,
          finish: () => {
            resolve(loaded as unknown as LoadedFile)
          },
        })
        signal.addEventListener("abort", () => {
          reject(signal.reason as Error)
        })
      }),
    removeFile: (_engine, fileId) => {
      log.push(`remove ${fileId}`)
      return Promise.resolve()
    },
    buildModel: (_engine, { fingerprints, lastDay }) => {
      log.push(`build ${fingerprints.join(" ")} ${lastDay ?? "-"}`)
      return Promise.resolve({ fingerprint: fingerprints.join("+") } as Model)
    },
    fetchDemo: () => Promise.resolve([new File([], "forloeb_demo.parquet")]),
    ...overrides,
  }
  const finish = async (name: string) => {
    waiting.find((file) => file.name === name)?.finish()
    await settled()
  }
  return { log, finish, made }
}

const file = (name: string) => new File(["x"], name)
const states = (store: SessionStore) => store.snapshot().files.map(({ name, status }) => `${name} ${status.kind}`)

describe("SessionStore", () => {
  it("keeps files that come before the engine, and loads them when it is there", async () => {
    const { made, log, finish } = tools()
    const store = new SessionStore(made)
    store.addFiles([file("forloeb.csv")])
    await settled()
    expect(states(store)).toEqual(["forloeb.csv waiting"])
    await Promise.all([store.startEngine(), settled().then(() => finish("forloeb.csv"))])
    expect(log).toEqual(["load forloeb.csv", "build sha-forloeb.csv -"])
    expect(store.snapshot().model.kind).toBe("ready")
  })

  it("loads one file after another and builds the model once", async () => {
    const { made, log, finish } = tools()
    const store = new SessionStore(made)
    await store.startEngine()
    store.addFiles([file("forloeb.csv"), file("personer.csv")])
    await settled()
    expect(states(store)).toEqual(["forloeb.csv loading", "personer.csv waiting"])
    await finish("forloeb.csv")
    await finish("personer.csv")
    expect(log).toEqual(["load forloeb.csv", "load personer.csv", "build sha-forloeb.csv sha-personer.csv -"])
  })

  it("builds no model without spells", async () => {
    const { made, log, finish } = tools()
    const store = new SessionStore(made)
    await store.startEngine()
    store.addFiles([file("personer.csv")])
    await settled()
    await finish("personer.csv")
    expect(log).toEqual(["load personer.csv"])
    expect(store.snapshot().model).toEqual({ kind: "none" })
  })

  it("drops a cancelled file, says so and goes on with the next", async () => {
    const { made, finish } = tools()
    const store = new SessionStore(made)
    await store.startEngine()
    store.addFiles([file("forloeb.csv"), file("personer.csv")])
    await settled()
    store.cancelFile(1)
    await settled()
    expect(states(store)).toEqual(["personer.csv loading"])
    expect(store.snapshot().notice).toEqual({ kind: "cancelled", name: "forloeb.csv" })
    await finish("personer.csv")
    expect(states(store)).toEqual(["personer.csv loaded"])
  })

  it("takes a file out again that was cancelled after its last row", async () => {
    let finish: (() => void) | undefined
    const { made, log } = tools({
      loadFile: (_engine, _file, { fileId }) =>
        new Promise((resolve) => {
          finish = () => {
            resolve({ fileId, table: "spell", fingerprint: "a" } as LoadedFile)
          }
        }),
    })
    const store = new SessionStore(made)
    await store.startEngine()
    store.addFiles([file("forloeb.csv")])
    await settled()
    store.cancelFile(1)
    finish?.()
    await settled()
    expect(log).toEqual(["remove 1"])
    expect(store.snapshot().files).toEqual([])
  })

  it("keeps a refused file in the list and what was loaded before it", async () => {
    const refusal = new Error("refused")
    const { made, finish } = tools()
    const store = new SessionStore({
      ...made,
      loadFile: (engine, given, options) =>
        given.name === "cpr.csv" ? Promise.reject(refusal) : made.loadFile(engine, given, options),
    })
    await store.startEngine()
    store.addFiles([file("forloeb.csv")])
    await settled()
    await finish("forloeb.csv")
    store.addFiles([file("cpr.csv")])
    await settled()
    expect(states(store)).toEqual(["forloeb.csv loaded", "cpr.csv failed"])
    expect(store.snapshot().model.kind).toBe("ready")
  })

  it("replaces the example data when the user's own are loaded", async () => {
    const { made, log, finish } = tools()
    const store = new SessionStore(made)
    await store.startEngine()
    await store.loadDemo()
    await settled()
    await finish("forloeb_demo.parquet")
    store.addFiles([file("forloeb.csv")])
    await settled()
    await finish("forloeb.csv")
    expect(states(store)).toEqual(["forloeb.csv loaded"])
    expect(store.snapshot().notice).toEqual({ kind: "demoReplaced" })
    expect(log.slice(-2)).toEqual(["remove 1", "build sha-forloeb.csv -"])
  })

  it("builds anew when the last day changes, and not when it stays", async () => {
    const { made, log, finish } = tools()
    const store = new SessionStore(made)
    await store.startEngine()
    store.addFiles([file("forloeb.csv")])
    await settled()
    await finish("forloeb.csv")
    store.setLastDay(null)
    store.setLastDay("2020-12-31")
    await settled()
    expect(log.slice(1)).toEqual(["build sha-forloeb.csv -", "build sha-forloeb.csv 2020-12-31"])
  })

  it("says that the model failed, and builds it when asked again", async () => {
    let works = false
    const { made, finish } = tools({
      buildModel: () => (works ? Promise.resolve({} as Model) : Promise.reject(new Error("no memory"))),
    })
    const store = new SessionStore(made)
    await store.startEngine()
    store.addFiles([file("forloeb.csv")])
    await settled()
    await finish("forloeb.csv")
    expect(store.snapshot().model.kind).toBe("failed")
    works = true
    store.rebuild()
    await settled()
    expect(store.snapshot().model.kind).toBe("ready")
  })

  it("can start the engine again after it failed", async () => {
    let works = false
    const { made } = tools({
      startEngine: () => (works ? Promise.resolve(engine) : Promise.reject(new Error("offline"))),
    })
    const store = new SessionStore(made)
    await store.startEngine()
    expect(store.snapshot().engine.kind).toBe("failed")
    works = true
    await store.startEngine()
    expect(store.snapshot().engine.kind).toBe("ready")
  })

  it("says when the example data cannot be fetched", async () => {
    const { made } = tools({ fetchDemo: () => Promise.reject(new Error("404")) })
    const store = new SessionStore(made)
    await store.loadDemo()
    expect(store.snapshot()).toMatchObject({ demo: "idle", notice: { kind: "demoUnavailable" } })
  })

  it("puts the files of an archive in its place, and tells why one cannot be opened", async () => {
    const held = [file("forloeb.csv"), file("borgere.csv")]
    const { made, finish } = tools({
      openContainers: (source) => {
        if (source.name === "skadet.zip") return Promise.reject(new Error("damaged"))
        return Promise.resolve(source.name === "arkiv.zip" ? held : [source])
      },
    })
    const store = new SessionStore(made)
    store.addFiles([file("arkiv.zip"), file("skadet.zip")])
    void store.startEngine()
    await settled()
    expect(states(store)).toEqual(["skadet.zip failed", "forloeb.csv loading", "borgere.csv waiting"])
    await finish("forloeb.csv")
    await finish("borgere.csv")
    expect(states(store)).toEqual(["skadet.zip failed", "forloeb.csv loaded", "borgere.csv loaded"])
  })
})
