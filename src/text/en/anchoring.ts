import type { anchoring as danish } from "../da/anchoring"

export const anchoring: typeof danish = {
  heading: "Anchoring: after the project's end",
  subtitle: (before, after) =>
    `The 12 months after the project (${after}) against its last 12 (${before}). No target is set for this.`,
  provisional: "Provisional: the 12 months are not over yet.",
  notYet: "The data do not yet reach nine of the 12 months after the project's end.",
  columns: {
    criterion: "Criterion",
    before: "Last 12 months",
    after: "The 12 months after",
    change: "Change",
    comparison: "Change in the comparison group",
    difference: "Difference in development",
  },
  units: (level, change) => `${level}, changes in ${change}`,
  note: "The 95 % intervals of changes cover persons' chance alone; those of the difference also how much municipalities vary otherwise.",
}
