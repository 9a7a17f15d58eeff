/** Words of the comparison group that is made alike where the reader asks for it. */
export const matching = {
  filter: {
    label: "Matchning",
    matched: { background: "Samme køn og alder", group: "Samme køn, alder og tid i målgruppen" },
    unmatched: "Uden matchning",
  },
  chosen: "Matchet sammenligningsgruppe, hvor den tilbydes",
  remark: (traits: string) =>
    `Sammenligningsgruppen er matchet: den er vægtet til samme ${traits} som projektkommunernes borgere.`,
  remarkCovered: (traits: string, share: string) =>
    `Sammenligningsgruppen er matchet: den er vægtet til samme ${traits}. Det gælder ${share} af projektkommunernes borgere; de øvrige har ingen at blive sammenlignet med og er udeladt.`,
  traits: { background: "køn og alder", group: "køn, alder, målgruppe og tid i målgruppen" },
  scope: {
    background:
      "Matchningen gælder udgangspunkt, resultat, forskel i udvikling og vurdering, også kommune for kommune. Alle andre tal på siden er uden matchning.",
    group:
      "Matchningen gælder udgangspunkt, resultat og forskel i udvikling, også kommune for kommune. Målet, fremgangen og alle andre tal på siden er uden matchning.",
  },
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
    companyOriented:
      "Matchning (kan vælges): sammenligningspersonerne vægtes i hver periode, så køn, aldersgruppe, målgruppe og tid i målgruppen er fordelt som i projektkommunerne. Alder er den, der fyldes i det år, indsatsen starter; målgruppe og tid i den (under 13, 13–25, 26–51, 52–103, 104 uger og derover) er som på personens første dag i perioden. Ukendt er en gruppe for sig. Grupper uden personer på begge sider udelades. Timer før perioden indgår ikke: de ligger for resultatperioden efter indsatsens start.",
    reference: 'Matchning: R: MatchIt::matchit(method = "exact", estimand = "ATT")',
    parameter: { background: "køn og aldersgruppe", group: "køn, aldersgruppe, målgruppe og tid i målgruppen" },
  },
}
