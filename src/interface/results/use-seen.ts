import { type RefObject, useEffect, useRef, useState } from "react"

/** How far below the screen a part of the page is begun. */
const AHEAD = "600px"

/** True from when an element first comes near the screen: what costs seconds to compute waits until it is asked for. */
export function useSeen<E extends Element>(): [RefObject<E | null>, boolean] {
  const element = useRef<E>(null)
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    const target = element.current
    if (target === null || seen) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true)
      },
      { rootMargin: AHEAD },
    )
    observer.observe(target)
    return () => {
      observer.disconnect()
    }
  }, [seen])
  return [element, seen]
}
