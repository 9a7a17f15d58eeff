import regular from "@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2?url"
import semibold from "@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2?url"

const kept = new Map<400 | 600, Promise<ArrayBuffer>>()

/** The bytes of a font of the page, fetched once and kept, so that a figure can be saved without a network. */
export function fontBytes(weight: 400 | 600): Promise<ArrayBuffer> {
  const earlier = kept.get(weight)
  if (earlier !== undefined) return earlier
  const bytes = fetchBytes(weight === 400 ? regular : semibold)
  kept.set(weight, bytes)
  bytes.catch(() => kept.delete(weight))
  return bytes
}

async function fetchBytes(address: string): Promise<ArrayBuffer> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`font not found: ${response.status} ${address}`)
  return response.arrayBuffer()
}
