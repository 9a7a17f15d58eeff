import { expect, it } from "vitest"
import sql from "../../../queries/measures/satisfaction.sql?raw"
import { emptyEngine } from "../../support/canonical"
import { giveSurveys } from "../../support/surveys"

it("satisfaction.sql adds up messages and their products by person, municipality and quarter", async () => {
  const engine = await emptyEngine()
  await giveSurveys(engine, {
    messages: [
      ["a", 101, "2017-01-01", 5],
      ["a", 101, "2017-03-31", null],
      ["a", 147, "2017-04-01", 2],
      [null, 101, "2017-02-01", 4],
      [null, 101, "2017-02-01", 4],
      ["b", 151, "2017-02-01", 1],
    ],
  })
  const rows = await engine.query(sql, { municipalities: "101,147" })
  expect(rows.map(({ municipality, quarter, sent, persons }) => [municipality, quarter, sent, persons])).toEqual([
    [null, null, 5, 3],
    [null, 8068, 4, 3],
    [null, 8069, 1, 1],
    [101, null, 4, 3],
    [101, 8068, 4, 3],
    [147, null, 1, 1],
    [147, 8069, 1, 1],
  ])
  expect(rows[0]).toMatchObject({
    ...{ known_persons: 3, answered: 4, high: 3, score: 15, sent_sent: 11, answered_sent: 8, answered_answered: 6 },
    ...{ high_answered: 4, high_high: 3, score_answered: 22, score_score: 81 },
    ...{ persons_answered: 3, persons_silent: 1, persons_high: 3, persons_low: 1 },
    ...{ persons_1: 0, persons_2: 1, persons_3: 0, persons_4: 2, persons_5: 1 },
  })
})
