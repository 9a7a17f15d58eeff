import Papa from "papaparse"
import { municipality } from "../../../domain/municipality"
import type { OwnSuccess } from "../../../domain/scheme"
import { parseMunicipality } from "../../../load/municipality-name"
import { parseNumber } from "../../../load/numbers"

/** Why a line of a pasted list is no criterion. */
export interface OwnSuccessProblem {
  /** Line of the pasted text, 1-based. */
  readonly line: number
  readonly reason: "municipality" | "wording" | "measure" | "target"
}

const measures: Readonly<Record<string, OwnSuccess["measure"]>> = {
  deltagere: "attended",
  svarprocent: "responseRate",
  "4–5": "high",
  "4-5": "high",
  ord: "told",
}

/**
 * The criteria of a pasted list: municipality, wording, what it is measured by, target and question, parted by tabs or
 * semicolons. All of it or nothing: one line that cannot be read gives its problem.
 */
export function readOwnSuccess(text: string): readonly OwnSuccess[] | OwnSuccessProblem {
  const { data } = Papa.parse<string[]>(text, { delimiter: text.includes("\t") ? "\t" : ";" })
  const found: OwnSuccess[] = []
  for (const [index, cells] of data.entries()) {
    const [name = "", wording = "", by = "", target = "", question = ""] = cells.map((cell) => cell.trim())
    if (name === "" && wording === "") continue
    const problem = (reason: OwnSuccessProblem["reason"]): OwnSuccessProblem => ({ line: index + 1, reason })
    const code = parseMunicipality(name)
    if (code === null) return problem("municipality")
    if (wording === "") return problem("wording")
    const measure = measures[by.toLocaleLowerCase("da") || "ord"]
    if (measure === undefined) return problem("measure")
    const value = target === "" ? undefined : parseNumber(target.replace(/\s*(pct\.?|%)$/i, ""), ",")
    if (value === null || (value !== undefined && value <= 0)) return problem("target")
    const scaled = value === undefined || measure === "attended" ? value : value / 100
    found.push({
      municipality: code,
      wording,
      measure,
      ...(scaled !== undefined && { target: scaled }),
      ...(question !== "" && { question }),
    })
  }
  return found
}

export function isOwnSuccessProblem(read: readonly OwnSuccess[] | OwnSuccessProblem): read is OwnSuccessProblem {
  return "reason" in read
}

/** The list as `readOwnSuccess` reads it back. */
export function writeOwnSuccess(own: readonly OwnSuccess[]): string {
  const names = { attended: "deltagere", responseRate: "svarprocent", high: "4–5", told: "ord" } as const
  return own
    .map(({ municipality: code, wording, measure, target, question }) => {
      const value =
        target === undefined ? "" : String(measure === "attended" ? target : percent(target)).replace(".", ",")
      return [municipality(code).name, wording, names[measure], value, question ?? ""].join("\t")
    })
    .join("\n")
}

/** 0.07 is 7, and not what a binary 7.000000000000001 writes. */
function percent(share: number): number {
  return Number((share * 100).toPrecision(12))
}
