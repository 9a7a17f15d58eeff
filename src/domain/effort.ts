import type { Scheme } from "./scheme"

/** Which target groups the page of a scheme's effort has parts for. */
export type EffortPart = "fleksjob" | "companyOriented"

const measures = {
  fleksjob: "ledighedsydelse_share",
  companyOriented: "company_oriented_share",
} as const satisfies Record<EffortPart, Scheme["criteria"][number]["measure"]>

/** The parts that the scheme's criteria ask for: any scheme, shipped or the user's own, may have them. */
export function effortParts({ criteria }: Scheme): readonly EffortPart[] {
  return (Object.keys(measures) as EffortPart[]).filter((part) =>
    criteria.some(({ measure }) => measure === measures[part]),
  )
}
