/** Fetch what archives and workbooks are opened by, which the page does not wait for: from then on they need no network. */
export async function containerReaders(): Promise<void> {
  await Promise.all([import("@zip.js/zip.js/lib/zip-core-native.js"), import("read-excel-file/universal")])
}
