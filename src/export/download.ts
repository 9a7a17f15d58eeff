/** Hands a file to the reader's browser to save. */
export function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement("a")
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // Revoked later: some browsers have not begun to read when click() returns.
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, 10_000)
}

/** `fremdrift_uif2-1_andel_tidsserie.csv` */
export function exportName(parts: readonly string[], extension: "csv" | "svg" | "png"): string {
  return `${["fremdrift", ...parts]
    .map(plain)
    .filter((part) => part !== "")
    .join("_")}.${extension}`
}

/** File systems and mail gateways agree on these letters only. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("æ", "ae")
    .replaceAll("ø", "oe")
    .replaceAll("å", "aa")
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
}
