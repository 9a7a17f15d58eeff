import { isNoAnswer, stepOf } from "./answer-words"
import { isVariable } from "./survey-headings"

/**
 * Whether a row of variable names (s_1, s_2) has the questions' texts below it: survey tools can write both. A first row of
 * answers has steps of a scale there, or the same words twice.
 */
export function hasTextsBelow(headings: readonly string[], below: readonly string[]): boolean {
  const at = headings.flatMap((heading, index) => (isVariable(heading) ? [index] : []))
  if (at.length < 2 || headings.some((heading) => heading.trim().includes(" "))) return false
  const texts = at.map((index) => (below[index] ?? "").trim())
  const areTexts = texts.every((text) => text.includes(" ") && stepOf(text) === null && !isNoAnswer(text))
  return areTexts && new Set(texts).size === texts.length
}
