import { z } from "zod"
import { type Scheme, schemeSchema } from "./scheme"

/** Why a text is no scheme: where in it (`criteria.0.baseline`), and what is wrong there. */
export interface SchemeProblem {
  readonly path: string
  readonly message: string
}

/** The scheme as the JSON that `readScheme` reads back. */
export function writeScheme(scheme: Scheme): string {
  return `${JSON.stringify(z.encode(schemeSchema, scheme), null, 2)}\n`
}

/** The scheme that a JSON text describes, or all that is wrong with it. */
export function readScheme(text: string): Scheme | readonly SchemeProblem[] {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return [{ path: "", message: "not JSON" }]
  }
  const { data, error } = schemeSchema.safeParse(json)
  return data ?? problemsIn(error)
}

/** What is wrong with a scheme that was put together from parts; nothing where it may be used. */
export function problemsOf(scheme: Scheme): readonly SchemeProblem[] {
  return problemsIn(z.safeEncode(schemeSchema, scheme).error)
}

export function isProblems(read: Scheme | readonly SchemeProblem[]): read is readonly SchemeProblem[] {
  return Array.isArray(read)
}

function problemsIn(error: z.ZodError | undefined): readonly SchemeProblem[] {
  return (error?.issues ?? []).map(({ path, message }) => ({ path: path.join("."), message }))
}
