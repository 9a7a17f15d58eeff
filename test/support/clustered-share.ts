import { firstDay, monthOf } from "../../src/domain/calendar"
import { readCsv } from "../statistics/oracle"
import { early, FJ, type Given, LY } from "./given"

/** Month 0 of the rows. */
const first = monthOf("2018-04")

/**
 * The persons and months of test/oracles/<topic>-rows.csv as canonical rows: n is ledighedsydelse, otherwise fleksjob;
 * and all of it is also time in ressourceforløb, with ordinary hours in the months where n is 1.
 */
export function clusteredShareRows(topic: "clustered_share" | "petersen"): Given {
  const runs = readCsv(`${topic}-rows`).map((row) => ({
    person: `p${row.person}`,
    municipality: Number(row.municipality),
    first: first + Number(row.first),
    last: first + Number(row.last),
    n: Number(row.n),
  }))
  return {
    spell: [
      early,
      ...runs.flatMap((run) => {
        const days = [firstDay(run.first), firstDay(run.last + 1)] as const
        return [
          [run.person, run.municipality, run.n === 1 ? LY : FJ, ...days] as const,
          [run.person, run.municipality, "ressourceforloeb", ...days] as const,
        ]
      }),
    ],
    hours: runs
      .filter(({ n }) => n === 1)
      .flatMap((run) =>
        Array.from(
          { length: run.last - run.first + 1 },
          (_, index) => [run.person, run.first + index, 20, "ordinaer"] as const,
        ),
      ),
  }
}
