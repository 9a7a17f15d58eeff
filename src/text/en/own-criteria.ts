import type { ownCriteria as danish } from "../da/own-criteria"

/** Words of criteria that a municipality or STAR adds itself. */
export const ownCriteria: typeof danish = {
  heading: "Add a criterion",
  hint: "A criterion of the municipality's or STAR's own is computed, shown and judged as the scheme's own. Its months and limits can be changed afterwards.",
  measure: "Measure",
  name: "Name of the criterion",
  add: "Add the criterion",
  remove: (name) => `Remove the criterion “${name}”`,
  own: "Own criterion",
  templates: {
    share: "Share on ledighedsydelse",
    restrictedMean: "Time on ledighedsydelse, mean of the first 104 weeks",
    median: "Time on ledighedsydelse, median",
    fleksjobWithin8: "Share in fleksjob within 8 weeks",
    fleksjobWithin13: "Share in fleksjob within 13 weeks",
    fleksjobWithin26: "Share in fleksjob within 26 weeks",
    fleksjobWithin52: "Share in fleksjob within 52 weeks",
    hours6: "More hours in fleksjob after 6 months",
    hours12: "More hours in fleksjob after 12 months",
    hours24: "More hours in fleksjob after 24 months",
    companyActivityReady: "Activity-ready in company-oriented effort or ordinary hours",
    companyResourceProgramme: "Ressourceforløb in company-oriented effort or ordinary hours",
    companyBoth: "Both target groups in company-oriented effort or ordinary hours",
    wageHours: "Ordinary wage hours against a comparable group",
  },
}
