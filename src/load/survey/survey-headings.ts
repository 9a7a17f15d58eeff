import { keyOf } from "../fold"

/** When a question was asked, where its heading says so. */
export type Timing = "foer" | "efter"

export interface AskedQuestion {
  readonly question: string
  readonly timing: Timing | null
}

const before = new Set(["før", "foer", "pre", "before"])
const time = "(før|foer|efter|pre|post|before|after)"
const timed = {
  marked: new RegExp(
    `^(.*?[^\\s,;:–—(_-])\\s*[,;:–—(_-]+\\s*${time}(?:\\s+(?:kurset|kursus|forløbet|the course))?\\)?$`,
    "ius",
  ),
  leading: new RegExp(`^${time}(?:\\s+(?:kurset|kursus|forløbet|the course))?\\s*[:–—-]\\s*(\\S.*)$`, "ius"),
  spaced: new RegExp(`^(.*\\S)\\s+${time}(?:\\s+(?:kurset|kursus|forløbet|the course))?$`, "ius"),
} as const

const timingOf = (word: string): Timing => (before.has(word.toLowerCase()) ? "foer" : "efter")

/**
 * The question of each heading, without the time it was asked: "Jeg kan …, før", "Efter: …", "s_1_post". Words that only
 * stand last may end a question's own sentence: they are a time where the same question has the other time beside it.
 */
export function questionsOf(headings: readonly string[]): readonly AskedQuestion[] {
  const spaced = headings.map((heading) => told(timed.spaced.exec(heading.trim()), 1, 2))
  const pairs = new Map<string, Set<Timing>>()
  for (const asked of spaced) {
    if (asked === null || asked.timing === null) continue
    const key = keyOf(asked.question)
    pairs.set(key, (pairs.get(key) ?? new Set()).add(asked.timing))
  }
  return headings.map((heading, index) => {
    const text = heading.trim()
    const asked = told(timed.marked.exec(text), 1, 2) ?? told(timed.leading.exec(text), 2, 1)
    if (asked !== null) return asked
    const pair = spaced[index] ?? null
    return pair !== null && pairs.get(keyOf(pair.question))?.size === 2 ? pair : { question: text, timing: null }
  })
}

function told(match: RegExpExecArray | null, question: number, time: number): AskedQuestion | null {
  const [text, word] = [match?.[question], match?.[time]]
  return text === undefined || word === undefined ? null : { question: text, timing: timingOf(word) }
}

const variable = /^(s|q|sp|spm|spg|spørgsmål|spoergsmaal|question)[\s_.]*\d+([_.]\d+)*[a-zæøå]?(_\w+)?$/iu
const numbered = /^(spm|spørgsmål|question|q)?\s*\d+([.,]\d+)*\s*[.:)-]\s*\p{L}.*\s/iu

/** Whether a heading is a variable's name: s_1, spm1. */
export function isVariable(heading: string): boolean {
  return variable.test(heading.trim())
}

/** Whether a heading looks like a question's: its text, or the name that a survey tool gives it (s_1, spm1). */
export function isQuestionHeading(heading: string): boolean {
  const text = heading.trim()
  return text.endsWith("?") || isVariable(text) || numbered.test(text) || text.split(/\s+/).length >= 4
}

/** Whether it surely is: headings of other files may have four words. */
export function isSureQuestion(heading: string): boolean {
  const text = heading.trim()
  return text.endsWith("?") || isVariable(text)
}

const technical = /^stat(us|internal|completion|creation|distribution|source|collect|overall|o|c|d|i|s)?_\d+$/i
const technicalLabel =
  /^(samlet status|status|distributionsstatus|oprettelsesstatus|indsamlingsstatus|overall status)( [-–] .+)?$/i
const technicalNames = new Set(
  [
    ...["survey", "organization", "organisation", "created", "modified", "starttime", "difftime", "importgroup"],
    ...["responsecollectsessions", "numberofreturnedmail", "distributionschedule", "digitaldistributionstatus"],
    ...["digitaldistributionerrormessage", "email", "lang", "language", "sprog", "oprettet", "ændret", "startet"],
    ...["starttidspunkt", "varighed", "svartid", "tidsforbrug", "ip", "ip-adresse", "ip address", "useragent"],
    ...["besvarelsesstatus", "indsamlingsmetode", "collector", "collectorid", "kilde", "enhed", "device", "link"],
    ...["antal påmindelser", "påmindelser", "respondentgruppe", "nøgle", "key"],
  ].map(keyOf),
)

/** Whether a column tells of the collecting of answers, as SurveyXact's and Enalyzer's exports do, not of an answer. */
export function isTechnical(heading: string): boolean {
  const text = heading.trim()
  return technical.test(text) || technicalLabel.test(text) || technicalNames.has(keyOf(text))
}

const sheetKeys = new Set(
  ["respondent", "respondentid", "respondentnr", "respondentnøgle", "besvarelse_id", "besvarelsesid", "skema_id"].map(
    keyOf,
  ),
)

/** Headings of a sheet of answers: they are asked about, whatever else a few of them could be called. */
export function areOfSheet(headings: readonly string[]): boolean {
  const sure = headings.filter(isSureQuestion).length
  if (sure >= 3) return true
  if (headings.filter((heading) => technical.test(heading.trim())).length >= 2) return sure > 0
  return headings.some((heading) => sheetKeys.has(keyOf(heading))) && headings.some(isQuestionHeading)
}
