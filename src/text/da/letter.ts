/** What a sentence of the letter says of a criterion: the area is "projektkommunerne", the aim "nedbringe andelen". */
type Statement = (area: string, aim: string) => string

/** What counts an element: what a citizen of it has done, and what a file without it lacks. */
export interface CountedKind {
  readonly met: string
  readonly many: string
}
export type CountedKinds = Readonly<Record<string, CountedKind>>

const statements = {
  fulfilled: (area, aim) => `${area} er lykkedes med at ${aim}`,
  partlyFulfilled: (area, aim) => `${area} er delvist lykkedes med at ${aim}`,
  notFulfilled: (area, aim) => `${area} er ikke lykkedes med at ${aim}`,
  tooUncertain: (area, aim) => `Data kan ikke afgøre, om ${area} er lykkedes med at ${aim}`,
  reached: (area, aim) => `${area} har nået målet om at ${aim}`,
  notReached: (area, aim) => `${area} har ikke nået målet om at ${aim}`,
  onTrack: (area, aim) => `${area} er på vej mod målet om at ${aim}`,
  behind: (area, aim) => `${area} er bagud i forhold til målet om at ${aim}`,
  none: (area, aim) => `Det kan ikke vurderes, om ${area} er lykkedes med at ${aim}`,
  notMeasured: (area, aim) => `Det måles ikke her, om ${area} er lykkedes med at ${aim}`,
} satisfies Record<string, Statement>

/** Words of the letter on a scheme: what it was, what was measured, and what was learned. */
export const letter = {
  navigation: "Orientering",
  eyebrow: "Orientering",
  headline: (scheme: string): string => `Orientering om ${scheme}`,
  /** Where the criterion's aim is not written, its own words stand for it. */
  wordingAim: (wording: string): string => `opfylde kriteriet »${wording}«`,
  statements,
  opening: {
    took: (count: string, scheme: string, names: string): string => `${count} har deltaget i ${scheme}: ${names}.`,
    only: (count: string, scheme: string, names: string): string =>
      `${count} har deltaget i ${scheme}. Orienteringen handler om ${names}.`,
    municipalities: (count: string): string => `${count} ${count === "Én" ? "kommune" : "kommuner"}`,
    ran: (first: string, last: string): string => `Indsatsen har kørt fra ${first} til ${last}.`,
    running: (first: string, last: string): string =>
      `Indsatsen kører fra ${first} til ${last} og er ikke slut i data.`,
    purpose: (purpose: string): string => `Formålet er ${purpose}.`,
  },
  measured: {
    heading: "Det er målt",
    shows: "Data viser overordnet:",
  },
  learned: {
    heading: "Det er lært",
    lead: "Erfaringerne skrives her, element for element i indsatsmodellen. De står i brevet, når det udskrives eller kopieres.",
    countedNote: (k: number): string =>
      `Hvor dokumenterne giver et element noget, data kan tælle, står det talt under elementet; en kommune er med fra ${k} borgere. De øvrige elementer kan data ikke tælle.`,
    use: {
      counted: (sentence: string): string => `Talt i data: ${sentence}.`,
      kinds: {
        samtale: { met: "har haft mindst én samtale", many: "samtaler" },
        jobmaal: { met: "har fået et jobmål", many: "jobmål" },
        arbejdsaftale: { met: "har fået en arbejdsaftale", many: "arbejdsaftaler" },
        mentor: { met: "har haft en mentor", many: "mentorer" },
      } as CountedKinds,
      kind: (name: string): CountedKind => ({ met: `har haft »${name}«`, many: `»${name}«` }),
      phase: (name: string): CountedKind => ({ met: `har været i fasen »${name}«`, many: `fasen »${name}«` }),
      or: " eller ",
      shown: (persons: string, met: string, municipalities: number, all: number): string =>
        `${persons} borgere i målgruppen ${met} under indsatsen, i ${municipalities} af ${all} kommuner`,
      hidden: (met: string): string => `hvor mange borgere i målgruppen der ${met}, er diskretioneret`,
      notTold: (many: string): string => `filerne fortæller ikke om ${many}`,
    },
    overall: "Overordnet",
    placeholder: "Skriv, hvad erfaringerne viser",
    newElement: "Nyt element i indsatsmodellen",
    add: "Tilføj",
    remove: (name: string): string => `Fjern elementet »${name}«`,
  },
  actions: {
    print: "Udskriv",
    copy: "Kopiér som tekst",
    copied: "Brevet er kopieret som tekst.",
    copyFailed: "Brevet kunne ikke kopieres.",
  },
  source: (lastDay: string, fingerprint: string, threshold: number): string =>
    `Data går til og med ${lastDay}. Fingeraftryk ${fingerprint}. Tal med færre end ${threshold} personer bag er diskretioneret.`,
  chosen: "Afgrænsning:",
  synthetic: "Syntetiske data: tallene handler ikke om rigtige borgere.",
}
