import { describe, expect, it } from "vitest"
import { PageSource, type Wanted } from "../../src/load/typed/page-source"

describe("PageSource(file, ask)", () => {
  const asking = () => {
    const asked: Wanted[] = []
    const source = new PageSource({ name: "a.csv", size: 100 }, (wanted) => asked.push(wanted))
    return { asked, source }
  }

  it("asks when it is read, and gives each piece to who asked for it, in whatever order they come", async () => {
    const { asked, source } = asking()
    const unread = source.slice(0, 100)
    const [first, second] = [source.slice(0, 10).arrayBuffer(), source.slice(10, 20).arrayBuffer()]
    expect(asked).toEqual([
      { wanted: 0, from: 0, to: 10 },
      { wanted: 1, from: 10, to: 20 },
    ])
    source.give({ piece: 1, bytes: new ArrayBuffer(2) })
    source.give({ piece: 0, bytes: new ArrayBuffer(1) })
    expect([(await first).byteLength, (await second).byteLength]).toEqual([1, 2])
    void unread.arrayBuffer()
    expect(asked).toHaveLength(3)
  })

  it("fails where the page cannot read", async () => {
    const { source } = asking()
    const read = source.slice(0, 10).arrayBuffer()
    source.give({ piece: 0, bytes: null })
    await expect(read).rejects.toThrow("cannot read")
  })
})
