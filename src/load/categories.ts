import { parse } from "papaparse"
import dreamTable from "../../data/reference/dream_koder.csv?raw"
import { idOf } from "./fold"
import { known, synonyms, wordsOf } from "./synonyms"

/** What a file's word for a benefit says: the benefit, and what was written into the same word. */
export interface BenefitMeaning {
  readonly benefit: string
  readonly visitation: string | null
  readonly condition: string | null
}

const benefits = synonyms({
  ledighedsydelse: ["ledighedsydelse", "ly", "ledighedsydelsesmodtager"],
  fleksjob: ["fleksjob", "fleks", "ansat i fleksjob", "fleksløntilskud", "flex job"],
  kontanthjaelp: ["kontanthjælp", "kontanthjælpsmodtager", "kth"],
  uddannelseshjaelp: ["uddannelseshjælp", "uddannelseshjælpsmodtager", "uhj"],
  integrationsydelse: ["integrationsydelse", "integrationsydelsesmodtager", "integrations ydelse"],
  ressourceforloeb: ["ressourceforløb", "ressourceforløbsydelse", "rfy", "ressource forløb"],
  jobafklaringsforloeb: ["jobafklaringsforløb", "jobafklaring", "jaf"],
  foertidspension: ["førtidspension", "førtidspensionist", "føp"],
  sygedagpenge: ["sygedagpenge", "sdp", "sygedagpengemodtager"],
  a_dagpenge: ["a-dagpenge", "dagpenge", "arbejdsløshedsdagpenge", "adp"],
  revalidering: ["revalidering", "revalideringsydelse"],
  efterloen: ["efterløn"],
  folkepension: ["folkepension"],
  su: ["su", "statens uddannelsesstøtte"],
})

const activities = synonyms({
  virksomhedspraktik: ["virksomhedspraktik", "praktik", "virksomheds praktik", "vp", "virksomhedspraktikant"],
  loentilskud: ["løntilskud", "ansættelse med løntilskud", "job med løntilskud", "løntilskudsjob"],
  nytteindsats: ["nytteindsats", "nyttejob"],
  mentor: ["mentor", "mentorstøtte"],
  vejledning_opkvalificering: ["vejledning og opkvalificering", "vejledning_opkvalificering"],
})

const visitations = synonyms({
  aktivitetsparat: ["aktivitetsparat", "aktivitetsparate", "indsatsklar"],
  jobparat: ["jobparat", "jobparate", "jobklar"],
  uddannelsesparat: ["uddannelsesparat", "uddannelsesparate"],
})

const conditions = synonyms({
  uddannelsespaalaeg: ["uddannelsespålæg", "med uddannelsespålæg"],
  integrationsprogram: ["integrationsprogram", "integrationsprogrammet", "i integrationsprogram"],
})

const wageKinds = synonyms({
  ordinaer: ["ordinær", "ordinære", "ordinære timer", "ordinær løn", "ordinært", "ordinary", "ord"],
  loentilskud: ["løntilskud", "ansættelse med løntilskud", "job med løntilskud"],
  fleksjob: ["fleksjob", "fleks", "fleksjobtimer"],
})

// 1 and 2 are left out: which is which differs between registers.
const sexes = synonyms({
  kvinde: ["kvinde", "kvinder", "k", "f", "female", "woman"],
  mand: ["mand", "mænd", "m", "male", "man"],
})

const dreamLines = parse<Readonly<Record<"kode" | "gruppe" | "aktivitet", string>>>(dreamTable.trim(), {
  header: true,
}).data
const dreamGroups = new Map(dreamLines.map(({ kode, gruppe }) => [Number(kode), gruppe]))

/**
 * A benefit's id. A number is a DREAM code; visitation or condition in the same word ("kontanthjælp - aktivitetsparat",
 * "kontanthjaelp_jobparat") is told apart. An unknown word is kept, normalised. Null for a code the table lacks.
 */
export function benefitOf(text: string): BenefitMeaning | null {
  if (/^\d{1,3}(\.0+)?$/.test(text.trim())) {
    const group = dreamGroups.get(Number(text))
    return group === undefined ? null : benefitOf(group)
  }
  const whole = known(benefits, text)
  if (whole !== null) return { benefit: whole, visitation: null, condition: null }
  const words = idOf(text).split("_")
  const told = words.map((word) => ({
    word,
    visitation: known(visitations, word),
    condition: known(conditions, word),
  }))
  const rest = told.filter(({ visitation, condition }) => visitation === null && condition === null)
  const name = rest.map(({ word }) => word).join("_")
  const find = (column: "visitation" | "condition"): string | null =>
    told.find((part) => part[column] !== null)?.[column] ?? null
  if (name === "") return { benefit: idOf(text), visitation: null, condition: null }
  return { benefit: known(benefits, name) ?? name, visitation: find("visitation"), condition: find("condition") }
}

const sectors = synonyms({
  privat: ["privat", "private", "privat virksomhed", "privat sektor"],
  offentlig: [
    "offentlig",
    "offentligt",
    "off",
    "public",
    "kommunal",
    "statslig",
    "regional",
    "kommune",
    "stat",
    "region",
  ],
})

/** Null where the text does not say it without doubt. */
export function sectorOf(text: string): string | null {
  return known(sectors, text)
}

/** An offer's id apart from the sector it was in: "Virksomhedspraktik, privat" → "virksomhedspraktik", "privat". */
export function activityOf(text: string): { readonly activity: string; readonly sector: string | null } {
  const words = idOf(text).split("_")
  let sector: string | null = null
  const takeSector = (at: 0 | -1): boolean => {
    const told = words.length > 1 ? sectorOf(words.at(at) ?? "") : null
    if (told === null) return false
    sector ??= told
    words.splice(at, 1)
    return true
  }
  while (takeSector(-1) || takeSector(0));
  const name = words.join("_")
  return { activity: known(activities, name) ?? name, sector }
}

/** Ids of words that a file may choose freely: unknown ones are kept, normalised. */
export const visitationOf = (text: string): string => known(visitations, text) ?? idOf(text)
export const conditionOf = (text: string): string => known(conditions, text) ?? idOf(text)
export const wageKindOf = (text: string): string => known(wageKinds, text) ?? idOf(text)

/** Null for a word that is no kind of paid hours. */
export const knownWageKind = (text: string): string | null => known(wageKinds, text)

/** Null where the text does not say it without doubt. */
export const sexOf = (text: string): "kvinde" | "mand" | null => {
  const id = known(sexes, text)
  return id === "kvinde" || id === "mand" ? id : null
}

/** The words of each column that a file's own code can mean. */
export const categoryWords = {
  benefit: wordsOf(benefits),
  activity: wordsOf(activities),
  visitation: wordsOf(visitations),
  condition: wordsOf(conditions),
  kind: wordsOf(wageKinds),
  sex: wordsOf(sexes),
} as const

/** Columns whose words mean something to the criteria. */
export type CodeColumn = Exclude<keyof typeof categoryWords, "sex">

// An unknown DREAM code is told of where it is read.
const groupIds = ["ukendt", ...[...dreamGroups.values()].map((group) => benefitOf(group)?.benefit ?? group)]

const dreamActivities = new Set(dreamLines.map(({ aktivitet }) => activityOf(aktivitet).activity))

/** All words that a criterion or a list of the product's own knows, in the order of the alphabet. */
export const knownWords = {
  benefit: inOrder([...categoryWords.benefit, ...groupIds]),
  activity: inOrder([...categoryWords.activity, ...dreamActivities]),
  visitation: inOrder(categoryWords.visitation),
  condition: inOrder(categoryWords.condition),
  sector: inOrder(wordsOf(sectors)),
  kind: inOrder(categoryWords.kind),
} as const

function inOrder(words: readonly string[]): readonly string[] {
  return [...new Set(words)].filter((word) => word !== "").sort()
}

/** False for a word that is kept as the file has it and that no criterion looks for: perhaps a misspelling. */
export function isKnownCode(column: CodeColumn, id: string): boolean {
  const words: readonly string[] = categoryWords[column]
  if (column === "activity") return words.includes(id) || dreamActivities.has(id)
  return words.includes(id) || (column === "benefit" && groupIds.includes(id))
}
