/** Words of the comparison group that is made alike in sex and age where the reader asks for it. */
export const matching = {
  filter: { label: "Matchning", matched: "Samme køn og alder", unmatched: "Uden matchning" },
  chosen: "Matchet sammenligningsgruppe, hvor den tilbydes",
  remark: "Sammenligningsgruppen er matchet: den er vægtet til samme køn og alder som projektkommunernes borgere.",
  remarkCovered: (share: string) =>
    `Sammenligningsgruppen er matchet: den er vægtet til samme køn og alder. Det gælder ${share} af projektkommunernes borgere; de øvrige har ingen at blive sammenlignet med og er udeladt.`,
  scope:
    "Matchningen gælder udgangspunkt, resultat, forskel i udvikling og vurdering, også kommune for kommune. Alle andre tal på siden er uden matchning.",
  unmatched: "Uden matchning.",
  curves: "Linjerne er uden matchning; gennemsnittene (gns.) er med.",
  covered: (share: string) =>
    `Sammenligningen gælder ${share} af borgerne i projektkommunerne. De øvrige har ingen at blive sammenlignet med og er udeladt.`,
  coveredAll: "Sammenligningen gælder alle borgerne i projektkommunerne.",
  method: {
    share:
      "Matchning (kan vælges): sammenligningspersonerne vægtes i hver periode, så køn og aldersgruppe er fordelt som i projektkommunerne. Alder er den, der fyldes i det år, indsatsen starter, så en person er i samme gruppe i begge perioder. Ukendt er en gruppe for sig. Grupper uden personer på begge sider udelades. Dækkes under 80 pct., gives ingen vurdering.",
    progression:
      "Matchning (kan vælges): sammenligningspersonerne vægtes i hver periode, så køn og aldersgruppe er fordelt som i projektkommunerne. Alder er den, der fyldes i det år, fleksjobbet starter. Ukendt er en gruppe for sig. Grupper uden personer på begge sider udelades. Dækkes under 80 pct., gives ingen vurdering.",
    weights:
      "Matchningens vægte: (N_Ts/N_Cs)·(N_C/N_T) for sammenligningspersoner i gruppe s, 1 for projektkommunernes. De er taget som givne i usikkerheden; τ² er af sammenligningskommunernes vægtede ændringer.",
    none: "Matchning tilbydes ikke her: fremgangen vægtes måned for måned efter årstid, og en matchning skulle vægte hver af dem.",
    reference: 'Matchning: R: MatchIt::matchit(method = "exact", estimand = "ATT")',
    parameter: "køn og aldersgruppe",
  },
}
