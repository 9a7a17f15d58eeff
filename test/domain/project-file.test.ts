import { describe, expect, it } from "vitest"
import { isProject, type Project, readProject, writeProject } from "../../src/domain/project-file"
import { parseView } from "../../src/interface/view-search"
import { stvScheme, uifScheme } from "../support/requests"

const project: Project = {
  fingerprint: "9c417e02",
  schemes: [{ ...stvScheme, municipalities: [101, 147] }],
  notes: [{ scheme: "uif2-1", element: "cv", text: "Linje 1\n<script>alert(1)</script> \u2028 æøå" }],
  view: { scheme: "uif2-1", search: { kommuner: "320", baggrund: ["a:b", "c:d"] } },
}

const changed = (change: (json: Record<string, unknown>) => void): string => {
  const json = JSON.parse(writeProject(project)) as Record<string, unknown>
  change(json)
  return JSON.stringify(json)
}

describe("a project file", () => {
  it("reads back what was written", () => {
    expect(readProject(writeProject(project))).toEqual(project)
    const bare: Project = { fingerprint: null, schemes: [], notes: [], view: { scheme: "stv", search: {} } }
    expect(readProject(writeProject(bare))).toEqual(bare)
  })

  it("gives a view as an address would", () => {
    const read = readProject(writeProject(project))
    if (!isProject(read)) throw new Error("not read")
    const view = parseView(read.view.search, uifScheme)
    expect(view.project).toEqual([320])
    expect(view.filter.traits).toEqual([
      { name: "a", value: "b" },
      { name: "c", value: "d" },
    ])
  })

  it.each([
    ["no JSON", "kommune;navn", "", "not JSON"],
    ["a list", "[]", "", undefined],
    ["another version", changed((json) => (json.project = 2)), "project", undefined],
    ["words it does not know", changed((json) => (json.rows = [{ cpr: "0101011234" }])), "", undefined],
    ["a scheme that is none", changed((json) => (json.schemes = [{ id: "x" }])), "schemes.0.schema", undefined],
    [
      "a note without end",
      changed((json) => (json.notes = [{ scheme: "stv", element: "cv", text: "x".repeat(10_001) }])),
      "notes.0.text",
      undefined,
    ],
    [
      "an element that is a path of objects",
      changed((json) => (json.notes = [{ scheme: "stv", element: "__proto__", text: "x" }])),
      "notes.0.element",
      undefined,
    ],
    [
      "a parameter that no address has",
      changed((json) => (json.view = { scheme: "stv", search: [{ name: "__proto__", values: ["x"] }] })),
      "view.search.0.name",
      undefined,
    ],
    ["a fingerprint that is text", changed((json) => (json.fingerprint = "<b>")), "fingerprint", undefined],
  ])("refuses %s, and says where", (_, text, path, message) => {
    const read = readProject(text)
    if (isProject(read)) throw new Error("taken for a project")
    expect(read[0]?.path).toBe(path)
    if (message !== undefined) expect(read[0]?.message).toBe(message)
  })

  it("never changes what all objects share", () => {
    readProject('{"project":1,"__proto__":{"polluted":true}}')
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})
