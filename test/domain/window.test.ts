import { describe, expect, it } from "vitest"
import { monthOf } from "../../src/domain/calendar"
import { lastFinalMonth, observedWindow } from "../../src/domain/window"

const window = { first: monthOf("2019-10"), last: monthOf("2020-09") }

describe("lastFinalMonth(period, provisionalMonths)", () => {
  it("is whole and not among the provisional", () => {
    const until = (lastDay: string) => lastFinalMonth({ firstDay: "2015-01-01", lastDay }, 2)
    expect(until("2020-11-30")).toBe(monthOf("2020-09"))
    expect(until("2020-11-29")).toBe(monthOf("2020-08"))
  })
})

describe("observedWindow(window, lastFinal, followUpMonths)", () => {
  it("keeps a window that the data cover", () => {
    expect(observedWindow(window, window.last)).toEqual({ months: window, provisional: false })
    expect(observedWindow(window, window.last + 40)).toEqual({ months: window, provisional: false })
  })

  it("cuts a window at the last final month and says so", () => {
    expect(observedWindow(window, window.last - 1)).toEqual({
      months: { first: window.first, last: window.last - 1 },
      provisional: true,
    })
    expect(observedWindow(window, window.first)?.months).toEqual({ first: window.first, last: window.first })
  })

  it("is nothing where no month is final", () => {
    expect(observedWindow(window, window.first - 1)).toBeNull()
  })

  it("wants the follow-up observed too", () => {
    expect(observedWindow(window, window.last + 12, 12)).toEqual({ months: window, provisional: false })
    expect(observedWindow(window, window.last + 11, 12)?.provisional).toBe(true)
    expect(observedWindow(window, window.first + 11, 12)).toBeNull()
  })
})
