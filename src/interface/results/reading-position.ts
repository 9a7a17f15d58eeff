import type { Reading } from "../../figures/figure"

/** Where a key moves the crosshair; null for keys that do not. From nowhere, arrows start at the end they come from. */
export function movedReading(key: string, index: number | null, count: number): number | null {
  const last = count - 1
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return Math.min(last, (index ?? -1) + 1)
    case "ArrowLeft":
    case "ArrowUp":
      return Math.max(0, (index ?? count) - 1)
    case "Home":
      return 0
    case "End":
      return last
    default:
      return null
  }
}

/** The index of the reading that lies nearest to a pixel. */
export function nearestReading(
  readings: readonly Reading[],
  position: (at: number) => number,
  pixel: number,
): number | null {
  let nearest: number | null = null
  let smallest = Infinity
  for (const [index, { at }] of readings.entries()) {
    const distance = Math.abs(position(at) - pixel)
    if (distance < smallest) {
      nearest = index
      smallest = distance
    }
  }
  return nearest
}
