/** Words of the guided example of a scheme. */
export const example = {
  link: "Se eksemplet",
  headline: "Eksemplet, trin for trin",
  lead: "Eksempeldata er syntetiske: ingen række beskriver en borger. De er lavet med kendte svar, så du kan se, om Fremdrift finder dem.",
  none: "Ordningen har intet eksempel.",
  load: "Prøv med eksempeldata",
  ownData:
    "Dine egne filer er indlæst, så svarene fra eksempeldata vises ikke her. Fjern filerne under Data for at prøve eksemplet.",
  useMunicipalities: (count: number): string => `Brug eksemplets ${count} kommuner`,
  see: "Se siden",
  truth: "Det sande svar",
  found: "Fremdrift finder",
  computing: "Beregnes …",
  within: (inside: boolean): string =>
    inside
      ? "Det sande svar ligger i intervallet."
      : "Det sande svar ligger uden for intervallet, som det gør 1 af 20 gange.",
}
