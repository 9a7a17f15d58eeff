import type { companyEffort as danish } from "../da/company-effort"
import { firstHours } from "./first-hours"

export const companyEffort: typeof danish = {
  eyebrow: (name) => `${name} · running status`,
  headline: (persons, share, month) =>
    `${persons} persons were in company-oriented effort in ${month}, ${share} of the gross target group`,
  headlineNone: (month) => `The numbers for ${month} cannot be shown`,
  computing: "Computing the status …",
  lead: (persons, share) =>
    `${persons} persons (${share}) had ordinary hours. One person may count in both. This page follows the effort on its way; the targets stand on the criteria's own pages.`,
  leadNone: "This page follows the effort on its way; the targets stand on the criteria's own pages.",
  filesMissingHeadline: "The status cannot be computed yet",
  filesMissing: "The status needs files of offers and of wage hours. Load them on the page Data.",
  groups: {
    together: "The whole gross target group",
    activityReady: "Activity-ready",
    resourceProgramme: "Ressourceforløb",
  },
  status: {
    heading: "Persons in the effort and with ordinary hours",
    companyOriented: {
      title: "Company-oriented effort month by month",
      subtitle: "Per cent of the gross target group in virksomhedspraktik or løntilskud in the month.",
    },
    ordinaryHours: {
      title: "Ordinary hours month by month",
      subtitle: "Per cent of the gross target group with ordinary paid hours in the month.",
    },
    partsNote: "A person in both target groups in a month counts once in the whole gross target group.",
    persons: "persons",
    of: "gross target group",
  },
  table: {
    heading: (month) => `The municipalities in ${month}`,
    subtitle: "The whole gross target group. A person counts in the municipality where the month ends.",
    municipality: "Municipality",
    total: "In all",
    persons: "Gross target group",
    companyOriented: "In company-oriented effort",
    ordinaryHours: "With ordinary hours",
    share: "Per cent",
  },
  rollOut: {
    heading: "Roll-out step by step",
    title: "How much of the gross target group has been reached",
    subtitle: "Per cent of the month's gross target group in the municipalities.",
    labels: { rollOutReached: "Have taken part so far", rollOutRunning: "Take part in the month" },
    note: "The share that has taken part so far can fall: newcomers to the gross target group have not begun, and others have left it.",
    missing:
      "No file tells who takes part in the scheme. Load a file with citizen, scheme and period to see the roll-out.",
    tableHeading: (begun, all, month) => `${begun} of ${all} municipalities have begun (${month})`,
    tableSubtitle: (k) =>
      `A municipality has begun from the first month in which at least ${k} of the gross target group have taken part.`,
    begun: "Begun in",
    notBegun: "Not yet",
    reached: "Have taken part",
    running: "Take part now",
  },
  toHours: firstHours,
  companies: {
    missing:
      "The files do not tell in which companies the offers are, whether they were made in VITAS, or whether there are job goals and work agreements. The columns belong to the file of offers, the events to a file of their own.",
    volume: {
      title: "Companies with citizens in virksomhedspraktik or løntilskud",
      subtitle: "Number of different companies in the quarter, and how many of them had nobody in the year before.",
      labels: { companies: "Companies", newCompanies: "New companies" },
      note: "A company counts once, also where several municipalities use it.",
    },
    agreements: {
      title: "VITAS, job goal and work agreement",
      subtitle: "Per cent of the offers that begin in the quarter.",
      labels: { viaVitas: "Made in VITAS", goal: "With a job goal", agreement: "With a work agreement" },
      note: "A job goal counts until 28 days after the start, a work agreement within 28 days of it. Municipalities without such records are left out.",
    },
    support: {
      title: "Mentor, and what follows",
      subtitle:
        "Mentor: per cent of the citizens in offers in the quarter. Hours: per cent of the offers that end in the quarter.",
      labels: {
        mentor: "Mentor during the offer",
        hoursAfter: "Ordinary hours afterwards",
        sameCompany: "In the same company",
      },
      note: "Afterwards is the three months after the month in which the offer ends. The same company is of those with ordinary hours whose wage hours tell where.",
    },
    detail: {
      heading: "Company places before and now",
      subtitle: (baseline, result) =>
        `Baseline ${baseline}, result ${result}. Offers are virksomhedspraktik and løntilskud of the gross target group.`,
      rows: {
        companies: "Companies",
        newCompanies: "Of these, new",
        branches: "Effective number of industries",
        viaVitas: "Offers made in VITAS",
        goal: "Offers with a job goal",
        agreement: "Offers with a work agreement",
        mentor: "Citizens in offers with a mentor",
        hoursAfter: "Ordinary hours after the offer",
        sameCompany: "Of these, in the same company",
      },
      branchesNote: "As many industries of equal size would spread the places as much (1/\u2060Σs²).",
    },
    spread: {
      heading: "Where the places are",
      subtitle: "Per cent of the places: a citizen in a company is one place, whatever the number of offers.",
      variables: { branch: "Industry", sector: "Sector", company_size: "Size" },
      places: "company places",
      value: (value) => ({ privat: "Private", offentlig: "Public" })[value] ?? value.replace(/^(\d+)-(\d+)$/, "$1–$2"),
    },
    municipalities: {
      heading: (months) => `The municipalities' company places, ${months}`,
      subtitle: "Municipalities that have told nothing have a dash.",
    },
  },
}
