import type { Engine, Parameters, Row, RunOptions } from "../engine/engine"
import { nextTask } from "../engine/next-task"

/** A query that sorts this many rows takes about a second; one that runs cannot be broken off. */
const rowsOfSlice = 400_000
const most = 20

/** Columns that are added over the slices; `places` are merged, all others tell the rows of the answer apart. */
const added: ReadonlySet<string> = new Set(["rows", "persons", "days", "one_day_rows"])

/** How many parts of the persons a check of the spells is run in. */
export async function slicesOf(engine: Engine, run: RunOptions): Promise<number> {
  const [counted] = await engine.query("select count(*) as rows from spell", {}, run)
  return Math.max(1, Math.ceil(Number(counted?.rows ?? 0) / rowsOfSlice))
}

/** Run a query once for each part of the persons, and add what they say: a person is in one part alone. */
export async function inSlices(
  engine: Engine,
  sql: string,
  parameters: Parameters,
  slices: number,
  run: RunOptions,
): Promise<readonly Row[]> {
  const sums = new Map<string, Row>()
  for (let slice = 0; slice < slices; slice += 1) {
    for (const row of await engine.query(sql, { ...parameters, slice, slices }, run)) {
      const key = JSON.stringify(Object.entries(row).filter(([name]) => !added.has(name) && name !== "places"))
      const earlier = sums.get(key)
      sums.set(key, earlier === undefined ? row : sum(earlier, row))
    }
    await nextTask()
  }
  return [...sums.values()]
}

function sum(a: Row, b: Row): Row {
  return Object.fromEntries(
    Object.entries(a).map(([name, cell]) => {
      if (added.has(name)) return [name, Number(cell) + Number(b[name])]
      return [name, name === "places" ? firstPlaces(cell, b.places) : cell]
    }),
  )
}

function firstPlaces(a: Row[string] | undefined, b: Row[string] | undefined): string {
  const places = [a, b].flatMap((cell) => (typeof cell === "string" && cell !== "" ? cell.split(" ").map(Number) : []))
  return places
    .sort((one, other) => one - other)
    .slice(0, most)
    .join(" ")
}
