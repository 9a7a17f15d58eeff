import { readFileSync } from "node:fs"
import { parse } from "papaparse"
import { afterAll, beforeAll, expect, it } from "vitest"
import { effortNumbers, type EffortNumbers } from "../support/effort-oracle"
import { type FirstHours, firstHours } from "../support/first-hours-oracle"
import { signed } from "./demo-oracle"
import { type Product, startProduct } from "./product"
import { visit } from "./read-page"

let product: Product
// From the demo's Parquet files by native DuckDB, with none of the product's queries.
let numbers: EffortNumbers
// The year before the intervention and its two years.
let waits: readonly FirstHours[]

beforeAll(async () => {
  numbers = await effortNumbers()
  waits = await firstHours(
    [
      ["2016-01-01", "2017-01-01"],
      ["2017-01-01", "2019-01-01"],
    ],
    [13, 26, 52],
  )
  product = await startProduct()
}, 120_000)

afterAll(async () => {
  await product.close()
})

const count = new Intl.NumberFormat("da-DK", { maximumFractionDigits: 0 })
const decimal = new Intl.NumberFormat("da-DK", { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const percent = (share: number): string => decimal.format(share * 100)

it("shows STV's running status, roll-out and company places on the demo data as native DuckDB counts them", async () => {
  const { page, context, outside, complaints } = await product.open()
  await page.getByRole("button", { name: "Prøv med eksempeldata" }).click()
  await page.getByText("Data er klar til beregning").first().waitFor({ timeout: 150_000 })
  await visit(page, "#/stv/indsats")
  await page.getByRole("heading", { name: /Kommunernes virksomhedspladser/ }).waitFor({ timeout: 60_000 })

  const { persons } = numbers
  const headline = await page.getByRole("heading", { level: 1 }).innerText()
  expect(headline).toContain(`${count.format(numbers.companyOriented)} personer var i virksomhedsrettet indsats`)
  expect(headline).toContain(percent(numbers.companyOriented / persons))
  expect(await page.locator(".lead").innerText()).toContain(`${count.format(numbers.ordinaryHours)} personer`)

  const total = async (heading: RegExp): Promise<string[]> =>
    page
      .locator("section", { has: page.getByRole("heading", { name: heading }) })
      .locator(".effort-total td")
      .allInnerTexts()
  expect(await total(/^Kommunerne i/)).toEqual([
    count.format(persons),
    count.format(numbers.companyOriented),
    percent(numbers.companyOriented / persons),
    count.format(numbers.ordinaryHours),
    percent(numbers.ordinaryHours / persons),
  ])
  expect(await total(/27 af 27 kommuner er gået i gang/)).toEqual([
    "",
    "",
    percent(numbers.reached / persons),
    "",
    percent(numbers.running / persons),
    "",
  ])
  expect(await total(/Kommunernes virksomhedspladser/)).toEqual([
    count.format(numbers.companies),
    decimal.format(numbers.branches),
    ...(["viaVitas", "goal", "agreement", "mentor", "hoursAfter"] as const).map((name) => percent(numbers[name])),
  ])

  const after = page.locator("section.anchoring tbody tr").first()
  await after.waitFor({ timeout: 60_000 })
  expect(await after.locator("td").nth(2).innerText()).toContain(signed(numbers.anchoring * 100))

  // The time from an offer's start to the first ordinary hours, before and during.
  const table = page.getByRole("table", { name: /^Fra virksomhedspraktik eller løntilskud til ordinære timer/ })
  await table.waitFor({ timeout: 60_000 })
  const cells = async (name: string): Promise<string[]> => {
    const texts = await table.locator("tbody tr", { hasText: name }).locator("td").allInnerTexts()
    return texts.slice(0, 2).map((text) => text.split("\n")[0] ?? "")
  }
  expect(await cells("Personer, der følges")).toEqual(waits.map((one) => count.format(one.persons)))
  expect(await cells("Fik ordinære timer i perioden")).toEqual(waits.map(({ arrived }) => count.format(arrived)))
  for (const [index, weeks] of [13, 26, 52].entries()) {
    const shares = waits.map(({ within }) => percent(within[index] ?? NaN))
    expect(await cells(`Ordinære timer inden ${weeks} uger`)).toEqual(shares)
  }

  // The file holds the same month by month, in full.
  const figure = page.locator("figure", { has: page.getByRole("heading", { name: "Ordinære timer måned for måned" }) })
  const saved = page.waitForEvent("download")
  await figure.getByRole("button", { name: /^Hent CSV/ }).click()
  const path = await (await saved).path()
  const { data } = parse<Record<string, string>>(readFileSync(path, "utf8").replace(/^\uFEFF/, ""), { header: true })
  const december = data.filter((row) => row.periode === "2018-12" && row.kommune === "Projektkommuner i alt")
  expect(december.map((row) => [row.serie, row.enhed, Number(row["værdi"]?.replace(",", "."))])).toEqual(
    expect.arrayContaining([
      ["ordinære timer, Hele bruttomålgruppen", "personer", numbers.ordinaryHours],
      ["ordinære timer, Hele bruttomålgruppen", "pct.", expect.closeTo((numbers.ordinaryHours / persons) * 100, 8)],
    ]),
  )

  // One small municipality alone: what few persons are behind is hidden.
  await visit(page, "#/stv/indsats?kommuner=741")
  await page.getByRole("heading", { name: /Kommunerne i dec. 2018/ }).waitFor({ timeout: 60_000 })
  expect(await page.locator("tbody tr", { hasText: "Samsø" }).first().innerText()).toContain("..")
  expect(outside).toEqual([])
  expect(complaints).toEqual([])
  await context.close()
}, 300_000)
