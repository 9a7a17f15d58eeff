import { isMunicipality, municipalities, type MunicipalityCode } from "../domain/municipality"
import { keyOf } from "./fold"

const byKey = new Map<string, MunicipalityCode>()
for (const { code, name, aliases } of municipalities) {
  for (const spelling of [name, ...aliases]) byKey.set(keyOf(spelling), code)
}

/**
 * The municipality that a file means: its code with or without leading zeros, its name in any spelling of kommuner.csv,
 * with " Kommune" or a genitive -s, or code and name together ("101 København"). Null where there is none.
 */
export function parseMunicipality(text: string): MunicipalityCode | null {
  const trimmed = text.trim()
  const numbered = /^0*(\d{3})(?:\.0+)?(?:\D.*)?$/.exec(trimmed)
  if (numbered !== null) {
    const code = Number(numbered[1])
    return isMunicipality(code) ? code : null
  }
  const key = keyOf(trimmed).replace(/(regions)?kommunes?$/, "")
  return byKey.get(key) ?? (key.endsWith("s") ? (byKey.get(key.slice(0, -1)) ?? null) : null)
}
