import type { ObservedState } from "./observed-state"
import type { Notice, SessionState } from "./session-state"

/** Say one thing more, after those that are said. */
export function tell(observed: ObservedState<SessionState>, notice: Notice): void {
  observed.set({ notices: [...observed.current.notices, notice] })
}
