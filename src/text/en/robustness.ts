import type { robustness as danish } from "../da/robustness"
import type { VariantId } from "../../domain/sensitivity"

const variants: Readonly<Record<VariantId, (hours: number) => string>> = {
  fullTime: () => "Full-time persons instead of the month's last day",
  gap28: () => "Gaps under 28 days do not part a spell",
  fleksjob14: () => "A fleksjob within 14 days counts as the exit",
  fleksjob56: () => "A fleksjob within 56 days counts as the exit",
  hoursBelow: (hours) => `Below ${hours} hours instead of at most ${hours} hours`,
  followUp3: () => "Follow-up after 3 months",
  followUp6: () => "Follow-up after 6 months",
  followUp18: () => "Follow-up after 18 months",
  followUp24: () => "Follow-up after 24 months",
  earlierBaseline: () => "Baseline one year earlier",
  longerBaseline: () => "Baseline extended by 12 months",
  entrants: () => "Everyone in the target group during the project instead of at the start",
  employment: () => "In ordinary employment by DREAM instead of ordinary hours",
  withoutCovid: () => "Without the months of COVID-19 closing, Mar–Jun 2020",
  cluster: () => "Only comparison municipalities of the same cluster",
  matched: () => "Comparison group matched on background",
  unmatched: () => "Comparison group without matching",
}

export const robustness: typeof danish = {
  checks: {
    heading: "Does the difference hold?",
    subtitle:
      "The difference in development computed in other ways. Where the numbers lie close together, the result does not rest on one choice or one municipality.",
    caption: "The difference in development computed in other ways",
    columns: { check: "Check", interval: "95 per cent confidence interval", difference: "Difference in development" },
    result: "The result on this page",
    unweighted: "All municipalities count alike",
    unweightedNote: "Mean of the municipalities' own changes, whatever their size",
    withoutParticipant: "Without one project municipality at a time",
    withoutComparison: "Without one comparison municipality at a time",
    leftOut: (count: number) => `Smallest and largest difference when each of the ${count} municipalities is left out`,
    placebo: "Before the intervention",
    placeboNote: (baseline: string, result: string) => `${baseline} → ${result}; here the difference should be near 0`,
    range: (low: string, high: string) => `${low} to ${high}`,
    randomisation: (share: string, participants: number, all: number, draws: string) =>
      `With ${participants} of the ${all} municipalities drawn at random, the difference is at least as large in ${share} of ${draws}. It says how unusual the difference is. The municipalities applied to take part; they were not drawn by lot.`,
    under: (share: string) => `under ${share}`,
    exactDraws: (draws: string) => `all ${draws} possible draws`,
    randomDraws: (draws: string) => `${draws} draws`,
    rank: (rank: number, of: number) =>
      `The municipality's development is number ${rank} of ${of} when municipalities are ordered by how far they lie from the others.`,
    lines: {
      alike: "Before the intervention the two groups developed alike, as far as the data can show.",
      diverge:
        "The lines before the start diverge: the project municipalities developed differently from the comparison group already before the intervention began. The difference may be a continuation of that.",
      unknown:
        "The lines before the start cannot be judged: that takes enough persons, and data for at least 24 months before the intervention.",
    },
    tooFew: (count: number) =>
      `Only ${count} comparison municipalities have enough persons. Under ten, municipalities' ordinary ups and downs cannot be measured, so the difference has neither interval nor verdict.`,
  },

  sensitivity: {
    heading: "Do other reasonable choices change the result?",
    subtitle: "One choice is changed at a time; all else is as shown on the page.",
    caption: "The result with other reasonable choices",
    columns: {
      choice: "Choice",
      baseline: "Baseline",
      result: "Result",
      gain: "Gain",
      difference: "Difference in development",
      interval: "95 per cent confidence interval",
      verdict: "Verdict",
    },
    chosen: "As shown on the page",
    variants,
    summary: (same: number, all: number, word: string, isGoal: boolean) =>
      same === all
        ? `The ${isGoal ? "goal" : "verdict"} is “${word}” with ${all === 1 ? "the other choice" : all === 2 ? "both other choices" : `all ${all} other choices`}.`
        : `The ${isGoal ? "goal" : "verdict"} is “${word}” with ${same} of ${all} other choices.`,
    computing: (done: number, all: number) => `Computing ${done} of ${all} …`,
  },

  eventStudy: {
    line: "Difference",
    title: "The difference from the comparison group, month by month",
    titleQuarters: "The difference from the comparison group, quarter by quarter",
    subtitle:
      "Percentage points above or below the baseline's mean, project municipalities minus comparison group. 0: the difference is as in the baseline.",
    starters: "Drawn at the quarter in which the fleksjob began.",
    before: (outside: number, all: number, quarters: boolean) =>
      outside === 0
        ? `Before the intervention's start the interval contains 0 in all ${all} ${quarters ? "quarters" : "months"}.`
        : `Before the intervention's start the interval lies wholly above or below 0 in ${outside} of ${all} ${quarters ? "quarters" : "months"}; chance alone gives about 1 in 20.`,
  },

  differences: {
    title: (outside: number, all: number, expected: string) =>
      `${outside === 0 ? "None" : String(outside)} of ${all} municipalities lie outside the 95 per cent limits; about ${expected} may be expected`,
    subtitle: (period: string, unit: string) =>
      `The municipalities' level in ${period} (${unit}) by number of persons. The fewer persons, the more the number varies by chance.`,
    axis: "Persons",
    centre: (value: string) => `All of Denmark ${value}`,
    persons: "Chance alone",
    withTau: "Ordinary differences too",
    note: "Solid limits: 95 and 99.8 per cent of municipalities are expected within them when both chance and ordinary differences between municipalities are counted. Dashed limits: chance alone.",
    described: (centre: string, low: string, high: string) =>
      `All of Denmark is at ${centre}. The municipalities go from ${low} to ${high}.`,
    reading: (persons: string, value: string) => `${persons}: ${value}`,
    table: {
      heading: "Level and rank",
      subtitle: (tau: string) =>
        `Drawn towards the country: the fewer persons a level rests on, the further it is moved towards the country's. Rank: 1 is best, with the 95 per cent confidence interval in brackets. Beyond chance, the municipalities' level varies with a standard deviation of ${tau}.`,
      caption: "Levels of the municipalities, drawn towards the country, and ranks with intervals",
      municipality: "Municipality",
      persons: "Persons",
      raw: "Own level",
      shrunken: "Drawn towards the country",
      rank: "Rank",
      rankValue: (place: string, low: string, high: string) => `${place} (${low}–${high})`,
      all: "Show all municipalities",
      participants: "Show project municipalities only",
    },
    csv: { raw: "own level", shrunken: "drawn towards the country", rank: "rank", persons: "persons" },
  },

  rules: [
    {
      name: "Certain change",
      rule: "A change or difference is called certain only when the whole 95 per cent confidence interval lies on one side of 0.",
      reference: "",
      only: "all",
    },
    {
      name: "Difference in development",
      rule: "(result − baseline) in the project municipalities minus the same in the comparison group. Interval: ± t(K−1)·√(V + τ²W), V being persons' uncertainty, τ² municipalities' ordinary ups and downs and W the sum of the municipalities' squared shares.",
      reference: 'V: R survey::svycontrast. τ²: R metafor::rma, method = "DL".',
      only: "all",
    },
    {
      name: "Sums of independent parts",
      rule: "Where the parts have unequal intervals, the distances to their limits are added in quadrature (MOVER).",
      reference: "Zou & Donner 2008; with two Wilson intervals it is Newcombe's.",
      only: "all",
    },
    {
      name: "Many municipalities",
      rule: "A headline counts only municipalities whose adjusted p is at most 0.025.",
      reference: "Benjamini–Hochberg; R p.adjust.",
      only: "all",
    },
    {
      name: "All municipalities count alike",
      rule: "The difference between the municipalities' unweighted mean changes with Welch's interval.",
      reference: "R t.test.",
      only: "all",
    },
    {
      name: "Municipalities picked at random",
      rule: "As many municipalities are drawn 9,999 times (every possibility where there are fewer). p is the share in which t is at least as large; t is the difference over its CR2 standard error, with weights made anew in each draw. Where one municipality takes part, its place is shown.",
      reference: 't: R clubSandwich::vcovCR, type = "CR2".',
      only: "unmatched",
    },
    {
      name: "Before the intervention",
      rule: "The same difference with both periods before the start: the baseline takes the result's place, and the 12 months before it the baseline's. The lines diverge when the interval excludes 0 or the difference is at least the smallest relevant change.",
      reference: "",
      only: "all",
    },
    {
      name: "Month by month",
      rule: "The project's change since the baseline minus the comparison group's, each month by itself, with the interval of the difference in development. The months before the start are drawn, not fitted.",
      reference: "",
      only: "all",
    },
    {
      name: "Limits by size",
      rule: "The country's number ± 1.96 (95 per cent) and 3.09 (99.8 per cent) times √(s²/n + τ²), s² being persons' mean variance.",
      reference: "Spiegelhalter 2005.",
      only: "all",
    },
    {
      name: "Drawn towards the country",
      rule: "p̂ + B(y − p̂), B = τ²/(τ² + v).",
      reference: "R metafor::blup.",
      only: "all",
    },
    {
      name: "Rank",
      rule: "The 2.5 and 97.5 percentiles of the rank over 10,000 draws of the drawn levels. Municipalities with fewer than 20 persons have no rank.",
      reference: "",
      only: "all",
    },
  ],
}
