import { readFileSync } from "node:fs"
import type { RiskRow } from "../../src/statistics/life-table"

/** One number that R gave. `at` is a time, a place in a list or a probability; `value` is undefined where R said NA. */
export interface OracleNumber {
  readonly at: number
  readonly value: number | undefined
}

/** What R gave, from test/oracles/<topic>.csv: the numbers of a statistic in a case. */
export function readOracle(topic: string): (name: string, statistic: string) => OracleNumber[] {
  const found = new Map<string, OracleNumber[]>()
  for (const line of readCsv(topic)) {
    const key = `${line.case}|${line.statistic}`
    const numbers = found.get(key) ?? []
    numbers.push({ at: Number(line.at), value: line.value === "" ? undefined : Number(line.value) })
    found.set(key, numbers)
  }
  return (name, statistic) => found.get(`${name}|${statistic}`) ?? []
}

/** The single number of a statistic in a case; throws where the file has none, so that a misspelt name cannot pass. */
export function only(numbers: readonly OracleNumber[]): number {
  const value = numbers[0]?.value
  if (value === undefined || numbers.length !== 1) throw new Error(`expected one number: ${JSON.stringify(numbers)}`)
  return value
}

export function valuesOf(numbers: readonly OracleNumber[]): number[] {
  return numbers.map((number) => {
    if (number.value === undefined) throw new Error("missing value")
    return number.value
  })
}

/** The rows behind a case of test/oracles/survival.csv, with the group that the log-rank test compares. */
export function survivalRows(): Map<string, (RiskRow & { readonly group: number })[]> {
  const cases = new Map<string, (RiskRow & { readonly group: number })[]>()
  for (const line of readCsv("survival-rows")) {
    const rows = cases.get(line.case ?? "") ?? []
    const [person, entry, exit, kind, group] = [line.person, line.entry, line.exit, line.kind, line.group].map(Number)
    if (person === undefined || entry === undefined || exit === undefined) throw new Error("incomplete row")
    rows.push({ person, entry, exit, kind: kind ?? 0, group: group ?? 0 })
    cases.set(line.case ?? "", rows)
  }
  return cases
}

export function readCsv(name: string): Record<string, string>[] {
  const [head = "", ...lines] = readFileSync(new URL(`../oracles/${name}.csv`, import.meta.url), "utf8")
    .trim()
    .split("\n")
  const columns = head.split(",")
  return lines.map((line) => {
    const cells = line.split(",")
    return Object.fromEntries(columns.map((column, j) => [column, cells[j] ?? ""]))
  })
}

/** Difference in proportion to the expected number, or to a millionth where that is smaller. */
export function deviation(actual: number, expected: number): number {
  return Math.abs(actual - expected) / Math.max(1e-6, Math.abs(expected))
}
