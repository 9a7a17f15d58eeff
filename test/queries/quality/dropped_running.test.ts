import { beforeAll, describe, expect, it } from "vitest"
import sql from "../../../queries/quality/dropped_running.sql?raw"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { FJ, type Given, LY, modelOf } from "../../support/given"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

const of2018 = { file: 1 } as const
const of2019 = { file: 2 } as const

/** What is told: table, file, benefit or offer, rows, persons. */
async function dropped(given: Given) {
  await modelOf(engine, given, "2019-12-31")
  return (await engine.query(sql)).map((row) => [row.table_name, row.file_id, row.kind, row.rows, row.persons])
}

/** The newer file tells of municipality 101 on the older one's last day, of 147 only from later. */
const files = [
  ["last", 101, LY, "2018-12-31", "2019-01-10", of2018],
  ["last", 101, LY, "2018-12-31", "2019-01-10", of2019],
  ["other", 147, LY, "2019-12-01", null, of2019],
] as const

describe("dropped_running.sql", () => {
  it("tells of what runs in a file but is not in a newer one that covers the municipality", async () => {
    expect(
      await dropped({
        spell: [
          ...files,
          ["gone", 101, LY, "2018-03-01", null, of2018],
          ["gone", 101, FJ, "2018-09-01", null, of2018],
          ["ended", 101, LY, "2018-03-01", "2018-09-01", of2018],
          // The newer file does not cover 147 on that day.
          ["elsewhere", 147, LY, "2018-03-01", null, of2018],
          // Told again, ended, or carried on.
          ["same", 101, LY, "2018-03-01", null, of2018],
          ["same", 101, LY, "2018-03-01", null, of2019],
          ["closed", 101, LY, "2018-03-01", null, of2018],
          ["closed", 101, LY, "2018-03-01", "2019-03-01", of2019],
          ["on", 101, LY, "2018-03-01", null, of2018],
          ["on", 101, LY, "2019-01-01", null, of2019],
        ],
      }),
    ).toEqual([
      ["spell", 1, FJ, 1, 1],
      ["spell", 1, LY, 1, 1],
    ])
  })

  it("tells of offers likewise", async () => {
    const at = (file: 1 | 2) => ({ file, municipality: 101 })
    expect(
      await dropped({
        spell: [...files],
        activity: [
          ["last", "mentor", "2018-12-31", "2019-01-10", at(1)],
          ["last", "mentor", "2018-12-31", "2019-06-10", at(2)],
          ["late", "mentor", "2019-12-01", null, at(2)],
          ["gone", "virksomhedspraktik", "2018-12-01", null, at(1)],
        ],
      }),
    ).toEqual([["activity", 1, "virksomhedspraktik", 1, 1]])
  })

  it("tells nothing of one file, nor of files that lie apart", async () => {
    expect(await dropped({ spell: [["a", 101, LY, "2018-03-01", null, of2018]] })).toEqual([])
    const apart = [
      ["a", 101, LY, "2018-03-01", null, of2018],
      ["b", 101, LY, "2019-03-01", null, of2019],
    ] as const
    expect(await dropped({ spell: apart })).toEqual([])
  })
})
