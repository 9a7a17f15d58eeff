import { wordFor } from "../word-for"
/** Words of the criterion on ordinary hours after the project against a comparable group. */
export const wageHours = {
  filters: {
    matched: "Samme baggrund",
    coverage: "Løntimer dækker",
    unknown: "Ikke oplyst",
    everyone: "Alle personer",
    whileOnBenefit: "Kun tiden på ydelse",
  },
  question: {
    heading: "Dækker filen med løntimer alle personer, også når de ikke længere får ydelse?",
    why: "Kriteriet handler om timer efter projektet, hvor mange har forladt ydelsen. En måned uden timer i filen er kun 0 timer, hvis filen ville have vist dem.",
    everyone: "Ja, den dækker alle personer",
    whileOnBenefit: "Nej, kun mens personen får ydelse",
    refusedHeading: "Kriteriet kan ikke beregnes med denne fil",
    refused:
      "Filen dækker kun den tid, personen får ydelse, så timerne derefter er ukendte. Det kræver en fil med løntimer for alle personer i målgruppen, måned for måned, også efter at de har forladt ydelsen (for eksempel et pseudonymiseret udtræk af indkomstregistrets løntimer for alle i målgruppen).",
    change: "Ret svaret",
  },
  event: {
    title: "Forskel i ordinære løntimer, måned for måned",
    subtitle:
      "Timer pr. måned pr. borger over udgangspunktets gennemsnit, projektkommuner minus sammenligningsgruppe. 0: forskellen er som i udgangspunktet.",
    line: "Forskel",
    before: (outside: number, all: number) =>
      outside === 0
        ? `Før indsatsens start rummer intervallet 0 i alle ${all} måneder.`
        : `Før indsatsens start ligger intervallet helt over eller under 0 i ${outside} af ${all} måneder; tilfældigheder alene giver omkring 1 af 20. Fulgtes grupperne ikke ad før starten, kan forskellen bagefter være en fortsættelse af det.`,
    unmatched: "Uden matchning.",
  },
  levels: {
    title: "Ordinære løntimer i projektkommuner og sammenligningsgruppe",
    subtitle:
      "Timer pr. måned pr. borger i gennemsnit. De samme borgere følges hele vejen, også når de har forladt ydelsen.",
  },
  balance: {
    title: "Hvor ens er grupperne?",
    subtitle:
      "Forskel mellem projektkommuner og sammenligningsgruppe i standardafvigelser, uden fortegn. Åben prik: før matchning. Fyldt prik: efter.",
    line: "Stiplet streg: 0,1. Forskelle over 0,1 står med fed.",
    check: "Timer i udgangspunktet er ikke brugt i matchningen og viser, om grupperne også ellers er ens.",
    columns: { before: "Før", after: "Efter" },
    tableColumns: { variable: "Baggrund", before: "Før matchning", after: "Efter matchning" },
    covered: (share: string) =>
      `Sammenligningen gælder ${share} af målgruppen i projektkommunerne. De øvrige har ingen at blive sammenlignet med og er udeladt.`,
    coveredAll: "Sammenligningen gælder hele målgruppen i projektkommunerne.",
    coveredHidden: "Nogle få personer har ingen at blive sammenlignet med og er udeladt; antallet er diskretioneret.",
    unmatched:
      "Tallene på siden er nu uden matchning: alle i målgruppen mod alle i sammenligningskommunerne. Figuren viser, hvad matchning ville ændre.",
    own: "En kommune for sig sammenlignes med sin egen vægtede gruppe, så dens forskel er ikke ændringen minus den samlede sammenligningsgruppes.",
    described: (over: number, all: number) =>
      over === 0
        ? `Efter matchning er ingen af de ${all} forskelle over 0,1.`
        : `Efter matchning er ${over} af de ${all} forskelle over 0,1.`,
    variables: {
      sex: "Køn",
      age: "Alder",
      targetGroup: "Målgruppe",
      held: "Tid i målgruppen",
      earlierHours: "Timer pr. måned året før udgangspunktet",
      baselineHours: "Timer pr. måned i udgangspunktet",
    },
    level: (variable: string, level: string): string => {
      const known: Readonly<Record<string, string>> = {
        "sex kvinde": "Kvinder",
        "sex mand": "Mænd",
        "targetGroup activityReady": "Aktivitetsparate",
        "targetGroup resourceProgramme": "Ressourceforløb",
        "age 0-29": "Under 30 år",
        "age 60-": "60 år og derover",
        "held 0-12": "Under 13 uger",
        "held 104-": "104 uger og derover",
        "earlierHours 0": "Ingen timer",
        "earlierHours 0-10": "Til og med 10",
        "earlierHours 10-50": "Over 10, højst 50",
        "earlierHours 50-": "Over 50",
        "baselineHours ": "I gennemsnit",
      }
      if (level === "unknown") return "Ukendt"
      const units: Readonly<Record<string, string>> = { age: " år", held: " uger" }
      return known[`${variable} ${level}`] ?? level.replace("-", "–") + (wordFor(units, variable) ?? "")
    },
  },
  numbers: {
    heading: "Personer og timer",
    subtitle: "De samme personer før og efter. Sammenligningsgruppens tal er vægtede.",
    caption: "Personer og ordinære løntimer i projektkommuner og sammenligningsgruppe",
    rows: {
      cohort: "Personer i målgruppen ved indsatsens start",
      entrants: "Personer i målgruppen i projektperioden",
      unobserved: "Døde eller udvandrede før resultatet (udeladt)",
      matched: "Personer i sammenligningen",
      covered: "Andel, der indgår",
      before: (period: string) => `Udgangspunkt (${period})`,
      after: (period: string) => `Efter projektet (${period})`,
      change: "Ændring",
    },
  },
}
