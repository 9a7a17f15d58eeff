import type { Vector } from "apache-arrow"
import type { CanonicalColumn } from "../../domain/load-problem"
import { type Source, type Target, targets } from "../canonical-targets"
import type { Recognised } from "../recognised"
import type { KeptColumn } from "./kept-column"
import type { MeantColumn } from "./meant-column"
import { Scratch } from "./scratch"
import { minutesOf, numbersOf, numberVector, sameNumber, textVector, wordIdsOf, wordVector } from "./typed-vectors"
import type { WordList } from "./word-list"

/** The values of the first rows that wait; null where no row has had one. `dictionary`: a number of its own in the batch. */
type Maker = (rows: number, dictionary: number) => Vector | null

const nothing: Maker = () => null

/**
 * How each column of the target is made from the gathered columns: what `canonicalRows` says in SQL. Columns that have had a
 * word which is none of their own are added to `texts`.
 */
export function makersOf(
  { table, columns, municipality }: Recognised,
  meant: readonly MeantColumn[],
  kept: readonly KeptColumn[],
  words: WordList,
  texts: Set<string>,
): readonly Maker[] {
  const positions = new Map(columns.map(({ usedAs, index }) => [usedAs, index]))
  const among = <T extends { readonly index: number }>(gathered: readonly T[], use: CanonicalColumn): T | undefined =>
    gathered.find(({ index }) => index === positions.get(use))

  const numberMaker = (type: Target["type"], use: CanonicalColumn): Maker => {
    const column = among(meant, use)
    const scratch = new Scratch()
    if (column !== undefined) {
      const valuesFor = (rows: number) => (type === "double" ? scratch.doubles(rows) : scratch.ints(rows))
      return (rows) => (column.hasNumbers ? numberVector(type, numbersOf(column, valuesFor(rows))) : null)
    }
    if (use !== "municipality" || municipality === undefined) return nothing
    return (rows) => sameNumber(scratch.ints(rows), municipality)
  }
  const wordMaker = ({ name, words: own }: Target, sources: readonly Source[]): Maker => {
    const isOwn = new Set(own)
    const told = sources.flatMap((source) => {
      const column = source.from === "word" ? among(meant, source.column) : undefined
      return column === undefined || source.from !== "word" ? [] : [{ column, part: source.part }]
    })
    const scratch = new Scratch()
    return (rows, dictionary) => {
      if (told.every(({ column, part }) => column.wordsTold[part] === 0)) return null
      const parts = told.map(({ column, part }) => ({ ids: column.ids, words: column.words[part] }))
      const { vector, used } = wordVector(wordIdsOf(scratch.ints(rows), parts), words.words, dictionary)
      if (own !== undefined && !used.every((word) => isOwn.has(word))) texts.add(name)
      return vector
    }
  }
  const makerOf = (target: Target): Maker => {
    const { type, source } = target
    switch (source.from) {
      case "text": {
        const column = among(kept, source.column)
        return column === undefined ? nothing : (rows) => textVector(column, rows)
      }
      case "word":
        return wordMaker(target, [source])
      case "first":
        return wordMaker(target, source.of)
      case "number":
        return numberMaker(type, source.column)
      case "minutes": {
        const [hours, rest] = [among(meant, "weekly_hours"), among(meant, "weekly_minutes")]
        if (hours === undefined || rest === undefined) {
          return numberMaker(type, hours === undefined ? "weekly_minutes" : "weekly_hours")
        }
        return (rows) => {
          const read = (column: MeantColumn) => numbersOf(column, new Int32Array(rows))
          return hours.hasNumbers || rest.hasNumbers ? numberVector(type, minutesOf(read(hours), read(rest))) : null
        }
      }
      case "monthStart":
        throw new Error(`made in the engine alone: ${table}`)
    }
  }
  return targets[table].map(makerOf)
}
