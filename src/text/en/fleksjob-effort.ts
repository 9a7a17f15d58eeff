import type { fleksjobEffort as danish } from "../da/fleksjob-effort"

export const fleksjobEffort: typeof danish = {
  baseline: "the year before",
  result: "during the intervention",
  needs: (file) => `Needs ${file}.`,
  files: {
    participation: "a file of participation (citizen, scheme, from, to)",
    phases: "a file of participation that tells the phase (citizen, scheme, from, to, phase)",
    contacts: "a file of events with interviews (citizen, event, date)",
    meetings: "a file of events with meetings in the rehabilitation team (citizen, event, date)",
    caseload: "the caseworker in the file of benefits or in the file of events",
  },
  status: {
    heading: "Numbers for the half-yearly status reports",
    subtitle:
      "The project municipalities together. Persons are on the half-year's last day; full-time persons are means of its months.",
    choose: "Half-years",
    rules: { intervention: "From the intervention's start", calendar: "Of the calendar" },
    none: "The data cover no whole half-year.",
    head: "Half-year",
    inFleksjob: "In fleksjob",
    inFewHours: "In fleksjob of 10 hours or less",
    onBenefit: "On ledighedsydelse",
    fullTimeFleksjob: "Full-time persons in fleksjob",
    fullTimeBenefit: "Full-time persons on ledighedsydelse",
    shareFleksjob: "In fleksjob, of all citizens aged 16–66",
    shareBenefit: "On ledighedsydelse, of all citizens aged 16–66",
    beforeMeeting: "Referred, before the meeting in the rehabilitation team",
    fewHours: "In fleksjob of 10 hours or less, begun during the intervention",
    reach: "Take part, of those on ledighedsydelse",
    phase: (phase) => `In the phase “${phase}”`,
  },
  stock: {
    inFleksjob: {
      title: "More in fleksjob?",
      subtitle: "Persons in fleksjob on the last day of the month, the project municipalities together.",
      file: "in-fleksjob",
    },
    onBenefit: {
      title: "Persons on ledighedsydelse",
      subtitle: "On the last day of the month, the project municipalities together.",
      file: "on-ledighedsydelse",
    },
  },
  groups: {
    heading: "The three target groups",
    subtitle:
      "Persons on the last day of the month, the project municipalities together, and how many of them take part that day.",
    head: "Target group",
    names: {
      beforeMeeting: "Referred to the rehabilitation team",
      onBenefit: "On ledighedsydelse",
      fewHours: "Begun in fleksjob of 10 hours or less",
    },
    notes: {
      beforeMeeting: "no meeting yet, at most 52 weeks after the referral",
      onBenefit: "however long they have been there",
      fewHours: "from the intervention's start, and still in fleksjob",
    },
    takingPart: {
      beforeMeeting: "Take part, of those referred",
      onBenefit: "Take part, of those on ledighedsydelse",
      fewHours: "Take part, of those begun in fleksjob",
    },
    note: "Whether a referred citizen is thought to be in the target group of fleksjob is not in the data: all who are referred count. A person may be in several target groups.",
  },
  reach: {
    heading: "Does the effort reach everyone, however long they have been on ledighedsydelse?",
    about: "Participants, of those on ledighedsydelse, by how long they have been there.",
    subtitle: (month) =>
      `Citizens on ledighedsydelse on the last day of ${month}, by how long they have been there, and how many take part that day.`,
    columns: ["Time on ledighedsydelse", "Persons", "Take part", "Share", "95% confidence interval"],
    band: (from, to) => (to === null ? `${from} weeks and more` : `${from}–${to} weeks`),
    unknown: "Unknown: since before the data begin",
    all: "All",
  },
  phases: {
    heading: "From phase to phase",
    about: "What came after each phase of the model of the effort.",
    subtitle: (months) =>
      `Persons in each phase in ${months}, and what came after. The project municipalities together.`,
    from: "Phase",
    persons: "Persons",
    to: (phase) => `On to “${phase}”`,
    left: "Out of the effort",
    running: "In the phase at the period's end",
    note: "Each person counts once in each phase: the latest time. On to is the first other phase that begins less than 28 days after. With less than 28 days to the period's end it is not settled what comes after.",
  },
  contacts: {
    title: "Interviews a month on ledighedsydelse",
    subtitle: "Interviews per person and month on ledighedsydelse.",
    caption: "Interviews, before and during the intervention",
    head: "Interviews",
    rate: "Interviews per person and month",
    met: "Persons with at least one interview",
    persons: "Persons on ledighedsydelse",
    note: (delivering, all) =>
      `${delivering} of ${all} project municipalities have interviews in the files. A municipality's month without a single interview is not counted.`,
  },
  caseload: {
    title: "Caseloads: citizens per caseworker",
    subtitle: "Median over caseworkers on the last day of the month.",
    caption: "Caseloads, before and during the intervention",
    head: (before, during) => (during === null ? `Last day of ${before}` : `Last day of ${before} and ${during}`),
    median: "Median",
    lowerQuartile: "Lower quartile",
    upperQuartile: "Upper quartile",
    mean: "Mean",
    caseworkers: "Caseworkers",
    persons: "Citizens with a caseworker",
    note: "Counted are citizens on ledighedsydelse, and citizens in fleksjob where the file names the caseworker. Without a caseworker beside the benefit it is that of the citizen's latest event in the municipality. A municipality's month is counted where the caseworker of at least 80 per cent of those on ledighedsydelse is known; otherwise caseloads would seem to grow while the first events come in. Caseworkers count as persons: the median is shown from 10 and the quartiles from 20 caseworkers on, when the threshold is 5.",
  },
  meeting: {
    title: "From the meeting in the rehabilitation team to fleksjob",
    subtitle: "Share in fleksjob by weeks since the meeting.",
    entryNote:
      "Each period counts the waiting in the period: those who waited when it began enter at the week that they had come to.",
    note: (delivering, all) =>
      `Other ways out are pension, death, emigration and another meeting. Nobody is followed for more than 104 weeks. The municipality is the one that held the meeting. ${delivering} of ${all} project municipalities have meetings in the files.`,
    caption: "From the meeting in the rehabilitation team to fleksjob, before and during the intervention",
    head: "Time since the meeting",
    persons: "Persons who waited",
    arrived: "Came into fleksjob in the period",
    within: (weeks) => `In fleksjob within ${weeks} weeks`,
    median: "Median, weeks",
  },
}
