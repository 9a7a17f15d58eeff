import { parse } from "papaparse"
import table from "../../data/reference/kommuner.csv?raw"

/** The municipality's three-digit code (kommunekode), 101 to 860. */
export type MunicipalityCode = number

export interface Municipality {
  readonly code: MunicipalityCode
  readonly name: string
  readonly region: string
  /** Cluster of comparable jobcentres, 2015 (klynge). */
  readonly jobcentreCluster: string
  /** Municipalities that share a jobcentre carry the same name here. */
  readonly jobcentre: string
  /** Other spellings met in files. */
  readonly aliases: readonly string[]
}

interface SourceRow {
  readonly kommunekode: string
  readonly navn: string
  readonly region_til_2026: string
  readonly jobcenter_2015: string
  readonly klynge_jobcenter_2015: string
  readonly alias: string
}

/** All 98 municipalities, in the order of their codes. */
export const municipalities: readonly Municipality[] = parse<SourceRow>(table.trim(), { header: true }).data.map(
  (row) => ({
    code: Number(row.kommunekode),
    name: row.navn,
    region: row.region_til_2026,
    jobcentreCluster: row.klynge_jobcenter_2015,
    jobcentre: row.jobcenter_2015,
    aliases: row.alias === "" ? [] : row.alias.split(";"),
  }),
)

const byCode = new Map(municipalities.map((municipality) => [municipality.code, municipality]))

/** Throws for a code that no municipality has. */
export function municipality(code: MunicipalityCode): Municipality {
  const found = byCode.get(code)
  if (found === undefined) throw new Error(`no municipality: ${code}`)
  return found
}

export function isMunicipality(code: number): boolean {
  return byCode.has(code)
}

/** Danish order: aa as å, then æ, ø, å last. */
export function compareDanish(a: string, b: string): number {
  return a.localeCompare(b, "da")
}
