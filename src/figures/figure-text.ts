import { figures as da } from "../text/da/figures"
import { figures as en } from "../text/en/figures"
import type { Language } from "../text/language"

export type FigureText = typeof da

export function figureText(language: Language): FigureText {
  return language === "da" ? da : en
}
