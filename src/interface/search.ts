/** Search parameters as the address bar shows them: plain text, a repeated name as a list. */
export type Search = Readonly<Record<string, string | readonly string[]>>

/** `?sprog=en&baggrund=a:b&baggrund=c:d` to an object. */
export function parseSearch(text: string): Search {
  const search: Record<string, string | string[]> = {}
  for (const [name, value] of new URLSearchParams(text)) {
    // What every object has by that name is none of ours.
    if (name in Object.prototype) continue
    const earlier = search[name]
    if (earlier === undefined) search[name] = value
    else search[name] = [...(typeof earlier === "string" ? [earlier] : earlier), value]
  }
  return search
}

/** The reverse, with `?`. Commas and colons stay as they are, so that a link can be read. */
export function formatSearch(search: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(search).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((item) => typeof item === "string")
      .map((item) => `${readable(name)}=${readable(item)}`),
  )
  return parts.length === 0 ? "" : `?${parts.join("&")}`
}

function readable(text: string): string {
  return encodeURIComponent(text).replaceAll("%2C", ",").replaceAll("%3A", ":")
}
