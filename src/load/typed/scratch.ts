/** Numbers that are written anew for each part: fresh memory takes longer than what is written into it. */
export class Scratch {
  #whole = new Int32Array(0)
  #doubles = new Float64Array(0)

  ints(rows: number): Int32Array {
    if (rows > this.#whole.length) this.#whole = new Int32Array(rows)
    return this.#whole.subarray(0, rows)
  }

  doubles(rows: number): Float64Array {
    if (rows > this.#doubles.length) this.#doubles = new Float64Array(rows)
    return this.#doubles.subarray(0, rows)
  }
}
