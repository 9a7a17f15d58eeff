import type { Finding } from "../domain/load-problem"
import type { Engine } from "../engine/engine"
import type { LoadNames } from "./load-names"

/**
 * The findings of a load, where a row that is left out for one value is not also said to count without another: it counts
 * nowhere. Of findings with more rows than are listed, those listed are looked at.
 */
export async function withoutRowsLeftOut(
  engine: Engine,
  { rejected }: LoadNames,
  findings: readonly Finding[],
): Promise<readonly Finding[]> {
  const told = new Set(findings.map(({ effect }) => effect))
  if (!told.has("rowLeftOut") || !told.has("valueUnknown")) return findings
  const isOut = `effect = 'valueUnknown' and line in (select line from ${rejected} where effect = 'rowLeftOut')`
  const counts = await engine.query(
    `select kind, heading, value, count(distinct line)::integer as rows from ${rejected} where ${isOut} group by all`,
  )
  if (counts.length === 0) return findings
  // Each fault of the row stays listed: whoever puts it right needs them all.
  await engine.query(`update ${rejected} set effect = 'rowLeftOut' where ${isOut}`)
  const left: Finding[] = []
  for (const finding of findings) {
    const { kind, column = null, effect, values } = finding
    const out = counts.filter((row) => effect === "valueUnknown" && row.kind === kind && row.heading === column)
    const rows = finding.rows - out.reduce((sum, row) => sum + Number(row.rows), 0)
    if (rows === finding.rows) left.push(finding)
    if (rows === finding.rows || rows <= 0) continue
    const examples = await engine.query(
      `select line, value from ${rejected}
      where effect = 'valueUnknown' and kind = $kind and heading is not distinct from $column order by line limit 20`,
      { kind, column },
    )
    left.push({
      ...finding,
      rows,
      examples: examples.map((row) => ({ row: Number(row.line), value: String(row.value ?? "") })),
      ...(values && { values: withoutCounts(values, out) }),
    })
  }
  return left
}

function withoutCounts(
  values: NonNullable<Finding["values"]>,
  out: readonly Readonly<Record<string, unknown>>[],
): NonNullable<Finding["values"]> {
  return values
    .map(({ value, count }) => {
      const gone = out.filter((row) => row.value === value).reduce((sum, row) => sum + Number(row.rows), 0)
      return { value, count: count - gone }
    })
    .filter(({ count }) => count > 0)
}
