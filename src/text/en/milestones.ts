import type { milestones as danish } from "../da/milestones"

export const milestones: typeof danish = {
  navigation: "Milestones",
  eyebrow: (name) => `${name} · the whole gross target group`,
  headline: (reached, all) =>
    `${reached} of ${all} municipalities reached their ambition for the whole gross target group`,
  headlineUnderway: (onTrack, all) =>
    `${onTrack} of ${all} municipalities are on the way to their ambition for the whole gross target group`,
  headlineNone: "No municipality can be judged yet",
  computing: "Computing milestones …",
  lead: "The target groups as one: a person in several counts once. The gain is the share of three months against the same months of the baseline.",
  noMilestones:
    "The municipalities' milestones have not been entered. The line goes straight from the start of the intervention to the ambition.",
  enter: "Enter the milestones on the scheme's page",
  payment: "Payment and bonus are STAR's decision. This is the basis for it.",
  table: {
    heading: "Milestones",
    subtitle: "Reached or not is told by the number itself, not by its interval.",
    mark: "Milestone",
    due: "Months",
    wanted: "Goal",
    gain: "Gained",
    interval: "95 per cent confidence interval",
    status: "Status",
    releases: "Releases",
    kroner: (amount) => `${amount} kr.`,
    notAgreed: "Not entered",
  },
  all: {
    heading: (count) => `All ${count} municipalities`,
    subtitle: (wanted) =>
      `By the share of the ambition that is reached. Grey line: the municipality's way to its ambition. Filled: reached. Open: not reached. Horizontal lines: 0 and ${wanted}.`,
    subtitleOwn:
      "By the share of the ambition that is reached. Grey line: the municipality's way to its ambition. Filled: reached. Open: not reached. Horizontal lines: 0 and its ambition.",
    gain: (gain, wanted) => `${gain} of ${wanted}`,
    unknown: "No common ambition",
    show: (name) => `Show ${name}`,
  },
  ceiling: {
    heading: "Ceiling of the grant",
    subtitle: (day, perPerson, leader) =>
      `${perPerson} kr. for each person in the gross target group on ${day} for company consultants, and ${leader} kr. at most for a project leader.`,
    synthetic: "The example data hold one citizen in five, so the ceilings are a fifth.",
    persons: "Persons in the gross target group",
    consultants: "Company consultants, at most",
    total: "With project leader, at most",
    municipality: "Municipality",
  },
  figure: {
    title: (name) => `${name}: the way to its ambition`,
    subtitle:
      "Gain in percentage points since the baseline, three months at a time. Grey line: the way through the milestones to the ambition.",
    ambition: "Ambition",
    milestone: (number) => `Milestone ${number}`,
    mark: (name, wanted, month, reached) => `${name}, ${wanted} in ${month}: ${reached ? "reached" : "not reached"}.`,
    latest: (gain, month) => `The latest gain is ${gain} percentage points (${month}).`,
    hidden: "Suppressed",
  },
  edit: {
    heading: "Milestones",
    hint: "Three for each municipality, for the whole gross target group. The documents do not give them: they are agreed with each.",
    count: (count, municipalities) =>
      count === 0
        ? "No milestones have been entered."
        : `${count} milestones in ${municipalities === 1 ? "1 municipality" : `${municipalities} municipalities`}.`,
    even: "Fill in a straight line",
    evenHint: "Gives each municipality three milestones on the line to its ambition. Correct them afterwards.",
    clear: "Remove all milestones",
    copy: "Copy as a table",
    copied: "Copied. Paste into a sheet, correct, and paste the table back.",
    paste: "Paste from a sheet",
    pasteHint:
      "Columns: municipality, date, percentage points and, where known, kroner. The milestones of the table's municipalities are replaced.",
    apply: "Use the table",
    problem: (line, reason) => `Line ${line}: ${reason}. Nothing is changed.`,
    reasons: {
      municipality: "there is no such municipality",
      notParticipating: "the municipality takes no part in the scheme",
      date: "the date cannot be read; write 30-06-2017",
      gain: "percentage points must be a number above 0",
      releases: "kroner must be a number of 0 or more",
    },
    summary: "See the milestones",
    columns: { municipality: "Municipality", date: "Date", gain: "Percentage points", releases: "Kroner" },
  },
}
