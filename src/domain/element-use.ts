import type { Estimate } from "./estimate"
import type { Told } from "./fleksjob-effort"

/** How much an element of the indsatsmodel is used: what has passed disclosure control. */
export interface ElementUse {
  readonly persons: Estimate
  /** Participating municipalities where at least k persons have met it. */
  readonly municipalities: number
  readonly participating: number
}

/** By element id; an element that nothing in the data counts is not among them. */
export type ElementUses = ReadonlyMap<string, Told<ElementUse>>
