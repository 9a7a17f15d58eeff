import { beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { LY, modelOf } from "../../support/given"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

describe("presence.sql", () => {
  it("finds birth years, visitation and the shipped synthetic persons", async () => {
    const model = await modelOf(engine, {
      person: [["SYN1", 1980]],
      spell: [["SYN2", 101, "kontanthjaelp", "2019-01-31", null, { visitation: "jobparat" }]],
    })
    expect(model).toMatchObject({ hasBirthYear: true, hasVisitation: true, synthetic: true })
  })

  it("finds the kinds of events that time may count from, and counts of citizens in a known municipality", async () => {
    const spell = [["SYN2", 101, LY, "2019-01-31", null]] as const
    const none = await modelOf(engine, { spell, event: [["SYN2", "samtale", "2019-01-01"]] })
    expect(none.data).toMatchObject({ origins: [], countsCitizens: false })
    const { data } = await modelOf(engine, {
      spell,
      event: [["SYN2", "fleksjobbevilling", "2019-01-01"]],
      population: [[101, "2019-01-01", "befolkning_16_66", 100]],
    })
    expect(data).toMatchObject({ origins: ["fleksjobbevilling"], countsCitizens: true })
    const labour = await modelOf(engine, { spell, population: [[101, "2019-01-01", "arbejdsstyrke", 100]] })
    expect(labour.data).toMatchObject({ countsCitizens: false, hasPension: false })
    const pensioners = await modelOf(engine, { spell: [...spell, ["SYN2", 101, "folkepension", "2020-01-31", null]] })
    expect(pensioners.data).toMatchObject({ hasPension: true })
  })

  it("takes data for real as soon as one person is not a synthetic one", async () => {
    const model = await modelOf(engine, {
      spell: [["SYN2", 101, LY, "2019-01-31", null]],
      hours: [["anna", 24228, 10, "ordinaer"]],
    })
    expect(model).toMatchObject({ hasBirthYear: false, hasVisitation: false, synthetic: false })
  })
})
