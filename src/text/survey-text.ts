import { surveys as da } from "./da/surveys"
import { surveys as en } from "./en/surveys"
import type { Language } from "./language"

export function surveyText(language: Language): typeof da {
  return language === "da" ? da : en
}
