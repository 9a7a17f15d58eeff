import type { documents as danish } from "../da/documents"

export const documents: typeof danish = {
  link: "The documents' words",
  eyebrow: (scheme) => scheme,
  headline: "What the documents say, and where the answer stands",
  lead: (answered, all) =>
    `${answered} of ${all} sentences are answered here. For the rest it says why data cannot answer.`,
  note: "The sentences are quoted from the Danish documents. Whether a demand is met, and what is paid, is for STAR to decide.",
  none: "None of the five documents is about this scheme.",
  names: {
    "opslag-uif2": "Call: Pulje til udvikling i fleksjob II",
    ministerbrev: "The minister's letter to the parliamentary committee, 26 April 2021",
    nyhed: "News item from STAR, 30 November 2018",
    "opslag-stv": "Call: Puljen Særlig Tilrettelagt Virksomhedsforløb",
    "opslag-lab": "Call: Pulje til forebyggelse af udfordringer i indsats og resultater",
  },
  columns: { topic: "About", quote: "The document's words", answer: "In Fremdrift" },
  topics: {
    formål: "Purpose",
    kriterium: "Criterion",
    mål: "Target",
    reference: "Benchmark",
    gruppe: "Target group",
    periode: "Period",
    indsats: "Effort",
    krav: "Demand",
    rapport: "Report",
    vurdering: "Award",
    betaling: "Payment",
  },
  quoted: (words) => `“${words}”`,
  notAnswered: "Outside the data",
}
