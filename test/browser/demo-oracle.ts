import { readFileSync } from "node:fs"
import { join } from "node:path"
import { parse } from "papaparse"
import { root } from "./product"

/** Numbers of the demo data as R computed them (`test/oracles/demo.R`), by scheme, criterion, area and statistic. */
export class DemoOracle {
  readonly #values = new Map<string, number>()

  constructor() {
    const text = readFileSync(join(root, "test/oracles/demo.csv"), "utf8")
    for (const row of parse<Record<string, string>>(text.trim(), { header: true }).data) {
      if (row.statistic === "month") continue
      const key = [row.scheme, row.criterion, row.area, row.statistic].join("/")
      this.#values.set(key, Number(row.value))
      if (row.period !== undefined) this.#values.set(`${key}/${row.period}`, Number(row.value))
    }
  }

  /** Throws where R computed no such number, so that a test cannot pass by comparing nothing. */
  value(scheme: string, criterion: string, area: string, statistic: string): number {
    return this.#found([scheme, criterion, area, statistic])
  }

  /** A number of one period, `2019-04`. */
  at(scheme: string, criterion: string, area: string, statistic: string, period: string): number {
    return this.#found([scheme, criterion, area, statistic, period])
  }

  #found(parts: readonly string[]): number {
    const found = this.#values.get(parts.join("/"))
    if (found === undefined) throw new Error(`no such number in test/oracles/demo.csv: ${parts.join(" ")}`)
    return found
  }
}

const decimal = new Intl.NumberFormat("da-DK", { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** As the page writes it: 17,3. */
export function plain(value: number): string {
  const text = decimal.format(Math.abs(value))
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text
}

/** −1,7 or +0,3. */
export function signed(value: number): string {
  const text = decimal.format(Math.abs(value))
  if (!/[1-9]/.test(text)) return text
  return (value < 0 ? "−" : "+") + text
}
