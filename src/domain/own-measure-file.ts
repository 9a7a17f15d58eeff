import { z } from "zod"
import { withDefaultWindows } from "./default-windows"
import { nextCriterion } from "./own-criterion"
import { type OwnMeasureCriterion, ownMeasure, type Scheme, schemeSchema } from "./scheme"
import type { SchemeProblem } from "./scheme-file"

const both = z.strictObject({ da: z.string().min(1), en: z.string().min(1) })
/** A text in both languages, or one for both. */
const text = z.union([
  both,
  z
    .string()
    .min(1)
    .transform((one) => ({ da: one, en: one })),
])

const { unit, better, smallestRelevantChange, tables, benchmarks } = ownMeasure.shape
const { intervention } = schemeSchema.shape

const description = z.strictObject({
  ownMeasure: z.literal(1),
  name: text,
  shortName: text.optional(),
  /** What the number is, inside a sentence. */
  subject: text,
  wording: text.optional(),
  aim: text.optional(),
  unit,
  better,
  smallestRelevantChange,
  tables,
  benchmarks,
  /** The scheme's own windows where they are left out. */
  baseline: intervention.optional(),
  result: intervention.optional(),
})

/** A file that was chosen, with its text. */
export interface OwnMeasureText {
  readonly name: string
  readonly text: string
}

/** The criterion that a description (JSON) and its SQL make in a scheme, or all that is wrong with the description. */
export function readOwnMeasure(
  files: readonly OwnMeasureText[],
  scheme: Scheme,
): OwnMeasureCriterion | readonly SchemeProblem[] {
  const json = files.filter(({ name }) => /\.json$/i.test(name))
  const sql = files.filter(({ name }) => /\.sql$/i.test(name))
  const [described, computed] = [json[0], sql[0]]
  if (described === undefined || computed === undefined || files.length !== 2) {
    return [{ path: "", message: "one file of SQL and one of JSON" }]
  }
  let told: unknown
  try {
    told = JSON.parse(described.text)
  } catch {
    return [{ path: "", message: "not JSON" }]
  }
  const { data, error } = description.safeParse(told)
  if (data === undefined) return error.issues.map(({ path, message }) => ({ path: path.join("."), message }))
  const { shortName, wording, aim, baseline, result } = data
  const criterion: OwnMeasureCriterion = {
    ...nextCriterion(scheme),
    measure: "own_measure",
    name: data.name,
    shortName: shortName ?? data.name,
    wording: wording ?? data.name,
    ...(aim !== undefined && { aim }),
    subject: data.subject,
    unit: data.unit,
    better: data.better,
    smallestRelevantChange: data.smallestRelevantChange,
    tables: data.tables,
    benchmarks: data.benchmarks,
    // Any span will do: the default windows take its place.
    baseline: scheme.intervention,
    result: scheme.intervention,
    file: computed.name.slice(0, 200),
    sql: computed.text,
  }
  const placed = withDefaultWindows(criterion, scheme)
  return { ...placed, ...(baseline && { baseline }), ...(result && { result }) }
}

export function isOwnMeasure(read: OwnMeasureCriterion | readonly SchemeProblem[]): read is OwnMeasureCriterion {
  return !Array.isArray(read)
}
