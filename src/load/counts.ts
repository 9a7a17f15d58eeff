import { keyOf } from "./fold"
import type { DecimalMark } from "../domain/mapping"
import { parseNumber } from "./numbers"

/** A number of persons. Null for anything else, also for fractions. */
export function countOf(text: string, decimal: DecimalMark): number | null {
  const number = parseNumber(text, decimal)
  return number !== null && Number.isSafeInteger(number) && number >= 0 && number < 2 ** 31 ? number : null
}

/** Kroner, also written with their unit: "1.200.000 kr.", "DKK 1.200.000,00". */
export function amountOf(text: string, decimal: DecimalMark): number | null {
  const bare = text.trim().replace(/^(dkk|kr\.?)\s*/i, "")
  const number = parseNumber(bare.replace(/\s*(dkk|kr\.?|,-)$/i, ""), decimal)
  return number !== null && Number.isFinite(number) && number >= 0 ? number : null
}

/** An answer from 1 to 5, also written with its meaning: "4 - i høj grad". */
export function scoreOf(text: string): number | null {
  const written = /^([1-5])([.,]0+)?(\s*[-–=:.)(]\s*\D.*)?$/.exec(text.trim())
  return written === null ? null : Number(written[1])
}

const yes = new Set(["ja", "j", "yes", "y", "true", "sand", "1", "x"])
const no = new Set(["nej", "n", "no", "false", "falsk", "0"])

/** 1 for yes, 0 for no, null where the text does not say it without doubt. */
export function yesOrNoOf(text: string): 0 | 1 | null {
  const key = keyOf(text)
  return yes.has(key) ? 1 : no.has(key) ? 0 : null
}
