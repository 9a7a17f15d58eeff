const names =
  "jan(?:uary?)?|feb(?:ruary?)?|mar(?:ts|ch)?|apr(?:il)?|ma[jy]|jun[ie]?|jul[iy]?|aug(?:ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?"
/** In the order of the year, by the first three letters, in Danish or English. */
const months = [...(["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"] as const)]
const english: Readonly<Record<string, string>> = { may: "maj", oct: "okt" }

const nameFirst = `(?:${names})\\.?[-_./ ]?(?:(?:19|20)?\\d{2})`
const yearFirst = `(?:19|20)\\d{2}[-_./ ]?(?:${names})\\.?`

/** A month by its name with its year: `jan-23` as Excel shows it, `januar 2023`, `2023 jan.`; for other expressions to hold. */
export const namedMonthPattern = `${nameFirst}|${yearFirst}`

const written = new RegExp(`^(?:${namedMonthPattern})$`, "i")
const nameAlone = new RegExp(`^(?:${names})\\.?$`, "i")

/** A month told by its name, as year × 12 + month − 1. Two digits are a year of this century. Null for anything else. */
export function namedMonth(text: string): number | null {
  const trimmed = text.trim()
  if (!written.test(trimmed)) return null
  const year = Number(/\d+/.exec(trimmed)?.[0])
  const month = placeOf(/\p{L}+/u.exec(trimmed)?.[0] ?? "")
  return (year < 100 ? 2000 + year : year) * 12 + month
}

/** Whether a text is a month's name without a year. */
export function isMonthName(text: string): boolean {
  return nameAlone.test(text.trim())
}

/** From 0. */
function placeOf(name: string): number {
  const start = name.slice(0, 3).toLowerCase()
  return months.findIndex((month) => month === (english[start] ?? start))
}
