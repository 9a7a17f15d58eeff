import { municipalities, type MunicipalityCode } from "../domain/municipality"
import type { Scheme, TargetGroup } from "../domain/scheme"
import { ownGroups } from "../domain/waves"
import type { Row } from "../engine/engine"

/**
 * Rows by municipality (column `municipality`), each counted in those of the groups that it takes part with: one question
 * for every set of groups. Who takes no part in the scheme is counted in all of them.
 */
export async function rowsInOwnGroups(
  scheme: Scheme,
  groups: readonly TargetGroup[],
  rowsOf: (groups: string) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const members = new Map<string, Set<MunicipalityCode>>()
  for (const { code } of municipalities) {
    const own = ownGroups(scheme, groups, code).join(",")
    members.set(own, (members.get(own) ?? new Set()).add(code))
  }
  const rows: Row[] = []
  for (const [own, codes] of members) {
    if (own !== "") rows.push(...(await rowsOf(own)).filter((row) => codes.has(Number(row.municipality))))
  }
  return rows
}
