import { z } from "zod"
import { longestNote, type Note } from "./note"
import { type Scheme, schemeSchema } from "./scheme"
import type { SchemeProblem } from "./scheme-file"

const written = z.string().max(500)

/** Choices of a view as its address holds them: plain text, never a citizen's value. */
const search = z
  .array(z.strictObject({ name: z.string().regex(/^[a-z-]{1,20}$/), values: z.array(written).max(50) }))
  .max(50)

const note = z.strictObject({
  scheme: z.string().regex(/^[a-z0-9-]{1,80}$/),
  element: z.string().regex(/^[a-z0-9-]{1,80}$/),
  text: z.string().max(longestNote),
})

const projectSchema = z.strictObject({
  project: z.literal(1),
  /** Of the data that the project was saved with; null where none were loaded. */
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{8,64}$/)
    .nullable(),
  /** The schemes that differ from those that come with the product, whole. */
  schemes: z.array(schemeSchema).max(50),
  notes: z.array(note).max(2_000),
  view: z.strictObject({ scheme: z.string().max(80), search }),
})

/** Everything a user has chosen and written, without any citizen's value: what one file keeps. */
export interface Project {
  /** Of the data at hand when it was saved; null where none were loaded. */
  readonly fingerprint: string | null
  readonly schemes: readonly Scheme[]
  readonly notes: readonly Note[]
  readonly view: { readonly scheme: string; readonly search: Readonly<Record<string, string | readonly string[]>> }
}

/** Longer files are no projects. */
export const largestProject = 5_000_000

/** The project as the JSON that `readProject` reads back. */
export function writeProject({ fingerprint, schemes, notes, view }: Project): string {
  const names = Object.entries(view.search).map(([name, value]) => ({
    name,
    values: typeof value === "string" ? [value] : [...value],
  }))
  const project = {
    project: 1 as const,
    fingerprint,
    schemes: [...schemes],
    notes: [...notes],
    view: { scheme: view.scheme, search: names },
  }
  return `${JSON.stringify(z.encode(projectSchema, project), null, 2)}\n`
}

/** The project that a JSON text describes, or all that is wrong with it. */
export function readProject(text: string): Project | readonly SchemeProblem[] {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return [{ path: "", message: "not JSON" }]
  }
  const { data, error } = projectSchema.safeParse(json)
  if (data === undefined) return error.issues.map(({ path, message }) => ({ path: path.join("."), message }))
  const { fingerprint, schemes, notes, view } = data
  // One value stands alone, as in an address.
  const search = view.search.map(
    ({ name, values }) => [name, values.length === 1 ? (values[0] ?? "") : values] as const,
  )
  return { fingerprint, schemes, notes, view: { scheme: view.scheme, search: Object.fromEntries(search) } }
}

export function isProject(read: Project | readonly SchemeProblem[]): read is Project {
  return !Array.isArray(read)
}
