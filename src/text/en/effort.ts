import type { effort as danish } from "../da/effort"

export const effort: typeof danish = {
  navigation: "Effort",
  eyebrow: (name) => `${name} · the effort`,
  headline: "Whom the effort reaches, and how intense it is",
  lead: "Numbers for the status reports: target groups, participants and stocks. They are no success criteria and are not judged.",
}
