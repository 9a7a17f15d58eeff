import { absent } from "../../src/domain/absence"
import { monthOf, monthsIn } from "../../src/domain/calendar"
import type { DeliveryCell, DeliveryRow, DeliveryState } from "../../src/domain/delivery"
import type { Estimate } from "../../src/domain/estimate"
import { municipality } from "../../src/domain/municipality"
import type { DeliveryFigureInput } from "../../src/figures/delivery-input"

const span = { first: monthOf("2018-01"), last: monthOf("2020-06") }
const persons = (value: number): Estimate =>
  value < 5 && value > 0 ? absent("hidden") : { kind: "value", value, interval: absent("noInterval") }

/** A municipality whose months are as usual but for those told: from, to, state, persons. */
function row(
  code: number,
  usual: number,
  told: readonly (readonly [from: string, to: string, state: DeliveryState, persons: number])[] = [],
): DeliveryRow {
  const cells = monthsIn(span).map((month): DeliveryCell => {
    const other = told.find(([from, to]) => monthOf(from) <= month && month <= monthOf(to))
    return other === undefined
      ? { state: "usual", persons: persons(usual) }
      : { state: other[2], persons: persons(other[3]) }
  })
  const silent = told.find(([, to, state]) => state === "runningOnly" && monthOf(to) === span.last)
  const stopped = silent === undefined ? null : { months: { first: monthOf(silent[0]), last: span.last }, running: 84 }
  return { municipality: code, usual: persons(usual), cells, stopped }
}

export const deliveryInput: DeliveryFigureInput = {
  delivery: {
    table: "spell",
    span,
    rows: [
      row(741, 6),
      row(825, 4, [["2019-03", "2019-03", "missing", 0]]),
      row(101, 140, [["2018-01", "2018-06", "missing", 0]]),
      row(461, 60, [["2019-10", "2019-11", "fewer", 9]]),
      row(851, 70, [["2019-09", "2020-06", "runningOnly", 0]]),
    ],
  },
  tableName: "Ydelsesperioder",
  participants: [741, 825],
  name: (code) => municipality(code).name,
  language: "da",
}
