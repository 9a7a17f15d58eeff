import { municipality } from "../../../domain/municipality"
import type { SurveyGroup } from "../../../domain/survey"
import type { surveys } from "../../../text/da/surveys"

type Words = typeof surveys

export function placeName(code: number | null, words: Words): string {
  return code === null ? words.unknownMunicipality : municipality(code).name
}

/** What a group is called in a table; a role that the product has no word for as the file writes it. */
export function groupName(group: SurveyGroup, words: Words): string {
  switch (group.kind) {
    case "all":
      return words.all
    case "municipality":
      return placeName(group.municipality, words)
    case "role":
      return group.role === null ? words.unknownRole : (words.roles[group.role] ?? group.role)
    case "course":
      return group.course
  }
}
