/**
 * Memory that is no longer needed: where it piles up, the browser looks through all objects of the thread for it. Those from
 * before 2024 must do so.
 */
export function giveBack(buffer: ArrayBufferLike & { readonly transfer?: (length: number) => ArrayBuffer }): void {
  buffer.transfer?.(0)
}
