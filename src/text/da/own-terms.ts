/** Words about municipalities with a start, an end or target groups of their own. */
export const ownTerms = {
  heading: "Kommunernes egne perioder og målgrupper",
  hint: "Kun de kommuner, der har aftalt noget andet end ordningens egne måneder og målgrupper.",
  count: (count: number): string =>
    count === 0 ? "Ingen har egne." : count === 1 ? "1 kommune har egne." : `${count} kommuner har egne.`,
  meaning:
    "En egen start flytter kommunens perioder og sammenligningsgruppens med. Uden en egen slutning er kommunen med lige så længe som de andre.",
  paste: "Indsæt fra regneark",
  pasteHint:
    "Kolonner: kommune, indsatsens første måned (2017-03), projektets sidste måned, målgrupper, ansøgt og bevilget i kroner. Tomme felter er som i ordningen. Kommuner i tabellen får deres erstattet.",
  groupHint: (names: string): string => `Målgrupper skrives ${names}, flere adskilt af komma.`,
  apply: "Brug tabellen",
  problem: (line: number, reason: string): string => `Linje ${line}: ${reason}. Intet er ændret.`,
  reasons: {
    municipality: "kommunen findes ikke",
    notParticipating: "kommunen deltager ikke i ordningen",
    month: "måneden kan ikke læses; skriv for eksempel 2017-03",
    order: "den første måned ligger efter den sidste",
    groups: "målgruppen kendes ikke",
    kroner: "kroner skal være et tal på 0 eller mere",
  },
  copy: "Kopiér som tabel",
  copied: "Kopieret. Sæt ind i et regneark, ret, og indsæt tabellen igen.",
  clear: "Fjern dem alle",
  summary: "Se dem",
  columns: {
    municipality: "Kommune",
    start: "Start",
    end: "Slut",
    groups: "Målgrupper",
    applied: "Ansøgt, kr.",
    granted: "Bevilget, kr.",
  },
  groups: { activityReady: "aktivitetsparate", resourceProgramme: "ressourceforløb" },
  lead: "Kommuner med egne perioder eller målgrupper er opgjort i deres egne, og det samme er den sammenligning, de holdes op mod.",
  parted:
    "For de deltagende kommuner under ét er forskellen gennemsnittet af dem med hver deres perioder, vægtet med deres andel af resultatets nævner. Kurver og tabeller længere nede følger ordningens egne måneder; vælg én kommune for at se dem i kommunens egne.",
  windows: (names: string, intervention: string, baseline: string, result: string): string =>
    `${names}: indsats ${intervention}, udgangspunkt ${baseline}, resultat ${result}.`,
  ofGroups: (groups: string): string => `Målgruppe: ${groups}.`,
  provisional: "Resultatet er foreløbigt.",
  start: "Egen start",
  method: {
    heading: "Egne perioder og målgrupper",
    rule: "D = Σ ω·D_j, hvor kommuner med samme måneder og målgrupper er ét D_j, regnet i deres egne perioder på begge sider, og ω er deres andel af nævneren i resultatet (varighed: af dagene).",
    persons:
      "En person, der tæller i flere perioder eller på begge sider, tæller én gang: personens indflydelser lægges sammen, før de kvadreres. Hvor det ikke kan lade sig gøre (fleksjob inden for nogle uger, median, flere timer), regnes sammenligningens perioder, som om de svingede ens; det giver hellere for brede end for smalle intervaller.",
    municipalities:
      "τ² er Σ ω·τ_j² af periodernes egne, K det mindste antal kommuner bag dem. I W vejer en sammenligningskommune Σ ω·ω_jc, som om dens udsving var de samme i alle perioder.",
  },
}
