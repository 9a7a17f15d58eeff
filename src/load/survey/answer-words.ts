import { keyOf } from "../fold"
import { scoreOf } from "../counts"
import { known, synonyms } from "../synonyms"

/** The usual scales of five steps, in the words that sheets are answered by. Words of one adjective are the user's to map. */
const scales = synonyms({
  "1": [
    ...["slet ikke", "i meget ringe grad", "i meget lav grad", "i meget lille grad", "meget uenig", "helt uenig"],
    ...["meget utilfreds", "not at all", "strongly disagree", "very dissatisfied", "to a very small extent"],
  ],
  "2": [
    ...["i mindre grad", "i ringe grad", "i lav grad", "i lille grad", "uenig", "delvist uenig", "overvejende uenig"],
    ...["utilfreds", "to a small extent", "to a lesser extent", "disagree", "dissatisfied"],
  ],
  "3": [
    ...["i nogen grad", "hverken enig eller uenig", "hverken eller", "hverken tilfreds eller utilfreds"],
    ...["to some extent", "neither agree nor disagree", "neither satisfied nor dissatisfied"],
  ],
  "4": [
    ...["i høj grad", "enig", "delvist enig", "overvejende enig", "tilfreds"],
    ...["to a great extent", "to a high extent", "agree", "satisfied"],
  ],
  "5": [
    ...["i meget høj grad", "meget enig", "helt enig", "meget tilfreds"],
    ...["to a very great extent", "to a very high extent", "strongly agree", "very satisfied"],
  ],
})

const missing = new Set(
  [
    ...["ved ikke", "det ved jeg ikke", "ikke relevant", "ikke aktuelt", "ønsker ikke at svare", "vil ikke svare"],
    ...["ønsker ikke at oplyse", "kan ikke vurdere", "ikke besvaret", "ubesvaret", "uoplyst", "intet svar"],
    ...["don't know", "do not know", "not relevant", "not applicable", "no answer", "prefer not to say"],
  ].map(keyOf),
)

/** The step of a scale, 1 to 5, that an answer is: a number, a number with its meaning, or the words alone. */
export function stepOf(text: string): number | null {
  const word = known(scales, text)
  return scoreOf(text) ?? (word === null ? null : Number(word))
}

/** Whether an answer says that there is none: "Ved ikke". */
export function isNoAnswer(text: string): boolean {
  return missing.has(keyOf(text.replace(/^\s*\d+\s*[-–=:.)]\s*/, "")))
}

/** Words that an answer of a sheet can be read as: a step, or a text that no scale holds. */
export const answerWords = ["1", "2", "3", "4", "5", "text"] as const
