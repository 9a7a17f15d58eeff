import { firstDay, lastDay } from "../../../domain/calendar"
import { projectArea } from "../../../domain/area"
import { compareDanish, municipality } from "../../../domain/municipality"
import type { ElementUses } from "../../../domain/element-use"
import type { Model } from "../../../domain/model"
import { overallNote } from "../../../domain/note"
import type { CriterionResult } from "../../../domain/result"
import { type Criterion, isMeasured, type Scheme, type SchemeElement } from "../../../domain/scheme"
import type { Verdict } from "../../../domain/verdict"
import type { CountedKind } from "../../../text/da/letter"
import type { Text } from "../../../text/texts"
import { spaced } from "../../fingerprint"
import { areaNames } from "../../results/area-names"
import { chosenWords } from "../../results/filter-words"
import { comparisonLead } from "../../results/comparison-lead"
import type { Speech } from "../../results/speech"
import { verdictSentence, verdictWord } from "../../results/verdict-sentence"
import type { View } from "../../view"
import { headOf } from "../criterion/criterion-head"

/** One criterion as the letter tells it. */
export interface LetterVerdict {
  readonly criterion: Criterion
  /** Null for a criterion that is not measured; undefined while it is computed. */
  readonly verdict: Verdict | null | undefined
  /** The word, as text; empty where there is none. */
  readonly word: string
  readonly statement: string
  /** Why, and the numbers: the sentences of the criterion's own page. */
  readonly sentences: readonly string[]
}

export interface LetterPart {
  readonly id: string
  readonly name: string
  readonly text: string
  /** How much it is used; empty where nothing in the scheme counts it. */
  readonly use: string
}

/** The whole letter, as a page shows it and as text is copied. */
export interface Letter {
  readonly headline: string
  readonly opening: readonly string[]
  readonly verdicts: readonly LetterVerdict[]
  readonly comparison: string
  readonly learned: readonly LetterPart[]
  readonly closing: readonly string[]
}

interface LetterSource {
  readonly scheme: Scheme
  readonly view: View
  readonly model: Model
  /** By criterion id; missing while it is computed. */
  readonly results: ReadonlyMap<string, CriterionResult>
  readonly notes: ReadonlyMap<string, string>
  /** Undefined while they are counted. */
  readonly uses: ElementUses | undefined
}

export function letterOf(source: LetterSource, speech: Speech, texts: Text): Letter {
  const { scheme, view, model, results, notes } = source
  const { language } = view
  const part = (id: string, name: string, use = ""): LetterPart => ({ id, name, text: notes.get(id) ?? "", use })
  return {
    headline: texts.letter.headline(scheme.name[language]),
    opening: openingOf(scheme, view, model, speech, texts),
    verdicts: scheme.criteria.map((criterion) => verdictOf(criterion, results.get(criterion.id), view, speech, texts)),
    comparison: comparisonLead(scheme, view, speech),
    learned: [
      part(overallNote, texts.letter.learned.overall),
      ...scheme.elements.map((element) =>
        part(element.id, element.name[language], countedBySentence(element, source, speech, texts)),
      ),
    ],
    closing: closingOf(scheme, view, model, speech, texts),
  }
}

/** "Talt i data: 5.602 borgere i målgruppen har haft mindst én samtale under indsatsen, i 9 af 9 kommuner." */
function countedBySentence(
  { id, countedBy }: SchemeElement,
  { uses }: LetterSource,
  speech: Speech,
  { letter }: Text,
): string {
  const use = uses?.get(id)
  if (countedBy === undefined || use === undefined) return ""
  const words = letter.learned.use
  const kinds = [
    ...[...countedBy.events, ...countedBy.activities].map((kind) => words.kinds[kind] ?? words.kind(kind)),
    ...countedBy.phases.map(words.phase),
  ]
  const each = (pick: keyof CountedKind): string => kinds.map((kind) => kind[pick]).join(words.or)
  if (use.kind === "absent") return words.counted(words.notTold(each("many")))
  const { persons, municipalities, participating } = use
  if (persons.kind === "absent") return words.counted(words.hidden(each("met")))
  const count = speech.formats.count(persons.value)
  return words.counted(words.shown(count, each("met"), municipalities, participating))
}

function openingOf(scheme: Scheme, view: View, { data }: Model, speech: Speech, { letter }: Text): string[] {
  const { words, formats } = speech
  const texts = letter.opening
  const { first, last } = scheme.intervention
  const names = (codes: readonly number[]): string =>
    formats.list(codes.map((code) => municipality(code).name).sort(compareDanish))
  const count = texts.municipalities(words.capital(words.cardinal(scheme.municipalities.length)))
  const name = scheme.name[view.language]
  const span = [formats.day(firstDay(first)), formats.day(lastDay(last))] as const
  return [
    [
      view.project === null
        ? texts.took(count, name, names(scheme.municipalities))
        : texts.only(count, name, names(view.project)),
      (data.lastDay < lastDay(last) ? texts.running : texts.ran)(...span),
    ].join(" "),
    ...(scheme.purpose === undefined ? [] : [texts.purpose(scheme.purpose[view.language])]),
  ]
}

function verdictOf(
  criterion: Criterion,
  result: CriterionResult | undefined,
  view: View,
  speech: Speech,
  { letter }: Text,
): LetterVerdict {
  const { language } = view
  const names = areaNames(view.project, speech)
  const aim = criterion.aim?.[language] ?? letter.wordingAim(criterion.wording[language])
  const say = (outcome: keyof typeof letter.statements): string =>
    `${speech.words.capital(letter.statements[outcome](names.inSentence(projectArea), aim))}.`
  if (!isMeasured(criterion)) {
    const sentences = [`${criterion.reason[language]}.`]
    return { criterion, verdict: null, word: "", statement: say("notMeasured"), sentences }
  }
  const head = result && headOf(criterion, result, names, speech)
  if (head === undefined) return { criterion, verdict: undefined, word: "", statement: "", sentences: [] }
  const { verdict } = head.told.area
  return {
    criterion,
    verdict,
    word: verdictWord(verdict, speech) ?? "",
    statement: say(verdict.kind === "none" ? "none" : verdict.word),
    sentences: [verdictSentence(head.told, speech), head.lead].filter((sentence) => sentence !== ""),
  }
}

function closingOf(scheme: Scheme, view: View, model: Model, speech: Speech, { letter }: Text): string[] {
  const chosen = chosenWords(view, scheme, speech)
  return [
    ...(chosen.length > 0 ? [`${letter.chosen} ${chosen.join(" · ")}.`] : []),
    letter.source(speech.formats.day(model.data.lastDay), spaced(model.fingerprint.slice(0, 8)), view.threshold),
    ...(model.synthetic ? [letter.synthetic] : []),
  ]
}
