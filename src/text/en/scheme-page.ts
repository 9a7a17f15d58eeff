import type { schemePage as danish } from "../da/scheme-page"

export const schemePage: typeof danish = {
  navigation: "The scheme",
  eyebrow: { shipped: "Scheme", changed: "Scheme · changed here", own: "Own scheme" },
  lead: (project, intervention, municipalities) =>
    `Project period ${project}. The intervention: ${intervention}. ${municipalities}`,
  leadCount: (count) =>
    count === 0
      ? "The municipalities are not chosen yet."
      : count === 1
        ? "1 municipality takes part."
        : `${count} municipalities take part.`,
  source: "Source",
  purpose: { heading: "Purpose", elements: "Elements of the indsatsmodel" },
  assumptions: "What the documents do not say",
  keep: "Changes hold while the tab is open. Save the scheme as a file to use it again. The file holds no citizens.",
  actions: {
    save: "Save the scheme as a file",
    open: "Open a scheme from a file",
    copy: "Make a copy",
    reset: "Undo the changes",
    remove: "Remove the scheme",
  },
  fileName: (id) => `${id}.scheme.json`,
  copyName: (name) => `${name} (copy)`,
  opened: (name) => `${name} is open.`,
  refused: (file) => `${file} is no scheme that can be used. Nothing is changed.`,
  notJson: "The file is not JSON. Use a file that was saved here with “Save the scheme as a file”.",
  place: (path) => (path === "" ? "The whole file" : path),
  problems: {
    "a month is written 2019-04": "a month is written 2019-04",
    "the first month lies after the last": "the first month lies after the last",
    "more than twelve months":
      "the baseline may have twelve months at most, since the result's months are held against the same months",
    "no municipality has this code": "no municipality has this code",
    "a municipality stands twice": "a municipality stands twice",
    "a municipality that takes no part has terms of its own":
      "a municipality that takes no part has periods or target groups of its own",
    "a criterion id stands twice": "two criteria have the same id",
    "an element id stands twice": "two elements of the indsatsmodel have the same id",
    "an element is counted by nothing": "an element of the indsatsmodel is counted by nothing",
    "a scheme without criteria": "the scheme has neither criteria nor courses",
    "the months matched on reach into the baseline": "the months matched on reach into the baseline",
    "the baseline ends before the cohort's day, the result begins after it":
      "the baseline must end before the cohort's day, and the result begin after it",
  },
  otherProblem: "is missing, or cannot be used here",
  name: "Name",
  participants: {
    heading: "Participating municipalities",
    hint: "Tick them, or paste a list of names or municipality codes.",
    count: (count) => (count === 1 ? "1 municipality chosen" : `${count} municipalities chosen`),
    paste: "Paste a list",
    pasteHint: "Names or codes, parted by commas, semicolons or line breaks",
    apply: "Use the list",
    clear: "Untick all",
    unknown: (names) => `Not found: ${names}. Correct the list, or tick instead.`,
    excluded: "Not in the comparison group",
  },
  periods: {
    heading: "Periods",
    hint: "The criteria's periods move along where they lie as usual: the baseline just before the intervention, the result at its end.",
    project: "Project period",
    intervention: "Intervention",
    first: "From",
    last: "Through",
    invalid: "Write two months like 2019-04, the first before the last.",
  },
  criteria: {
    heading: "Success criteria",
    windows: {
      baseline: "Baseline",
      result: "Result",
      goal: "Months of the goal",
      earlier: "Months matched on",
    },
    smallestRelevantChange: "Smallest relevant change",
    ambition: "Ambition, where a municipality has none of its own",
    unit: (unit) => `In ${unit}`,
    invalidNumber: "Write a number above 0.",
    benchmarks: "Reference",
    better: { lower: "Lower is better", higher: "Higher is better" },
    own: (count) =>
      count === 0 ? "The municipalities' own ambitions" : `The municipalities' own ambitions (${count} have one)`,
    ownHint: "An empty field: the scheme's ambition holds. An own ambition needs a reason.",
    municipality: "Municipality",
    ownAmbition: "Own ambition",
    reason: "Reason",
  },
  choose: {
    headline: (name) => `Which municipalities take part in ${name}?`,
    lead: "The documents do not name them. Choose the municipalities, and the criteria are computed.",
    link: "Choose municipalities",
  },
  readiness: "The municipalities are not chosen.",
}
