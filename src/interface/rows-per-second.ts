/** Shorter stretches tell of chance more than of speed. */
const leastSeconds = 0.25

/** Tells from the rows read so far, at each call, how many a second were read; null as long as there is nothing to tell. */
export function rowsPerSecond(now: () => number = () => performance.now()): (rows: number) => number | null {
  const from = now()
  let read = 0
  let speed: number | null = null
  return (rows) => {
    const seconds = (now() - from) / 1000
    // Once the last row is read, its speed stands while the rows are made ready.
    if (rows > read && seconds >= leastSeconds) speed = rows / seconds
    read = rows
    return speed
  }
}
