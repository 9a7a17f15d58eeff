import { describe, expect, it } from "vitest"
import type { Model } from "../../src/domain/model"
import type { Engine } from "../../src/engine/engine"
import type { SessionTools } from "../../src/interface/session-state"
import { SessionStore } from "../../src/interface/session-store"
import type { Mapping } from "../../src/domain/mapping"
import { LoadError } from "../../src/load/load-error"
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
        const tables = { forloeb: "spell", dream_bred: "dream_wide", dream_lang: "dream_long" } as const
        const named = Object.entries(tables).find(([start]) => file.name.startsWith(start))
        const table = named?.[1] ?? "person"
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
    inspectFile: () => Promise.reject(new Error("not asked for")),
    recurringRows: () => Promise.resolve({ recurring: 0, of: 1 }),
    removeFile: (_engine, fileId) => {
      log.push(`remove ${fileId}`)
      return Promise.resolve()
    },
    describeLoaded: (_engine, fingerprints) =>
      Promise.resolve({
        fingerprint: fingerprints.join("+"),
        data: { ends: {}, provisionalMonths: 2 },
        tables: [],
        months: [],
      }),
    buildModel: (_engine, { fingerprints, lastDay }) => {
      log.push(`build ${fingerprints.join(" ")} ${lastDay ?? "-"}`)
      return Promise.resolve({ fingerprint: fingerprints.join("+") } as Model)
    },
    fetchDemo: () => Promise.resolve([new File([], "forloeb_demo.parquet")]),
    ...overrides,
  }
  const finish = async (name: string) => {
    waiting.findLast((file) => file.name === name)?.finish()
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
    await store.addFiles([file("forloeb.csv")])
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
    await store.addFiles([file("forloeb.csv"), file("personer.csv")])
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
    await store.addFiles([file("personer.csv")])
    await settled()
    await finish("personer.csv")
    expect(log).toEqual(["load personer.csv"])
    expect(store.snapshot().model).toMatchObject({
      kind: "withoutBenefits",
      synthetic: false,
      loaded: { fingerprint: "sha-personer.csv" },
    })
  })

  it("reads files of weeks again when another code table comes or goes", async () => {
    const { made, log, finish } = tools()
    let codes: number | null = null
    const store = new SessionStore({
      ...made,
      loadFile: async (given, content, options) => {
        const loaded = await made.loadFile(given, content, options)
        if (content.name.startsWith("koder")) {
          codes = options.fileId
          return { ...loaded, table: "dream_code" }
        }
        return { ...loaded, codesFrom: codes }
      },
      removeFile: (given, fileId) => {
        if (fileId === codes) codes = null
        return made.removeFile(given, fileId)
      },
    })
    await store.startEngine()
    await store.addFiles([file("dream_bred.csv"), file("koder.csv")])
    await settled()
    await finish("dream_bred.csv")
    await finish("koder.csv")
    expect(states(store)).toEqual(["dream_bred.csv loaded", "dream_bred.csv loading", "koder.csv loaded"])
    log.length = 0
    await finish("dream_bred.csv")
    expect(states(store)).toEqual(["dream_bred.csv loaded", "koder.csv loaded"])
    expect(log).toEqual(["remove 1", "build sha-dream_bred.csv sha-koder.csv -"])
    store.removeFile(2)
    await settled()
    expect(states(store)).toEqual(["dream_bred.csv loaded", "dream_bred.csv loading"])
  })

  it.each(["dream_bred.csv", "dream_lang.csv"])("builds a model of the periods made from weeks in %s", async (name) => {
    const { made, log, finish } = tools()
    const store = new SessionStore(made)
    await store.startEngine()
    await store.addFiles([file(name)])
    await settled()
    await finish(name)
    expect(log).toEqual([`load ${name}`, `build sha-${name} -`])
  })

  it("drops a cancelled file, says so and goes on with the next", async () => {
    const { made, finish } = tools()
    const store = new SessionStore(made)
    await store.startEngine()
    await store.addFiles([file("forloeb.csv"), file("personer.csv")])
    await settled()
    store.cancelFile(1)
    await settled()
    expect(states(store)).toEqual(["personer.csv loading"])
    expect(store.snapshot().notices).toEqual([{ kind: "cancelled", name: "forloeb.csv" }])
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
    await store.addFiles([file("forloeb.csv")])
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
    await store.addFiles([file("forloeb.csv")])
    await settled()
    await finish("forloeb.csv")
    await store.addFiles([file("cpr.csv")])
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
    await store.addFiles([file("forloeb.csv")])
    await settled()
    await finish("forloeb.csv")
    expect(states(store)).toEqual(["forloeb.csv loaded"])
    expect(store.snapshot().notices).toEqual([{ kind: "demoReplaced" }])
    expect(log.slice(-2)).toEqual(["remove 1", "build sha-forloeb.csv -"])
  })

  it("builds anew when the last day changes, and not when it stays", async () => {
    const { made, log, finish } = tools()
    const store = new SessionStore(made)
    await store.startEngine()
    await store.addFiles([file("forloeb.csv")])
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
    await store.addFiles([file("forloeb.csv")])
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
    expect(store.snapshot()).toMatchObject({ demo: "idle", notices: [{ kind: "demoUnavailable" }] })
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
    await store.addFiles([file("arkiv.zip"), file("skadet.zip")])
    void store.startEngine()
    await settled()
    expect(states(store)).toEqual(["skadet.zip failed", "forloeb.csv loading", "borgere.csv waiting"])
    await finish("forloeb.csv")
    await finish("borgere.csv")
    expect(states(store)).toEqual(["skadet.zip failed", "forloeb.csv loaded", "borgere.csv loaded"])
  })

  it("says which sheets of a workbook are hidden and not loaded", async () => {
    const sheet = Object.assign(file("ark.xlsx › Data"), { format: "excel" as const, hiddenSheets: ["Gamle"] })
    const { made } = tools({ openContainers: (source) => Promise.resolve(source === sheet ? [source] : [sheet]) })
    const store = new SessionStore(made)
    await store.addFiles([file("ark.xlsx")])
    void store.startEngine()
    await settled()
    expect(states(store)).toEqual(["ark.xlsx › Data loading"])
    expect(store.snapshot().notices).toEqual([{ kind: "hiddenSheets", name: "ark.xlsx", sheets: ["Gamle"] }])
  })

  const mapping: Mapping = {
    version: 1,
    table: "spell",
    columns: [
      { heading: "nr", usedAs: "person_id" },
      { heading: "x", usedAs: "benefit" },
    ],
    values: [],
    municipality: 101,
  }
  const asking = new LoadError({ code: "unknownTable", file: "egne.csv", headings: ["nr", "x"] })

  it("asks about a file that is not recognised, loads it as mapped and reads the next one alike", async () => {
    const seen: (readonly Mapping[])[] = []
    const { made, finish, log } = tools()
    const store = new SessionStore({
      ...made,
      loadFile: (engine, given, options) => {
        seen.push(options.known)
        const isKnown = options.mapping !== undefined || options.known.length > 0
        return isKnown ? made.loadFile(engine, given, options) : Promise.reject(asking)
      },
    })
    await store.startEngine()
    await store.addFiles([file("forloeb_egne.csv")])
    await settled()
    expect(states(store)).toEqual(["forloeb_egne.csv asks"])
    store.loadMapped(1, mapping)
    await settled()
    await finish("forloeb_egne.csv")
    expect(states(store)).toEqual(["forloeb_egne.csv loaded"])
    expect(store.snapshot().mappings).toEqual([{ mapping, from: "forloeb_egne.csv" }])
    await store.addFiles([file("forloeb_ny.csv")])
    await settled()
    expect(seen).toEqual([[], [], [mapping]])
    expect(log.filter((entry) => entry.startsWith("load"))).toEqual(["load forloeb_egne.csv", "load forloeb_ny.csv"])
  })

  it("opens a mapping from disk before the files that came with it, and tries those again that asked", async () => {
    const { made, finish } = tools()
    const store = new SessionStore({
      ...made,
      loadFile: (engine, given, options) =>
        options.known.length > 0 ? made.loadFile(engine, given, options) : Promise.reject(asking),
    })
    await store.startEngine()
    await store.addFiles([file("forloeb.csv")])
    await settled()
    await store.addFiles([new File(["{}"], "forkert.json")])
    expect(store.snapshot().notices).toEqual([{ kind: "mappingRefused", name: "forkert.json" }])
    expect(states(store)).toEqual(["forloeb.csv asks"])
    await store.addFiles([new File(['{"project": 1}'], "p.json"), new File(['{"criteria": []}'], "o.json")])
    expect(store.snapshot().notices).toEqual([
      { kind: "projectFile", name: "p.json" },
      { kind: "schemeFile", name: "o.json" },
    ])
    await store.addFiles([new File([JSON.stringify(mapping)], "valg.json")])
    await settled()
    expect(store.snapshot().notices).toEqual([{ kind: "mappingOpened", name: "valg.json" }])
    await finish("forloeb.csv")
    expect(states(store)).toEqual(["forloeb.csv loaded"])
  })

  it("takes out what it had loaded of a file only when the same file has come in as newly mapped", async () => {
    const { made, log, finish } = tools()
    const store = new SessionStore(made)
    await store.startEngine()
    await store.addFiles([file("forloeb.csv"), file("personer.csv")])
    await settled()
    await finish("forloeb.csv")
    await finish("personer.csv")
    store.loadMapped(1, mapping)
    await settled()
    expect(states(store)).toEqual(["forloeb.csv loaded", "forloeb.csv loading", "personer.csv loaded"])
    expect(log.some((entry) => entry.startsWith("remove"))).toBe(false)
    // The second of the two that were asked for under this name.
    const again = log.filter((entry) => entry === "load forloeb.csv").length
    expect(again).toBe(2)
    store.cancelFile(3)
    await settled()
    expect(states(store)).toEqual(["forloeb.csv loaded", "personer.csv loaded"])
    expect(log.some((entry) => entry.startsWith("remove"))).toBe(false)
  })

  it("removes the older before it builds the model anew", async () => {
    const { made, log } = tools({
      loadFile: (_engine, given, { fileId, loaded }) => {
        log.push(`load ${fileId} beside ${loaded.map((other) => other.fileId).join(" ")}`)
        const columns = [{ heading: "a", usedAs: "person_id" }]
        return Promise.resolve({
          fileId,
          name: given.name,
          table: "spell",
          fingerprint: `sha-${fileId}`,
          columns,
        } as unknown as LoadedFile)
      },
    })
    const store = new SessionStore(made)
    await store.startEngine()
    await store.addFiles([file("forloeb.csv")])
    await settled()
    store.loadMapped(1, mapping)
    await settled()
    // The file itself is not among those it must not be loaded twice of.
    expect(log).toEqual(["load 1 beside ", "build sha-1 -", "load 2 beside ", "remove 1", "build sha-2 -"])
    expect(store.snapshot().files.map(({ id }) => id)).toEqual([2])
  })

  it("says that a file is there already, and does not list it", async () => {
    const { made, finish } = tools()
    const store = new SessionStore({
      ...made,
      loadFile: (engine, given, options) =>
        given.name === "kopi.csv"
          ? Promise.reject(new LoadError({ code: "sameFile", file: "kopi.csv", as: "forloeb.csv" }))
          : made.loadFile(engine, given, options),
    })
    await store.startEngine()
    await store.addFiles([file("forloeb.csv")])
    await settled()
    await finish("forloeb.csv")
    await store.addFiles([file("kopi.csv")])
    await settled()
    expect(states(store)).toEqual(["forloeb.csv loaded"])
    expect(store.snapshot().notices).toEqual([{ kind: "sameFile", name: "kopi.csv", as: "forloeb.csv" }])
  })

  it.each([
    ["replace", ["forloeb_2.csv"], ["remove 1", "build sha-forloeb_2.csv -"]],
    ["keepBoth", ["forloeb_1.csv", "forloeb_2.csv"], ["build sha-forloeb_1.csv sha-forloeb_2.csv -"]],
  ] as const)("asks whether a file with the rows of an older one takes its place: %s", async (answer, left, last) => {
    const { made, log, finish } = tools({ recurringRows: () => Promise.resolve({ recurring: 9, of: 10 }) })
    const store = new SessionStore(made)
    await store.startEngine()
    await store.addFiles([file("forloeb_1.csv"), file("forloeb_2.csv")])
    await settled()
    await finish("forloeb_1.csv")
    await finish("forloeb_2.csv")
    // Both count until the user has answered.
    expect(log.at(-1)).toBe("build sha-forloeb_1.csv sha-forloeb_2.csv -")
    expect(store.snapshot().files[1]?.newerOf).toEqual({ id: 1, name: "forloeb_1.csv", recurring: 9, of: 10 })
    store.answerNewer(2, answer)
    await settled()
    expect(store.snapshot().files.map(({ name }) => name)).toEqual(left)
    expect(store.snapshot().files.some(({ newerOf }) => newerOf !== undefined)).toBe(false)
    expect(log.slice(-last.length)).toEqual(last)
  })

  it("drops the question when the older file is removed by hand", async () => {
    const { made, finish } = tools({ recurringRows: () => Promise.resolve({ recurring: 9, of: 10 }) })
    const store = new SessionStore(made)
    await store.startEngine()
    await store.addFiles([file("forloeb_1.csv"), file("forloeb_2.csv")])
    await settled()
    await finish("forloeb_1.csv")
    await finish("forloeb_2.csv")
    store.removeFile(1)
    await settled()
    expect(store.snapshot().files).toMatchObject([{ name: "forloeb_2.csv" }])
    expect(store.snapshot().files[0]?.newerOf).toBeUndefined()
  })

  it("takes a file out again that was cancelled while it was held against older ones", async () => {
    let compared: (() => void) | undefined
    const { made, log, finish } = tools({
      recurringRows: () =>
        new Promise((resolve) => {
          compared = () => {
            resolve({ recurring: 9, of: 10 })
          }
        }),
    })
    const store = new SessionStore(made)
    await store.startEngine()
    await store.addFiles([file("forloeb_1.csv"), file("forloeb_2.csv")])
    await settled()
    await finish("forloeb_1.csv")
    await finish("forloeb_2.csv")
    store.cancelFile(2)
    compared?.()
    await settled()
    expect(states(store)).toEqual(["forloeb_1.csv loaded"])
    expect(log.slice(-2)).toEqual(["remove 2", "build sha-forloeb_1.csv -"])
  })
})
