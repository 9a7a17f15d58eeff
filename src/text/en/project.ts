import type { project as danish } from "../da/project"

/** Words of the project file: what one saves and opens again. */
export const project: typeof danish = {
  save: "Save project file",
  open: "Open project file",
  keep: "The project file holds the scheme's changes, what was learned and the chosen filters, but no citizens. It is saved only when you do so.",
  unsaved: "There are changes that are not saved.",
  identifiers: { personNumber: "a CPR number", email: "an e-mail address", phone: "a telephone number" },
  looksLike: (what) => `What is written has something like ${what}. Remove it before you save, copy or print.`,
  fileName: (scheme) => `${scheme}.project.json`,
  opened: (file) => `${file} is open.`,
  openedOtherData: (saved, loaded) =>
    `The project was saved with other data, so the numbers may differ from those that the text was written for. The project's fingerprint: ${saved}. Loaded data: ${loaded}.`,
  openedNoData: (saved) => `The numbers need the same data. Load files with the fingerprint ${saved}.`,
  question: (file) => `${file} takes the place of what you have written and changed here and not saved.`,
  replace: "Open the file all the same",
  stay: "Keep what is here",
  refused: (file) => `${file} is no project file that can be used. Nothing has been changed.`,
  notJson: "The file is not JSON. Use a file saved here with “Save project file”.",
  tooLarge: "The file is too large to be a project file.",
}
