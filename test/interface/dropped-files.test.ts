import { describe, expect, it } from "vitest"
import { droppedFiles } from "../../src/interface/dropped-files"

type Tree = { readonly [name: string]: Tree | string }

/** An entry as a browser gives it: what a folder holds comes in parts. */
function entry(name: string, content: Tree | string, within = ""): FileSystemEntry {
  const fullPath = `${within}/${name}`
  if (typeof content === "string") {
    const file = (taken: (file: File) => void): void => {
      taken(new File([content], name))
    }
    return { name, fullPath, isDirectory: false, isFile: true, file } as unknown as FileSystemEntry
  }
  const createReader = () => {
    const rest = Object.entries(content).map(([inner, of]) => entry(inner, of, fullPath))
    return {
      readEntries: (read: (some: FileSystemEntry[]) => void, fail: (error: Error) => void) => {
        if (rest.some(({ name: inner }) => inner === "spærret")) fail(new Error("no access"))
        else read(rest.splice(0, 2))
      },
    }
  }
  return { name, fullPath, isDirectory: true, isFile: false, createReader } as unknown as FileSystemEntry
}

function dropped(tree: Tree): DataTransfer {
  const items = Object.entries(tree).map(([name, content]) => ({
    webkitGetAsEntry: () => entry(name, content),
    getAsFile: () => new File([typeof content === "string" ? content : ""], name),
  }))
  return { items, files: items.map(({ getAsFile }) => getAsFile()) } as unknown as DataTransfer
}

const names = (files: readonly File[]): string[] => files.map(({ name }) => name)

describe("droppedFiles(transfer)", () => {
  it("gives files as they are", async () => {
    const { files, notices } = await droppedFiles(dropped({ "a.csv": "1", "b.csv": "2" }))
    expect(names(files)).toEqual(["a.csv", "b.csv"])
    expect(notices).toEqual([])
  })

  it("gives the files of folders within folders, named with them, without those of the system", async () => {
    const { files } = await droppedFiles(
      dropped({
        "a.csv": "1",
        udtræk: { "c.csv": "3", ".DS_Store": "x", "b.csv": "2", "2019": { "d.csv": "4" } },
      }),
    )
    expect(names(files)).toEqual(["a.csv", "udtræk › 2019/d.csv", "udtræk › b.csv", "udtræk › c.csv"])
    expect(await files[1]?.text()).toBe("4")
  })

  it("says that a folder is empty or holds too many files, and leaves one that cannot be read to loading", async () => {
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`${n}.csv`, "x"]))
    const { files, notices } = await droppedFiles(
      dropped({ tom: { ".DS_Store": "x" }, stor: many, lukket: { spærret: "x" } }),
    )
    expect(notices).toEqual([
      { kind: "folderEmpty", name: "tom" },
      { kind: "folderLarge", name: "stor" },
    ])
    expect(names(files)).toEqual(["lukket"])
  })
})
