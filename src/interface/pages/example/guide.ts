import { z } from "zod"
import type { AreaResult } from "../../../domain/result"
import type { Estimate } from "../../../domain/estimate"
import guide from "../../../../data/demo/guide.json"
import truth from "../../../../data/demo/truth.json"

const localized = z.strictObject({ da: z.string().min(1), en: z.string().min(1) })

const known = z.strictObject({
  criterion: z.string(),
  /** The difference in development, or the season-matched gain that a goal is held against. */
  number: z.enum(["difference", "gain"]),
  unit: z.enum(["shareDifference", "weeksDifference"]),
  /** Where the true value stands in truth.json. */
  truth: z.array(z.string()).min(1),
})

const step = z.strictObject({ place: z.string(), question: localized, look: localized, known: known.optional() })

const guides = z.record(
  z.string(),
  z.strictObject({ municipalities: z.array(z.int()).optional(), steps: z.array(step).min(1) }),
)

export type Guide = z.infer<typeof guides>[string]
export type Known = z.infer<typeof known>

/** The guided examples by scheme. Throws where the file does not fit. */
export const exampleGuides: Readonly<Record<string, Guide>> = guides.parse(guide)

const differenceTruth = z.object({ difference: z.number() })
const gainTruth = z.object({
  areas: z.object({ scheme: z.object({ baseline_3: z.number(), result_3: z.number() }) }),
})

/** The value that the example data were made with. Throws where truth.json has none there. */
export function trueValue({ truth: path, number }: Known): number {
  const found = path.reduce<unknown>((level, key) => z.record(z.string(), z.unknown()).parse(level)[key], truth)
  if (number === "difference") return differenceTruth.parse(found).difference
  const { baseline_3, result_3 } = gainTruth.parse(found).areas.scheme
  return result_3 - baseline_3
}

/** The same number as the product finds it. */
export function foundValue({ number }: Known, area: AreaResult): Estimate | undefined {
  return number === "difference" ? area.difference : area.goal?.gain
}

/** Whether the interval holds the true value; null where there is no interval. */
export function holds(found: Estimate, value: number): boolean | null {
  if (found.kind === "absent" || found.interval.kind === "absent") return null
  return found.interval.low <= value && value <= found.interval.high
}
