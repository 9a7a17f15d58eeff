const stop = (text: string) => (text.endsWith(".") ? text : `${text}.`)

/** Words of the time from the start of an offer to the first ordinary hours: page, figure and files. */
export const firstHours = {
  title: "Fra virksomhedspraktik eller løntilskud til de første ordinære timer",
  subtitle: "Andel med ordinære timer efter uger siden tilbuddets første dag.",
  entryNote: "Hver periode tæller tiden i perioden: hvem der var begyndt før den, indgår fra den uge, de var nået til.",
  note: "Talt er borgere, der var i bruttomålgruppen, da tilbuddet begyndte. Timerne kendes pr. måned og tæller fra den første dag i måneden, først fra måneden efter starten. Hvem der havde ordinære timer i startmåneden eller måneden før, er ikke med. Et nyt tilbud, mens borgeren følges, er ikke en ny start. Andre veje ud er pension, efterløn, død og udvandring. Ingen følges over 104 uger.",
  caption: "Fra virksomhedspraktik eller løntilskud til ordinære timer, før og under indsatsen",
  head: "Tid fra tilbuddets start",
  persons: "Personer, der følges",
  arrived: "Fik ordinære timer i perioden",
  within: (weeks: number): string => `Ordinære timer inden ${weeks} uger`,
  median: "Median, uger",
  missing: {
    hoursOnlyOnBenefit:
      "Løntimerne slutter med ydelsen, så de timer, et forløb skal føre til, er ikke i filen. En fil med løntimer for alle personer vil vise tiden til dem.",
    hoursCoverageUnknown:
      "Det er ikke oplyst, om filen med løntimer dækker alle personer. Svar på siden for kriteriet om løntimer.",
    nobody: "Ingen i kommunerne er begyndt i virksomhedspraktik eller løntilskud i de måneder, som løntimerne dækker.",
  },
}

/** As the words of the curves of time on ledighedsydelse, of the time until the first ordinary hours. */
export const firstHoursFigure = {
  titles: {
    exits: "Tid til de første ordinære timer",
    toFleksjob: "Tid til de første ordinære timer",
    otherExit: "Ude på anden måde",
    remaining: "Endnu uden ordinære timer",
  },
  subtitle: firstHours.subtitle,
  narrowSubtitle: firstHours.subtitle,
  kinds: { toFleksjob: "Ordinære timer", otherExit: "Andre veje ud", remaining: "Endnu uden ordinære timer" },
  baselineOf: (name: string) => `${name}, udgangspunkt`,
  baselineLower: "udgangspunkt",
  weeks: (week: number) => (week === 1 ? "1 uge" : `${week} uger`),
  atRisk: "Personer, der stadig følges",
  otherNote: "Andre veje ud: pension, efterløn, død og udvandring.",
  entryNote: firstHours.entryNote,
  stretchNote: "Prikket: ugerne er lagt sammen af hensyn til diskretion; kun endepunkterne er kendt.",
  between: (low: string, high: string) => `mellem ${low} og ${high}`,
  mergedNote:
    "Hvor en uge af hensyn til diskretion er lagt sammen med sine naboer, står antallet fra den seneste viste uge.",
  endNote: (threshold: number) => `En kurve slutter, hvor færre end ${threshold} personer følges.`,
  valuesNotes: {
    toFleksjob: (week: number, items: string) => `Ordinære timer inden ${week} uger: ${stop(items)}`,
    otherExit: (week: number, items: string) => `Ude på anden måde inden ${week} uger: ${stop(items)}`,
    remaining: (week: number, items: string) => `Endnu uden ordinære timer efter ${week} uger: ${stop(items)}`,
  },
  valueOf: (value: string, name: string) => `${name} ${value}`,
  lines: {
    toFleksjob: (name: string, value: string) => `${name}, ordinære timer: ${value}`,
    otherExit: (name: string, value: string) => `${name}, andre veje ud: ${value}`,
    remaining: (name: string, value: string) => `${name}, endnu uden ordinære timer: ${value}`,
  },
}

/** Names of the curves in tables and files. */
export const firstHoursColumns = {
  toHours: "ordinære timer efter tilbud",
  otherWay: "andre veje ud",
  noHoursYet: "endnu uden ordinære timer",
}
