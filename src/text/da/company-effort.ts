import { firstHours } from "./first-hours"

/** Words of the page that tells how a scheme is coming along, month by month, and of its figures. */
export const companyEffort = {
  eyebrow: (name: string): string => `${name} · løbende status`,
  headline: (persons: string, share: string, month: string): string =>
    `${persons} personer var i virksomhedsrettet indsats i ${month}, ${share} af bruttomålgruppen`,
  headlineNone: (month: string): string => `Tallene for ${month} kan ikke vises`,
  computing: "Beregner status …",
  lead: (persons: string, share: string): string =>
    `${persons} personer (${share}) havde ordinære timer. Den samme person kan tælle begge steder. Her følges indsatsen undervejs; målene står på kriteriernes egne sider.`,
  leadNone: "Her følges indsatsen undervejs; målene står på kriteriernes egne sider.",
  filesMissingHeadline: "Status kan ikke beregnes endnu",
  filesMissing: "Status kræver filer med tilbud og med løntimer. Indlæs dem på siden Data.",
  groups: {
    together: "Hele bruttomålgruppen",
    activityReady: "Aktivitetsparate",
    resourceProgramme: "Ressourceforløb",
  },
  status: {
    heading: "Personer i indsats og med ordinære timer",
    companyOriented: {
      title: "Virksomhedsrettet indsats måned for måned",
      subtitle: "Pct. af bruttomålgruppen, der i måneden er i virksomhedspraktik eller løntilskud.",
    },
    ordinaryHours: {
      title: "Ordinære timer måned for måned",
      subtitle: "Pct. af bruttomålgruppen, der har ordinære løntimer i måneden.",
    },
    partsNote: "Den, der er i begge målgrupper i en måned, tæller én gang i hele bruttomålgruppen.",
    persons: "personer",
    of: "bruttomålgruppe",
  },
  table: {
    heading: (month: string): string => `Kommunerne i ${month}`,
    subtitle: "Hele bruttomålgruppen. En person tæller i den kommune, hvor måneden slutter.",
    municipality: "Kommune",
    total: "I alt",
    persons: "Bruttomålgruppe",
    companyOriented: "I virksomhedsrettet indsats",
    ordinaryHours: "Med ordinære timer",
    share: "Pct.",
  },
  rollOut: {
    heading: "Udrulning trin for trin",
    title: "Så stor en del af bruttomålgruppen er nået",
    subtitle: "Pct. af månedens bruttomålgruppe i kommunerne.",
    labels: { rollOutReached: "Har deltaget indtil nu", rollOutRunning: "Deltager i måneden" },
    note: "Andelen, der har deltaget indtil nu, kan falde: nye i bruttomålgruppen er ikke begyndt, og andre har forladt den.",
    missing:
      "Ingen fil fortæller, hvem der deltager i ordningen. Indlæs en fil med borger, ordning og periode for at se udrulningen.",
    tableHeading: (begun: number, all: number, month: string): string =>
      `${begun} af ${all} kommuner er gået i gang (${month})`,
    tableSubtitle: (k: number): string =>
      `En kommune er gået i gang fra den første måned, hvor mindst ${k} i bruttomålgruppen har deltaget.`,
    begun: "I gang fra",
    notBegun: "Ikke endnu",
    reached: "Har deltaget",
    running: "Deltager nu",
  },
  toHours: firstHours,
  companies: {
    missing:
      "Filerne fortæller ikke, hvilke virksomheder tilbuddene er i, om de er oprettet i VITAS, eller om der er jobmål og arbejdsaftale. Kolonnerne hører til filen med tilbud, hændelserne til en fil for sig.",
    volume: {
      title: "Virksomheder med borgere i praktik eller løntilskud",
      subtitle:
        "Antal forskellige virksomheder i kvartalet, og hvor mange af dem der ikke har haft nogen det seneste år.",
      labels: { companies: "Virksomheder", newCompanies: "Nye virksomheder" },
      note: "En virksomhed tæller én gang, også når flere kommuner bruger den.",
    },
    agreements: {
      title: "VITAS, jobmål og arbejdsaftale",
      subtitle: "Pct. af de tilbud, der begynder i kvartalet.",
      labels: { viaVitas: "Oprettet i VITAS", goal: "Med jobmål", agreement: "Med arbejdsaftale" },
      note: "Jobmål tæller senest 28 dage efter start, arbejdsaftale inden for 28 dage før eller efter. Kommuner uden sådanne registreringer tæller ikke med.",
    },
    support: {
      title: "Mentor, og hvad der følger efter",
      subtitle: "Mentor: pct. af borgerne i tilbud i kvartalet. Timer: pct. af de tilbud, der slutter i kvartalet.",
      labels: {
        mentor: "Mentor under tilbuddet",
        hoursAfter: "Ordinære timer bagefter",
        sameCompany: "I samme virksomhed",
      },
      note: "Bagefter er de tre måneder efter den måned, tilbuddet slutter i. Samme virksomhed er af dem, der har ordinære timer, og hvor løntimerne fortæller hvor.",
    },
    detail: {
      heading: "Virksomhedspladser før og nu",
      subtitle: (baseline: string, result: string): string =>
        `Udgangspunkt ${baseline}, resultat ${result}. Tilbud er virksomhedspraktik og løntilskud til bruttomålgruppen.`,
      rows: {
        companies: "Virksomheder",
        newCompanies: "Heraf nye",
        branches: "Effektivt antal brancher",
        viaVitas: "Tilbud oprettet i VITAS",
        goal: "Tilbud med jobmål",
        agreement: "Tilbud med arbejdsaftale",
        mentor: "Borgere i tilbud med mentor",
        hoursAfter: "Ordinære timer efter tilbuddet",
        sameCompany: "Heraf i samme virksomhed",
      },
      branchesNote: "Så mange lige store brancher ville sprede pladserne lige så meget (1/\u2060Σs²).",
    },
    spread: {
      heading: "Hvor pladserne er",
      subtitle: "Pct. af pladserne: en borger i en virksomhed er én plads, uanset antal tilbud.",
      variables: { branch: "Branche", sector: "Sektor", company_size: "Størrelse" },
      places: "virksomhedspladser",
      value: (value: string): string =>
        ({ privat: "Privat", offentlig: "Offentlig" })[value] ?? value.replace(/^(\d+)-(\d+)$/, "$1–$2"),
    },
    municipalities: {
      heading: (months: string): string => `Kommunernes virksomhedspladser, ${months}`,
      subtitle: "Kommuner, der ikke har oplyst noget, står med en streg.",
    },
  },
}
