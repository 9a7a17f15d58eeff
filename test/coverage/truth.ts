import { nine } from "./country"
import type { Truth } from "./measure"

/** The nine together, each with the weight of its size. */
export function pooledTruth(
  truths: ReadonlyMap<string, Truth>,
  municipalities: readonly { readonly code: number; readonly size: number }[],
): Truth {
  const members = municipalities.filter(({ code }) => nine.includes(code))
  const size = members.reduce((sum, member) => sum + member.size, 0)
  const mean = (of: (truth: Truth) => number | undefined): number =>
    members.reduce((sum, member) => sum + (member.size / size) * (of(truths.get(String(member.code)) ?? {}) ?? 0), 0)
  return { level: mean(({ level }) => level), change: mean(({ change }) => change) }
}
