/** Texts in UTF-8: the n-th is `bytes[starts[n], ends[n])`, and empty where there is none. */
export interface Texts {
  readonly bytes: Uint8Array
  readonly starts: Int32Array
  readonly ends: Int32Array
}
