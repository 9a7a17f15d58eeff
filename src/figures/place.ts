/** A rectangle in pixels. */
export interface Box {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

export function overlaps(a: Box, b: Box, gap = 0): boolean {
  return a.x1 < b.x2 + gap && b.x1 < a.x2 + gap && a.y1 < b.y2 + gap && b.y1 < a.y2 + gap
}

/** Points at most `step` pixels apart along a polyline; a null point interrupts it. */
export function along(points: readonly (Point | null)[], step = 3): Point[] {
  return points.flatMap((point, index) => {
    if (point === null) return []
    const next = points[index + 1]
    if (next === null || next === undefined) return [point]
    const parts = Math.max(1, Math.ceil(Math.hypot(next.x - point.x, next.y - point.y) / step))
    return Array.from({ length: parts }, (_, part) => ({
      x: point.x + ((next.x - point.x) * part) / parts,
      y: point.y + ((next.y - point.y) * part) / parts,
    }))
  })
}

/** Points that can be asked for by their x: layouts ask some hundred times of some thousand points. */
export interface Cloud {
  readonly within: (x1: number, x2: number) => Point[]
}

const bucketWidth = 24

export function cloudOf(points: readonly Point[]): Cloud {
  const buckets = new Map<number, Point[]>()
  for (const point of points) {
    const bucket = Math.floor(point.x / bucketWidth)
    const others = buckets.get(bucket)
    if (others === undefined) buckets.set(bucket, [point])
    else others.push(point)
  }
  return {
    within: (x1, x2) => {
      const found: Point[] = []
      for (let bucket = Math.floor(x1 / bucketWidth); bucket <= Math.floor(x2 / bucketWidth); bucket++)
        for (const point of buckets.get(bucket) ?? []) if (point.x >= x1 && point.x <= x2) found.push(point)
      return found
    },
  }
}

/** How many of the points lie in a box grown by `gap`; points at the height `except` do not count. */
export function hits(box: Box, points: Cloud, gap = 2, except = NaN): number {
  const near = points.within(box.x1 - gap, box.x2 + gap)
  return near.filter(({ y }) => y > box.y1 - gap && y < box.y2 + gap && !(Math.abs(y - except) <= 0.5)).length
}

/** The candidate with the lowest cost; the first of equals. Undefined where there is none. */
export function cheapest<T>(candidates: readonly T[], cost: (candidate: T) => number): T | undefined {
  let best: T | undefined
  let least = Infinity
  for (const candidate of candidates) {
    const price = cost(candidate)
    if (price < least) {
      least = price
      best = candidate
    }
  }
  return best
}

export interface Slot {
  /** Where the middle wants to be. */
  readonly at: number
  readonly size: number
}

const topOf = (slot: Slot | undefined) => (slot === undefined ? 0 : slot.at - slot.size / 2)

/**
 * Middles of labels in a column, moved apart so that none overlap and all lie between `from` and `to`, each as near its
 * wish as the others allow (pooled blocks, as in isotonic regression). The order of their wished tops is kept.
 */
export function spread(slots: readonly Slot[], from: number, to: number, gap = 0): number[] {
  const order = slots.map((_, index) => index).sort((a, b) => topOf(slots[a]) - topOf(slots[b]))
  interface Block {
    members: number[]
    start: number
    size: number
  }
  const blocks: Block[] = []
  const place = (members: number[]): Block => {
    let offset = 0
    let wish = 0
    for (const member of members) {
      const slot = slots[member] ?? { at: 0, size: 0 }
      wish += slot.at - slot.size / 2 - offset
      offset += slot.size + gap
    }
    const size = offset - gap
    return { members, size, start: Math.max(from, Math.min(to - size, wish / members.length)) }
  }
  for (const index of order) {
    let block = place([index])
    for (
      let last = blocks.at(-1);
      last !== undefined && last.start + last.size + gap > block.start;
      last = blocks.at(-1)
    ) {
      blocks.pop()
      block = place([...last.members, ...block.members])
    }
    blocks.push(block)
  }
  const middles = slots.map(({ at }) => at)
  for (const { members, start } of blocks) {
    let offset = start
    for (const member of members) {
      const size = slots[member]?.size ?? 0
      middles[member] = offset + size / 2
      offset += size + gap
    }
  }
  return middles
}
