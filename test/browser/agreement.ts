import { parse } from "papaparse"
import type { Locator, Page } from "playwright-core"
import { expect } from "vitest"
import { deviation, readOracle } from "../statistics/oracle"
import { saved } from "./read-page"

/** What R makes of published data (test/oracles/published.R). */
const oracle = readOracle("published")

type Row = Readonly<Record<string, string>>
/** A number of the page and of R, in the same unit; undefined where there is none. */
type Pair = readonly [name: string, page: number | undefined, r: number | undefined]

const numberOf = (text: string | undefined): number | undefined => {
  if (text === undefined || text === "") return undefined
  return text === "Inf" ? Infinity : Number(text.replace(",", "."))
}

async function exported(page: Page, button: Locator): Promise<readonly Row[]> {
  const text = (await saved(page, button)).bytes.toString("utf8").replace(/^\uFEFF/, "")
  return parse<Row>(text, { header: true, delimiter: ";" }).data
}

/** Figures come one by one: the curves' has the numbers at risk below it. */
const curvePanel = (page: Page) => page.locator(".figure-panel", { hasText: "Forløb, der stadig følges" }).first()

/** The curves' numbers, as the page saves them. */
export const curveOf = (page: Page): Promise<readonly Row[]> =>
  exported(page, curvePanel(page).getByRole("button", { name: "CSV" }))

/** A table's numbers, as the page saves them. */
export const tableOf = (page: Page, heading: string): Promise<readonly Row[]> =>
  exported(page, page.getByRole("button", { name: `Hent CSV: ${heading}`, exact: true }))

/** R's number of a statistic; throws where it has none of that name, so that nothing is compared with nothing. */
function inR(name: string, statistic: string, at?: number): number | undefined {
  const found = oracle(name, statistic).filter((one) => at === undefined || one.at === at)
  if (found.length !== 1) throw new Error(`not one number in R: ${name}, ${statistic}, ${at ?? ""}`)
  return found[0]?.value
}

/** Numbers of the page side by side with R's. */
export class Agreement {
  readonly estimates: Pair[] = []
  readonly limits: Pair[] = []
  /** What the page does not tell, with its reason. */
  readonly absent: string[] = []

  /** A row of the page against R; shares stand in per cent on the page. An interval is only where the value can move. */
  row(row: Row, name: string, statistic: string, at?: number, limits: "limits" | "none" = "limits"): void {
    const label = `${name}, ${statistic} ${at ?? ""}`.trim()
    const scale = ["pct.", "procentpoint"].includes(row["enhed"] ?? "") ? 100 : 1
    const shown = (column: string): number | undefined => {
      const value = numberOf(row[column])
      return value === undefined ? undefined : value / scale
    }
    const value = shown("værdi")
    if (value === undefined) {
      this.absent.push(`${label}: ${row["årsag"] ?? ""}`)
      return
    }
    this.estimates.push([label, value, inR(name, statistic, at)])
    if (limits === "none") return
    const edge = value === 0 || (value === 1 && scale === 100)
    for (const [column, side] of [
      ["nedre", "low"],
      ["øvre", "high"],
    ] as const) {
      const r = edge ? undefined : inR(name, `${statistic} ${side}`, at)
      this.limits.push([`${label} ${side}`, shown(column), r])
    }
  }

  expectAll(atLeast: number): void {
    const apart = (tolerance: number) => (pair: Pair) => {
      const [, page, r] = pair
      // A quantile's upper limit that is never reached: R says NA.
      if (page === undefined || r === undefined) return page !== r && page !== Infinity
      return !(deviation(page, r) <= tolerance)
    }
    expect(this.estimates.filter(apart(1e-8))).toEqual([])
    expect(this.limits.filter(apart(1e-6))).toEqual([])
    expect(this.estimates.length).toBeGreaterThanOrEqual(atLeast)
  }
}

/** A case of R, and the group's name on the page, empty for the whole project. */
interface Compared {
  readonly name: string
  readonly group: string
}

const project = ({ kommune }: Row): boolean => kommune === "Projektkommuner i alt"
const curveNames: Readonly<Record<string, string>> = {
  "stadig på ledighedsydelse": "S",
  "i fleksjob": "F1",
  "andre afgange": "F2",
}

/** Curves at the weeks shown, and how many are followed there. Of other exits R has no curve where there are none. */
export function compareCurves(
  rows: readonly Row[],
  { name, group, competing }: Compared & { readonly competing: boolean },
): Agreement {
  const agreement = new Agreement()
  for (const row of rows.filter(project)) {
    const week = Number(/^resultat, (\d+) uger?$/.exec(row["periode"] ?? "")?.[1] ?? NaN)
    if (Number.isNaN(week)) continue
    const series = (row["serie"] ?? "").replace(group === "" ? "" : `, ${group}`, "")
    if (series === "forløb, der følges") agreement.row(row, name, "at risk", week, "none")
    const statistic = curveNames[series]
    if (statistic === undefined || (statistic === "F2" && !competing)) continue
    agreement.row(row, name, statistic, week)
  }
  return agreement
}

/** The table of numbers beside the curve. */
export function compareNumbers(rows: readonly Row[], { name, group }: Compared): Agreement {
  const agreement = new Agreement()
  const pick = (series: string, after = ""): Row => {
    const wanted = `${series}, resultat${after}${group === "" ? "" : `, ${group}`}`
    const row = rows.find((each) => project(each) && each["serie"] === wanted)
    if (row === undefined) throw new Error(`no row on the page: ${wanted}`)
    return row
  }
  agreement.row(pick("personer med forløb"), name, "persons", undefined, "none")
  agreement.row(pick("afsluttede forløb"), name, "completed", undefined, "none")
  for (const weeks of [52, 104]) agreement.row(pick(`gennemsnit af de første ${weeks} uger`), name, "rmean", weeks)
  for (const weeks of [8, 13, 26, 52]) agreement.row(pick("i fleksjob inden", `, ${weeks} uger`), name, "F1", weeks)
  const quantiles = { "nedre kvartil": 0.25, median: 0.5, "øvre kvartil": 0.75 }
  for (const [series, q] of Object.entries(quantiles)) agreement.row(pick(series), name, "quantile", q)
  return agreement
}

/** The second group against the first. */
export function compareGroups(
  rows: readonly Row[],
  { name, between }: { readonly name: string; readonly between: string },
): Agreement {
  const agreement = new Agreement()
  const pick = (series: string): Row => {
    const row = rows.find((each) => each["periode"] === between && each["serie"] === series)
    if (row === undefined) throw new Error(`no row on the page: ${series}, ${between}`)
    return row
  }
  for (const weeks of [8, 13, 26, 52]) {
    agreement.row(pick(`forskel i andel i fleksjob, ${weeks} uger`), name, "difference", weeks)
    agreement.row(pick(`relativ forskel i andel i fleksjob, ${weeks} uger`), name, "relative", weeks)
  }
  for (const weeks of [52, 104]) {
    agreement.row(pick(`forskel i gennemsnit af de første uger, ${weeks} uger`), name, "rmean difference", weeks)
  }
  agreement.row(pick("log-rank-test, chi i anden (1 frihedsgrad)"), name, "logrank", undefined, "none")
  agreement.row(pick("log-rank-test, p"), name, "logrank p", undefined, "none")
  return agreement
}
