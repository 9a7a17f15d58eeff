/** Words of the page of a scheme: its definition, read and changed. */
export const schemePage = {
  navigation: "Ordningen",
  eyebrow: { shipped: "Ordning", changed: "Ordning · ændret her", own: "Egen ordning" },
  lead: (project: string, intervention: string, municipalities: string): string =>
    `Projektperiode ${project}. Indsatsen: ${intervention}. ${municipalities}`,
  leadCount: (count: number): string =>
    count === 0
      ? "Kommunerne er ikke valgt endnu."
      : count === 1
        ? "1 kommune deltager."
        : `${count} kommuner deltager.`,
  source: "Kilde",
  purpose: { heading: "Formål", elements: "Indsatsmodellens elementer" },
  assumptions: "Det siger dokumenterne ikke",
  keep: "Ændringer gælder, så længe fanen er åben. Gem ordningen som fil for at bruge den igen. Filen har ingen borgere i sig.",
  actions: {
    save: "Gem ordningen som fil",
    open: "Åbn en ordning fra fil",
    copy: "Lav en kopi",
    reset: "Fortryd ændringerne",
    remove: "Fjern ordningen",
  },
  fileName: (id: string): string => `${id}.ordning.json`,
  copyName: (name: string): string => `${name} (kopi)`,
  opened: (name: string): string => `${name} er åbnet.`,
  refused: (file: string): string => `${file} er ikke en ordning, der kan bruges. Intet er ændret.`,
  notJson: "Filen er ikke JSON. Brug en fil, der er gemt her med »Gem ordningen som fil«.",
  place: (path: string): string => (path === "" ? "Hele filen" : path),
  problems: {
    "a month is written 2019-04": "en måned skrives 2019-04",
    "the first month lies after the last": "den første måned ligger efter den sidste",
    "more than twelve months":
      "udgangspunktet må højst være tolv måneder, for resultatets måneder sammenlignes med de samme måneder",
    "no municipality has this code": "ingen kommune har denne kode",
    "a municipality stands twice": "en kommune står to gange",
    "a municipality that takes no part has terms of its own":
      "en kommune, der ikke deltager, har egne perioder eller målgrupper",
    "a criterion id stands twice": "to kriterier har samme id",
    "an element id stands twice": "et element af indsatsmodellen har samme id som et andet",
    "an element is counted by nothing": "et element af indsatsmodellen tælles ved intet",
    "a scheme without criteria": "ordningen har hverken kriterier eller kurser",
    "the months matched on reach into the baseline": "de måneder, der matches på, går ind i udgangspunktet",
    "the baseline ends before the cohort's day, the result begins after it":
      "udgangspunktet skal slutte før kohortens dag, og resultatet begynde efter den",
  } as Readonly<Record<string, string>>,
  otherProblem: "mangler, eller kan ikke bruges her",
  name: "Navn",
  participants: {
    heading: "Deltagende kommuner",
    hint: "Sæt kryds, eller indsæt en liste med navne eller kommunekoder.",
    count: (count: number): string => (count === 1 ? "1 kommune valgt" : `${count} kommuner valgt`),
    paste: "Indsæt en liste",
    pasteHint: "Navne eller koder, adskilt af komma, semikolon eller linjeskift",
    apply: "Brug listen",
    clear: "Fjern alle kryds",
    unknown: (names: string): string => `Ikke fundet: ${names}. Ret listen, eller sæt kryds i stedet.`,
    excluded: "Ikke med i sammenligningsgruppen",
  },
  periods: {
    heading: "Perioder",
    hint: "Kriteriernes perioder følger med, hvor de ligger som normalt: udgangspunktet lige før indsatsen, resultatet til sidst.",
    project: "Projektperiode",
    intervention: "Indsatsperiode",
    first: "Fra",
    last: "Til og med",
    invalid: "Skriv to måneder som 2019-04, den første før den sidste.",
  },
  criteria: {
    heading: "Succeskriterier",
    windows: {
      baseline: "Udgangspunkt",
      result: "Resultat",
      goal: "Måneder for målet",
      earlier: "Måneder, der matches på",
    },
    smallestRelevantChange: "Mindste relevante ændring",
    ambition: "Ambition, hvor kommunen ikke har sin egen",
    unit: (unit: string): string => `Angives i ${unit}`,
    invalidNumber: "Skriv et tal over 0.",
    benchmarks: "Reference",
    better: { lower: "Lavere er bedre", higher: "Højere er bedre" },
    own: (count: number): string =>
      count === 0 ? "Kommunernes egne ambitioner" : `Kommunernes egne ambitioner (${count} har deres egen)`,
    ownHint: "Tomt felt: ordningens ambition gælder. En egen ambition skal have en begrundelse.",
    municipality: "Kommune",
    ownAmbition: "Egen ambition",
    reason: "Begrundelse",
  },
  choose: {
    headline: (name: string): string => `Hvilke kommuner deltager i ${name}?`,
    lead: "Dokumenterne nævner dem ikke. Vælg kommunerne, så beregnes kriterierne.",
    link: "Vælg kommuner",
  },
  readiness: "Kommunerne er ikke valgt.",
}
