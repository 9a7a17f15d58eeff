import { join } from "node:path"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { compareCurves, compareGroups, compareNumbers, curveOf, tableOf } from "./agreement"
import { type Product, root, startProduct } from "./product"
import { engineReady, loadFiles, visit } from "./read-page"

/** Published data as spells (test/oracles/published.R), and where the page tells of them. */
interface Published {
  readonly name: string
  readonly what: string
  readonly files: readonly string[]
  readonly choices: string
  readonly competing: boolean
  /** Weeks that are shown at least; the others are merged so as to betray nobody. */
  readonly weeks: number
  /** What the table cannot tell. */
  readonly absent: readonly string[]
  readonly split?: Split
}

interface Split {
  readonly choice: string
  /** As the page names the groups, and as R does. */
  readonly groups: Readonly<Record<string, string>>
  readonly pairs: readonly (readonly [first: string, second: string])[]
  /** Numbers that tell two groups apart, at least. */
  readonly contrasts: number
}

const published: readonly Published[] = [
  {
    name: "veteran",
    what: "censored",
    files: ["veteran"],
    choices: "&udsnit=tilgang",
    competing: false,
    weeks: 12,
    absent: [
      "veteran, rmean 52: kurven slutter før",
      "veteran, rmean 104: kurven slutter før",
      "veteran, F1 13: diskretioneret",
      "veteran, F1 52: kurven slutter før",
    ],
  },
  {
    name: "mgus2",
    what: "competing exits",
    files: ["mgus2", "mgus2-persons"],
    choices: "&udsnit=tilgang",
    competing: true,
    weeks: 24,
    absent: ["mgus2, rmean 104: kurven slutter før"],
    split: { choice: "sex", groups: { Kvinder: "F", Mænd: "M" }, pairs: [["Kvinder", "Mænd"]], contrasts: 8 },
  },
  {
    name: "colon",
    what: "followed beyond 104 weeks",
    files: ["colon", "colon-persons"],
    choices: "&udsnit=tilgang",
    competing: false,
    weeks: 35,
    absent: ["colon, quantile 0.75: ikke nået"],
    split: {
      choice: "behandling",
      groups: { Lev: "Lev", "Lev+5FU": "Lev+5FU", Obs: "Obs" },
      pairs: [
        ["Lev", "Lev+5FU"],
        ["Lev", "Obs"],
        ["Lev+5FU", "Obs"],
      ],
      contrasts: 8,
    },
  },
  {
    name: "mgus60",
    what: "delayed entry",
    files: ["mgus60"],
    choices: "",
    competing: true,
    weeks: 35,
    absent: ["mgus60, rmean 104: kurven slutter før"],
  },
]

const numbers = "Varighed, afsluttede forløb og vej til fleksjob"
let product: Product
let page: Page

beforeAll(async () => {
  product = await startProduct()
  ;({ page } = await product.open())
})

afterAll(async () => {
  await product.close()
})

/** Take away the files of the case before. */
async function emptied(page: Page): Promise<void> {
  await engineReady(page)
  if (!page.url().includes("kriterium")) return
  await visit(page, "#/data")
  const remove = page.getByRole("button", { name: /^Fjern / })
  for (let left = await remove.count(); left > 0; left -= 1) {
    await remove.first().click()
    await remove.nth(left - 1).waitFor({ state: "detached" })
  }
  await page.getByRole("main").getByText("Data er klar til beregning").waitFor({ state: "detached" })
}

describe.each(published)("$name ($what) as a CSV file of spells", ({ name, files, competing, choices, ...data }) => {
  const address = `#/uif2-1/kriterium/varighed?k=3${choices}`

  beforeAll(async () => {
    await emptied(page)
    const paths = files.map((file) => join(root, `test/oracles/published-${file}.csv`))
    await loadFiles(page, paths)
    await visit(page, address)
  })

  it("gives R's curves, with intervals and numbers at risk", async () => {
    const agreement = compareCurves(await curveOf(page), { name, group: "", competing })
    agreement.expectAll(data.weeks * (competing ? 4 : 3))
  })

  it("gives R's restricted means, quantiles and shares in fleksjob, with intervals", async () => {
    const agreement = compareNumbers(await tableOf(page, numbers), { name, group: "" })
    expect(agreement.absent).toEqual(data.absent)
    agreement.expectAll(2 + 2 + 3 + 4 - data.absent.length)
  })

  const { split } = data
  if (split === undefined) return
  it("gives R's numbers of each group, and of two held against each other", async () => {
    await visit(page, `${address}&opdel=${split.choice}`)
    const contrasts = await tableOf(page, "Forskelle mellem grupperne")
    for (const [first, second] of split.pairs) {
      const [one = "", other = ""] = [split.groups[first], split.groups[second]]
      const two = { name: `${name}: ${one} to ${other}`, between: `${first} → ${second}` }
      compareGroups(contrasts, two).expectAll(split.contrasts)
    }
    const [curves, table] = [await curveOf(page), await tableOf(page, numbers)]
    for (const [group, inR] of Object.entries(split.groups)) {
      compareCurves(curves, { name: `${name}: ${inR}`, group, competing }).expectAll(30)
      compareNumbers(table, { name: `${name}: ${inR}`, group }).expectAll(7)
    }
  })
})
