import { describe, expect, it } from "vitest"
import { SchemeStore } from "../../src/interface/scheme-store"
import { stvScheme, uifScheme } from "../support/requests"

const origins = (store: SchemeStore) => store.snapshot().map(({ scheme, origin }) => [scheme.id, origin])

describe("SchemeStore", () => {
  it("gives the shipped schemes, the newest first", () => {
    expect(origins(new SchemeStore([stvScheme, uifScheme]))).toEqual([
      ["uif2-1", "shipped"],
      ["stv", "shipped"],
    ])
  })

  it("keeps a changed scheme in its place until it is dropped or changed back", () => {
    const store = new SchemeStore([uifScheme])
    store.put({ ...uifScheme, municipalities: [101] })
    expect(store.snapshot()).toEqual([{ scheme: { ...uifScheme, municipalities: [101] }, origin: "changed" }])
    store.put({ ...uifScheme })
    expect(origins(store)).toEqual([["uif2-1", "shipped"]])
    store.put({ ...uifScheme, municipalities: [101] })
    store.drop("uif2-1")
    expect(store.snapshot()).toEqual([{ scheme: uifScheme, origin: "shipped" }])
  })

  it("copies under an id that nothing has", () => {
    const store = new SchemeStore([uifScheme])
    const name = { da: "Vores", en: "Ours" }
    expect([store.copy(uifScheme, name), store.copy(uifScheme, name)]).toEqual(["uif2-1-2", "uif2-1-3"])
    expect(origins(store)).toEqual([
      ["uif2-1", "shipped"],
      ["uif2-1-2", "own"],
      ["uif2-1-3", "own"],
    ])
    store.drop("uif2-1-2")
    expect(origins(store)).toHaveLength(2)
  })

  it("tells its listeners, and gives the same list until something changes", () => {
    const store = new SchemeStore([uifScheme])
    let told = 0
    const stop = store.subscribe(() => {
      told += 1
    })
    const before = store.snapshot()
    expect(store.snapshot()).toBe(before)
    store.put({ ...uifScheme, municipalities: [] })
    expect([told, store.snapshot() === before]).toEqual([1, false])
    stop()
    store.drop("uif2-1")
    expect(told).toBe(1)
  })
})
