/** How long a part is held in place while those above it are computed, in milliseconds. */
const HOLD = 30_000

let letGo: (() => void) | undefined

/**
 * Scrolls to an element and gives it the focus. What stands above it may still be computed and grow, so it is held at the
 * top until the reader does something else.
 */
export function jumpTo(target: HTMLElement): void {
  letGo?.()
  const place = () => {
    target.scrollIntoView({ block: "start" })
  }
  target.focus({ preventScroll: true })
  place()
  const observer = new ResizeObserver(place)
  observer.observe(document.body)
  const timer = setTimeout(() => letGo?.(), HOLD)
  const events = ["wheel", "touchmove", "pointerdown", "keydown"] as const
  const stop = () => {
    observer.disconnect()
    clearTimeout(timer)
    for (const name of events) removeEventListener(name, stop)
    if (letGo === stop) letGo = undefined
  }
  for (const name of events) addEventListener(name, stop, { passive: true })
  letGo = stop
}
