/** Words of the project file: what one saves and opens again. */
export const project = {
  save: "Gem projektfil",
  open: "Åbn projektfil",
  keep: "Projektfilen har ordningens ændringer, de skrevne erfaringer og de valgte afgrænsninger i sig, men ingen borgere. Den gemmes kun, når du gør det.",
  unsaved: "Der er ændringer, som ikke er gemt.",
  identifiers: { personNumber: "et CPR-nummer", email: "en e-mailadresse", phone: "et telefonnummer" },
  looksLike: (what: string): string =>
    `Det skrevne har noget, der ligner ${what}. Fjern det, før du gemmer, kopierer eller udskriver.`,
  fileName: (scheme: string): string => `${scheme}.projekt.json`,
  opened: (file: string): string => `${file} er åbnet.`,
  openedOtherData: (saved: string, loaded: string): string =>
    `Projektet er gemt med andre data, så tallene kan afvige fra dem, teksten er skrevet til. Projektets fingeraftryk: ${saved}. Indlæste data: ${loaded}.`,
  openedNoData: (saved: string): string => `Tallene kræver de samme data. Indlæs filer med fingeraftryk ${saved}.`,
  question: (file: string): string => `${file} erstatter det, du har skrevet og ændret her, og som ikke er gemt.`,
  replace: "Åbn filen alligevel",
  stay: "Behold det, der er her",
  refused: (file: string): string => `${file} er ikke en projektfil, der kan bruges. Intet er ændret.`,
  notJson: "Filen er ikke JSON. Brug en fil, der er gemt her med »Gem projektfil«.",
  tooLarge: "Filen er for stor til at være en projektfil.",
}
