/** The pages that answer a document's sentence, by their name in dokumenternes_ord.csv. Criteria are found by their id. */
export const places = {
  data: "/data",
  overblik: "/$scheme/overblik",
  ordning: "/$scheme/ordning",
  milepaele: "/$scheme/milepaele",
  indsats: "/$scheme/indsats",
  brev: "/$scheme/brev",
  kurser: "/$scheme/kurser",
  udbytte: "/$scheme/udbytte",
  medarbejdere: "/$scheme/medarbejdere",
  borgere: "/$scheme/borgere",
} as const

export type Place = keyof typeof places

export function isPlace(place: string): place is Place {
  return Object.hasOwn(places, place)
}

/** The id of the criterion in "kriterium/andel". */
export function criterionOf(place: string): string | null {
  return /^kriterium\/(.+)$/.exec(place)?.[1] ?? null
}
