import type { letter as danish } from "../da/letter"

/** Words of the letter on a scheme: what it was, what was measured, and what was learned. */
export const letter: typeof danish = {
  navigation: "Letter",
  eyebrow: "Letter",
  headline: (scheme) => `Letter on ${scheme}`,
  wordingAim: (wording) => `fulfilling the criterion “${wording}”`,
  statements: {
    fulfilled: (area, aim) => `${area} succeeded in ${aim}`,
    partlyFulfilled: (area, aim) => `${area} partly succeeded in ${aim}`,
    notFulfilled: (area, aim) => `${area} did not succeed in ${aim}`,
    tooUncertain: (area, aim) => `The data cannot decide whether ${area} succeeded in ${aim}`,
    reached: (area, aim) => `${area} reached the goal of ${aim}`,
    notReached: (area, aim) => `${area} did not reach the goal of ${aim}`,
    onTrack: (area, aim) => `The goal of ${aim} is on track in ${area}`,
    behind: (area, aim) => `The goal of ${aim} is behind in ${area}`,
    none: (area, aim) => `It cannot be judged whether ${area} succeeded in ${aim}`,
    notMeasured: (area, aim) => `It is not measured here whether ${area} succeeded in ${aim}`,
  },
  opening: {
    took: (count, scheme, names) => `${count} took part in ${scheme}: ${names}.`,
    only: (count, scheme, names) => `${count} took part in ${scheme}. This letter is about ${names}.`,
    municipalities: (count) => `${count} ${count === "One" ? "municipality" : "municipalities"}`,
    ran: (first, last) => `The intervention ran from ${first} to ${last}.`,
    running: (first, last) => `The intervention runs from ${first} to ${last} and has not ended in the data.`,
    purpose: (purpose) => `The purpose is ${purpose}.`,
  },
  measured: {
    heading: "What was measured",
    shows: "In all, the data show:",
  },
  learned: {
    heading: "What was learned",
    lead: "Write what was learned, one element of the indsatsmodel at a time. It stands in the letter when printed or copied.",
    countedNote: (k) =>
      `Where the documents give an element something that data can count, the count stands under it; a municipality is in it from ${k} citizens on. The other elements cannot be counted in data.`,
    use: {
      counted: (sentence) => `Counted in the data: ${sentence}.`,
      kinds: {
        samtale: { met: "have had at least one conversation", many: "conversations" },
        jobmaal: { met: "have been given a job goal", many: "job goals" },
        arbejdsaftale: { met: "have been given a work agreement", many: "work agreements" },
        mentor: { met: "have had a mentor", many: "mentors" },
      },
      kind: (name) => ({ met: `have had “${name}”`, many: `“${name}”` }),
      phase: (name) => ({ met: `have been in the phase “${name}”`, many: `the phase “${name}”` }),
      or: " or ",
      shown: (persons, met, municipalities, all) =>
        `${persons} citizens of the target group ${met} during the effort, in ${municipalities} of ${all} municipalities`,
      hidden: (met) => `how many citizens of the target group ${met} is hidden`,
      notTold: (many) => `the files do not tell of ${many}`,
    },
    overall: "In all",
    placeholder: "Write what experience shows",
    newElement: "New element of the indsatsmodel",
    add: "Add",
    remove: (name) => `Remove the element “${name}”`,
  },
  actions: {
    print: "Print",
    copy: "Copy as text",
    copied: "The letter is copied as text.",
    copyFailed: "The letter could not be copied.",
  },
  source: (lastDay, fingerprint, threshold) =>
    `The data go to ${lastDay}. Fingerprint ${fingerprint}. Numbers with fewer than ${threshold} persons behind them are hidden.`,
  chosen: "Narrowed to:",
  synthetic: "Synthetic data: the numbers are not about real citizens.",
}
