import { describe, expect, it, vi } from "vitest"
import { longestNote } from "../../src/domain/note"
import { NoteStore } from "../../src/interface/note-store"

const cv = { scheme: "uif2-1", element: "cv", text: "Godt" }

describe("NoteStore", () => {
  it("keeps one text for each element of each scheme, and none where it is emptied", () => {
    const store = new NoteStore()
    const listener = vi.fn()
    store.subscribe(listener)
    store.write({ ...cv, text: "G" })
    store.write(cv)
    store.write({ ...cv, scheme: "stv" })
    expect(store.snapshot()).toEqual([cv, { ...cv, scheme: "stv" }])
    store.write({ ...cv, text: "  " })
    expect(store.snapshot()).toEqual([{ ...cv, scheme: "stv" }])
    expect(listener).toHaveBeenCalledTimes(4)
  })

  it("knows what is not saved", () => {
    const store = new NoteStore()
    expect(store.isUnsaved).toBe(false)
    store.write(cv)
    expect(store.isUnsaved).toBe(true)
    store.markSaved("a project")
    expect([store.isUnsaved, store.savedProject]).toEqual([false, "a project"])
  })

  it("cuts what is too long for a project file", () => {
    const store = new NoteStore()
    store.write({ ...cv, text: "x".repeat(longestNote + 1) })
    expect(store.snapshot()[0]?.text).toHaveLength(longestNote)
  })
})
