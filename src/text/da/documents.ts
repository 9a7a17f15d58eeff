/** Words of the page that holds a scheme against its documents. */
export const documents = {
  link: "Dokumenternes ord",
  eyebrow: (scheme: string): string => scheme,
  headline: "Hvad dokumenterne siger, og hvor svaret står",
  lead: (answered: number, all: number): string =>
    `${answered} af ${all} sætninger har et svar her. Ved resten står, hvorfor data ikke kan give det.`,
  note: "Sætningerne er ordret fra dokumenterne. Om et krav er opfyldt, og hvad der udbetales, afgør styrelsen.",
  none: "Ingen af de fem dokumenter handler om ordningen.",
  names: {
    "opslag-uif2": "Opslag: Pulje til udvikling i fleksjob II",
    ministerbrev: "Ministerens brev til Beskæftigelsesudvalget, 26. april 2021",
    nyhed: "Nyhed fra styrelsen, 30. november 2018",
    "opslag-stv": "Opslag: Puljen Særlig Tilrettelagt Virksomhedsforløb",
    "opslag-lab": "Opslag: Pulje til forebyggelse af udfordringer i indsats og resultater",
  },
  columns: { topic: "Emne", quote: "Dokumentets ord", answer: "I Fremdrift" },
  topics: {
    formål: "Formål",
    kriterium: "Kriterium",
    mål: "Mål",
    reference: "Referencetal",
    gruppe: "Målgruppe",
    periode: "Periode",
    indsats: "Indsats",
    krav: "Krav",
    rapport: "Rapport",
    vurdering: "Tildeling",
    betaling: "Betaling",
  },
  quoted: (words: string): string => `»${words}«`,
  notAnswered: "Uden for data",
}
