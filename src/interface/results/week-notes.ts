import type { MeasureRequest } from "../../domain/result"
import type { ResultWords } from "./speech"

/** What numbers from DREAM weeks are called in captions and files; null for dated periods. */
export function weekLabel({ data }: MeasureRequest, words: ResultWords["criterion"]["weeks"]): string | null {
  return data.weekBased ? words.label : null
}

/** What has to be known of numbers from DREAM weeks; nothing of dated periods. */
export function weekNotes(
  { data, criterion: { measure } }: MeasureRequest,
  words: ResultWords["criterion"]["weeks"],
): string[] {
  if (!data.weekBased) return []
  switch (measure) {
    case "ledighedsydelse_share":
      return [words.share, words.moves]
    case "own_measure":
      return []
    case "company_oriented_share":
      return [words.company, words.groups, words.moves]
    case "ledighedsydelse_duration":
      return [words.periods, words.moves]
    case "hours_progression":
    case "wage_hours_gap":
      return [words.periods, words.hours, words.moves]
  }
}
