import { describe, expect, it } from "vitest"
import ordinaryHours from "../../../queries/model/ordinary_hours.sql?raw"
import { emptyEngine } from "../../support/canonical"
import { early, modelOf } from "../../support/given"

describe("ordinary_hours.sql", () => {
  it("adds the ordinary rows of a month and keeps what is above 0", async () => {
    const engine = await emptyEngine()
    await modelOf(engine, {
      spell: [early],
      hours: [
        ["p", 24000, 10.25, "ordinaer"],
        ["p", 24000, 4.5, "ordinaer"],
        ["p", 24000, 100, "loentilskud"],
        ["p", 24000, 50, "fleksjob"],
        ["p", 24000, 7, null],
        ["p", 24001, 20, "ordinaer"],
        ["p", 24001, -25, "ordinaer"],
        // 0.1 + 0.2 − 0.3 is not 0 in binary.
        ["q", 24000, 0.1, "ordinaer"],
        ["q", 24000, 0.2, "ordinaer"],
        ["q", 24000, -0.3, "ordinaer"],
      ],
    })
    const rows = await engine.query("select person_id, month, hours from ordinary_hours join person_index using (pid)")
    expect(rows).toEqual([{ person_id: "p", month: 24000, hours: 14.75 }])
  })

  it("counts a row once that two files have, and equal rows of one file each", async () => {
    const engine = await emptyEngine()
    await modelOf(engine, {
      spell: [early],
      hours: [
        ["p", 24000, 10, "ordinaer"],
        ["p", 24000, 10, "ordinaer"],
        ["q", 24000, 10, "ordinaer"],
      ],
    })
    const hours = () =>
      engine.query("select person_id, hours from ordinary_hours join person_index using (pid) order by 1")
    expect(await hours()).toEqual([
      { person_id: "p", hours: 20 },
      { person_id: "q", hours: 10 },
    ])
    // The same rows again in a file of the next year, with one more.
    await engine.query("insert into wage_hours select * replace (2 as file_id) from wage_hours")
    await engine.query(
      "insert into wage_hours (file_id, person_id, month, hours, kind) values (2, 'q', 24000, 4, 'ordinaer')",
    )
    await engine.query(ordinaryHours)
    expect(await hours()).toEqual([
      { person_id: "p", hours: 20 },
      { person_id: "q", hours: 14 },
    ])
  })
})
