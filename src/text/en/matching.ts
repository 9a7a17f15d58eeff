import type { matching as danish } from "../da/matching"

export const matching: typeof danish = {
  filter: {
    label: "Matching",
    matched: { background: "Same sex and age", group: "Same sex, age and time in the group" },
    unmatched: "Without matching",
  },
  chosen: "Matched comparison group, where it is offered",
  remark: (traits) =>
    `The comparison group is matched: it is weighted to the ${traits} of the project municipalities' citizens.`,
  remarkCovered: (traits, share) =>
    `The comparison group is matched: it is weighted to the same ${traits}. This holds for ${share} of the project municipalities' citizens; the others have nobody to be compared with and are left out.`,
  traits: { background: "sex and age", group: "sex, age, target group and time in the target group" },
  scope: {
    background:
      "Matching applies to baseline, result, difference in development and verdict, municipality by municipality too. All other numbers of the page are without matching.",
    group:
      "Matching applies to baseline, result and difference in development, municipality by municipality too. The goal, the gain and all other numbers of the page are without matching.",
  },
  unmatched: "Without matching.",
  curves: "The lines are without matching; the means are with it.",
  covered: (share) =>
    `The comparison holds for ${share} of the citizens in the project municipalities. The others have nobody to be compared with and are left out.`,
  coveredAll: "The comparison holds for all the citizens in the project municipalities.",
  method: {
    share:
      "Matching (can be chosen): comparison persons are weighted in each period so that sex and age group are distributed as in the project municipalities. Age is that reached in the year in which the intervention starts, so that a person is in the same group in both periods. Unknown is a group of its own. Groups without persons on both sides are left out. Where under 80 per cent are covered there is no verdict.",
    progression:
      "Matching (can be chosen): comparison persons are weighted in each period so that sex and age group are distributed as in the project municipalities. Age is that reached in the year in which the fleksjob starts. Unknown is a group of its own. Groups without persons on both sides are left out. Where under 80 per cent are covered there is no verdict.",
    weights:
      "The weights of matching: (N_Ts/N_Cs)·(N_C/N_T) for comparison persons of group s, 1 for those of the project municipalities. They are taken as fixed in the uncertainty; τ² is of the comparison municipalities' weighted changes.",
    companyOriented:
      "Matching (can be chosen): comparison persons are weighted in each period so that sex, age group, target group and time in the target group are distributed as in the project municipalities. Age is that reached in the year in which the intervention starts; target group and time in it (under 13, 13–25, 26–51, 52–103, 104 weeks and over) are as on the person's first day in the period. Unknown is a group of its own. Groups without persons on both sides are left out. Hours before the period are not among them: those of the result lie after the start of the intervention.",
    reference: 'Matching: R: MatchIt::matchit(method = "exact", estimand = "ATT")',
    parameter: { background: "sex and age group", group: "sex, age group, target group and time in the target group" },
  },
}
