import type { ownTerms as da } from "../da/own-terms"

/** Words about municipalities with a start, an end or target groups of their own. */
export const ownTerms: typeof da = {
  heading: "The municipalities' own periods and target groups",
  hint: "Only the municipalities that have agreed other months or target groups than the scheme's.",
  count: (count: number): string =>
    count === 0
      ? "None has its own."
      : count === 1
        ? "1 municipality has its own."
        : `${count} municipalities have their own.`,
  meaning:
    "An own start moves the municipality's periods, and those of the comparison group with them. Without an own end the municipality takes part as long as the others.",
  paste: "Paste from a sheet",
  pasteHint:
    "Columns: municipality, first month of the intervention (2017-03), last month of the project, target groups, applied for and granted in kroner. Empty fields are as in the scheme. Municipalities in the table have theirs replaced.",
  groupHint: (names: string): string => `Target groups are written ${names}, several parted by commas.`,
  apply: "Use the table",
  problem: (line: number, reason: string): string => `Line ${line}: ${reason}. Nothing is changed.`,
  reasons: {
    municipality: "there is no such municipality",
    notParticipating: "the municipality takes no part in the scheme",
    month: "the month cannot be read; write for example 2017-03",
    order: "the first month lies after the last",
    groups: "the target group is not known",
    kroner: "kroner must be a number of 0 or more",
  },
  copy: "Copy as a table",
  copied: "Copied. Put it into a sheet, change it, and paste the table again.",
  clear: "Remove them all",
  summary: "See them",
  columns: {
    municipality: "Municipality",
    start: "Start",
    end: "End",
    groups: "Target groups",
    applied: "Applied for, kr.",
    granted: "Granted, kr.",
  },
  groups: { activityReady: "activity-ready", resourceProgramme: "ressourceforløb" },
  lead: "Municipalities with periods or target groups of their own are counted in them, and so is the comparison that they are held against.",
  parted:
    "For the participating municipalities together the difference is the mean of those with their own periods, weighted by their share of the result's denominator. Curves and tables further down follow the scheme's own months; choose one municipality to see them in its own.",
  windows: (names: string, intervention: string, baseline: string, result: string): string =>
    `${names}: intervention ${intervention}, baseline ${baseline}, result ${result}.`,
  ofGroups: (groups: string): string => `Target group: ${groups}.`,
  provisional: "The result is provisional.",
  start: "Own start",
  method: {
    heading: "Own periods and target groups",
    rule: "D = Σ ω·D_j, where municipalities with the same months and target groups are one D_j, computed in their own periods on both sides, and ω is their share of the denominator in the result (duration: of the days).",
    persons:
      "A person who counts in several periods or on both sides counts once: the person's influences are added before they are squared. Where that cannot be done (fleksjob within some weeks, median, more hours) the comparison's periods are taken to rise and fall together, which makes intervals too wide rather than too narrow.",
    municipalities:
      "τ² is Σ ω·τ_j² of the periods' own, K the smallest number of municipalities behind them. In W a comparison municipality weighs Σ ω·ω_jc, as if its ups and downs were the same in every period.",
  },
}
