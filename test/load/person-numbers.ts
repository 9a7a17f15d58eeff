import type { RandomGenerator } from "pure-rand/types/RandomGenerator"
import { uniformInt } from "pure-rand/distribution/uniformInt"
import { hasCheckDigit } from "../../src/load/person-number"

export type RandomBelow = (end: number) => number

/** Whole numbers from 0 to below an end. */
export function randomBelow(generator: RandomGenerator): RandomBelow {
  return (end) => uniformInt(generator, 0, end - 1)
}

/** An invented personal identity number of somebody born 1940 to 1999, with the check digit. */
export function checkedPersonNumber(random: RandomBelow): string {
  const two = (value: number): string => String(value).padStart(2, "0")
  for (;;) {
    const date = `${two(1 + random(28))}${two(1 + random(12))}${two(40 + random(60))}`
    const number = `${date}${String(random(4000)).padStart(4, "0")}`
    if (hasCheckDigit(number)) return number
  }
}
