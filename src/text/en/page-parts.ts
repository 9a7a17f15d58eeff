import type { pageParts as danish } from "../da/page-parts"

export const pageParts: typeof danish = {
  label: "On this page",
  parts: {
    development: "Development",
    municipalities: "Municipalities",
    overTime: "The difference over time",
    checks: "Does the difference hold?",
    choices: "Other choices",
    differences: "Differences between municipalities",
  },
}
