import type { Finding } from "../domain/load-problem"
import { quoteText } from "../engine/bind"
import type { Engine } from "../engine/engine"
import type { LoadNames } from "./load-names"
import type { Recognised } from "./recognised"

/**
 * The findings of a file with one column a month, where what is wrong alike in several months is one finding: its rows and
 * values are counted once each, and its column names the first and the last of the months.
 */
export async function withMonthsJoined(
  engine: Engine,
  { rejected }: LoadNames,
  { columns }: Recognised,
  findings: readonly Finding[],
): Promise<readonly Finding[]> {
  const months = columns.flatMap(({ heading, usedAs }) => (usedAs === "month_hours" ? [heading] : []))
  const isOfMonth = ({ column }: Finding): boolean => column !== undefined && months.includes(column)
  const nameOf = ({ kind, effect }: Finding): string => `${kind} ${effect}`
  const groups = new Map<string, Finding[]>()
  for (const finding of findings.filter(isOfMonth)) {
    const name = nameOf(finding)
    groups.set(name, [...(groups.get(name) ?? []), finding])
  }
  const joined: Finding[] = []
  for (const finding of findings) {
    const group = isOfMonth(finding) ? (groups.get(nameOf(finding)) ?? []) : [finding]
    if (group[0] !== finding) continue
    joined.push(group.length === 1 ? finding : await joinedFinding(engine, rejected, finding, group))
  }
  return joined
}

async function joinedFinding(
  engine: Engine,
  rejected: string,
  { kind, effect, column = "" }: Finding,
  all: readonly Finding[],
): Promise<Finding> {
  const headings = all.map((finding) => quoteText(finding.column ?? "")).join(", ")
  const same = `${rejected} where kind = $kind and effect = $effect and heading in (${headings})`
  const [counted] = await engine.query(`select count(distinct line)::integer as rows from ${same}`, { kind, effect })
  const values = await engine.query(
    `select value, count(distinct line)::integer as rows from ${same} group by value order by rows desc, value limit 200`,
    { kind, effect },
  )
  const examples = await engine.query(
    `select line, min(value) as value from ${same} group by line order by line limit 20`,
    { kind, effect },
  )
  return {
    kind,
    effect,
    column: `${column} … ${all.at(-1)?.column ?? ""}`,
    rows: Number(counted?.rows ?? 0),
    examples: examples.map((row) => ({ row: Number(row.line), value: String(row.value ?? "") })),
    values: values.map((row) => ({ value: String(row.value ?? ""), count: Number(row.rows) })),
  }
}
