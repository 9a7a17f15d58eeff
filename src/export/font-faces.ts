/** Gives the bytes of the WOFF2 file of one weight; the page knows where its fonts lie. */
export type FontLoader = (weight: 400 | 600) => Promise<ArrayBuffer>

/** `@font-face` rules with IBM Plex Sans inside them, so that an exported drawing needs no other file. */
export async function fontFaces(load: FontLoader): Promise<string> {
  const rules = await Promise.all(
    ([400, 600] as const).map(async (weight) => {
      const source = `data:font/woff2;base64,${base64(new Uint8Array(await load(weight)))}`
      return `@font-face{font-family:"IBM Plex Sans";font-weight:${weight};src:url(${source}) format("woff2")}`
    }),
  )
  return rules.join("")
}

/** In slices, since a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  const slice = 0x8000
  let binary = ""
  for (let start = 0; start < bytes.length; start += slice)
    binary += String.fromCharCode(...bytes.subarray(start, start + slice))
  return btoa(binary)
}
