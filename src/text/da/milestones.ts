/** Words of the page of milestones, and of its figures. */
export const milestones = {
  navigation: "Milepæle",
  eyebrow: (name: string): string => `${name} · hele bruttomålgruppen`,
  headline: (reached: number, all: number): string =>
    `${reached} af ${all} kommuner nåede deres ambition for hele bruttomålgruppen`,
  headlineUnderway: (onTrack: number, all: number): string =>
    `${onTrack} af ${all} kommuner er på vej mod deres ambition for hele bruttomålgruppen`,
  headlineNone: "Ingen kommuner kan vurderes endnu",
  computing: "Beregner milepæle …",
  lead: "Målgrupperne under ét: den, der er i flere, tæller én gang. Fremgangen er tre måneders andel mod de samme måneder i udgangspunktet.",
  noMilestones: "Kommunernes milepæle er ikke skrevet ind. Linjen går lige fra indsatsens start til ambitionen.",
  enter: "Skriv milepælene ind under Ordningen",
  payment: "Udbetaling og bonus besluttes af STAR. Her vises grundlaget.",
  table: {
    heading: "Milepæle",
    subtitle: "Nået eller ej afgøres af tallet selv, ikke af intervallet.",
    mark: "Milepæl",
    due: "Måneder",
    wanted: "Mål",
    gain: "Opnået",
    interval: "95 pct. sikkerhedsinterval",
    status: "Status",
    releases: "Udløser",
    kroner: (amount: string): string => `${amount} kr.`,
    notAgreed: "Ikke angivet",
  },
  all: {
    heading: (count: number): string => `Alle ${count} kommuner`,
    subtitle: (wanted: string): string =>
      `Sorteret efter, hvor stor del af ambitionen der er nået. Grå linje: kommunens vej til ambitionen. Fyldt punkt: nået. Åbent: ikke nået. Vandrette linjer: 0 og ${wanted}.`,
    subtitleOwn:
      "Sorteret efter, hvor stor del af ambitionen der er nået. Grå linje: kommunens vej til ambitionen. Fyldt punkt: nået. Åbent: ikke nået. Vandrette linjer: 0 og kommunens ambition.",
    gain: (gain: string, wanted: string): string => `${gain} af ${wanted}`,
    unknown: "Ingen fælles ambition",
    show: (name: string): string => `Vis ${name}`,
  },
  ceiling: {
    heading: "Loft over tilskud",
    subtitle: (day: string, perPerson: string, leader: string): string =>
      `${perPerson} kr. pr. person i bruttomålgruppen ${day} til virksomhedskonsulenter og højst ${leader} kr. til en projektleder.`,
    synthetic: "Eksempeldata har hver femte borger, så lofterne er en femtedel.",
    persons: "Personer i bruttomålgruppen",
    consultants: "Virksomhedskonsulenter, højst",
    total: "Med projektleder, højst",
    municipality: "Kommune",
  },
  figure: {
    title: (name: string): string => `${name}: vejen til ambitionen`,
    subtitle:
      "Fremgang i procentpoint siden udgangspunktet, tre måneder ad gangen. Grå linje: vejen gennem milepælene til ambitionen.",
    ambition: "Ambition",
    milestone: (number: number): string => `Milepæl ${number}`,
    mark: (name: string, wanted: string, month: string, reached: boolean): string =>
      `${name}, ${wanted} i ${month}: ${reached ? "nået" : "ikke nået"}.`,
    latest: (gain: string, month: string): string => `Seneste fremgang er ${gain} procentpoint (${month}).`,
    hidden: "Diskretioneret",
  },
  edit: {
    heading: "Milepæle",
    hint: "Tre pr. kommune, for hele bruttomålgruppen. De står ikke i dokumenterne: de aftales med hver kommune.",
    count: (count: number, municipalities: number): string =>
      count === 0
        ? "Ingen milepæle er skrevet ind."
        : `${count} milepæle i ${municipalities === 1 ? "1 kommune" : `${municipalities} kommuner`}.`,
    even: "Fyld ud med en lige linje",
    evenHint: "Giver hver kommune tre milepæle på linjen til ambitionen. Ret dem bagefter.",
    clear: "Fjern alle milepæle",
    copy: "Kopiér som tabel",
    copied: "Kopieret. Sæt ind i et regneark, ret, og indsæt tabellen igen.",
    paste: "Indsæt fra regneark",
    pasteHint:
      "Kolonner: kommune, dato, procentpoint og eventuelt kroner. Kommuner i tabellen får deres milepæle erstattet.",
    apply: "Brug tabellen",
    problem: (line: number, reason: string): string => `Linje ${line}: ${reason}. Intet er ændret.`,
    reasons: {
      municipality: "kommunen findes ikke",
      notParticipating: "kommunen deltager ikke i ordningen",
      date: "datoen kan ikke læses; skriv for eksempel 30-06-2017",
      gain: "procentpoint skal være et tal over 0",
      releases: "kroner skal være et tal på 0 eller mere",
    },
    summary: "Se milepælene",
    columns: { municipality: "Kommune", date: "Dato", gain: "Procentpoint", releases: "Kroner" },
  },
}
