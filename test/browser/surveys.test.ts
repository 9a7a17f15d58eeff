import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { parse } from "papaparse"
import type { Page } from "playwright-core"
import { readParquet } from "parquet-wasm/node"
import { afterAll, beforeAll, expect, it } from "vitest"
import { openDuckDB } from "../../data/demo/make"
import { type Product, root, startProduct } from "./product"
import { engineReady, saved, tableRows, visit } from "./read-page"
import { testFolder } from "./small-data"

let product: Product

beforeAll(async () => {
  product = await startProduct()
}, 60_000)

afterAll(async () => {
  await product.close()
})

type Row = Record<string, number | string>

/** Plain SQL on the files themselves, without any of the product's tables, queries or estimators. */
async function fromFiles(tables: readonly string[]): Promise<(sql: string) => Row[]> {
  const { connection } = await openDuckDB()
  for (const table of tables) {
    const file = readFileSync(join(root, `data/demo/${table}.parquet`))
    connection.insertArrowFromIPCStream(readParquet(file).intoIPCStream(), { name: table, create: true })
  }
  return (sql) => (connection.query(sql).toArray() as { toJSON(): Row }[]).map((row) => row.toJSON())
}

/** The product in a browser of its own, with these files of the demo data loaded. */
async function openWith(tables: readonly string[]): ReturnType<Product["open"]> {
  const opened = await product.open()
  await opened.page
    .locator('input[type="file"]')
    .setInputFiles(tables.map((table) => join(root, `data/demo/${table}.parquet`)))
  await opened.page.getByText("Data er klar til beregning").first().waitFor({ timeout: 120_000, state: "attached" })
  return opened
}

const decimals = (value: unknown, digits: number): string =>
  new Intl.NumberFormat("da-DK", { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(Number(value))

/** Every question's row: how many answered, the part that said 4 or 5 and the mean. */
async function expectAnswers(page: Page, answers: readonly Row[]): Promise<void> {
  const shown = await tableRows(page, "Respondenter")
  for (const { question, n, high, mean } of answers) {
    const [count, share, average] = shown.get(String(question)) ?? []
    expect(count).toBe(decimals(n, 0))
    expect(share?.startsWith(decimals(Number(high) * 100, 1))).toBe(true)
    expect(average?.startsWith(decimals(mean, 2))).toBe(true)
  }
}

/** Every question that was asked twice: how many answered both times, and how much more they said the second time. */
async function expectChanges(page: Page, paired: readonly Row[]): Promise<void> {
  const shown = await tableRows(page, "Svaret begge gange")
  for (const { question, n, change } of paired) {
    const cells = shown.get(String(question))
    expect(cells?.[0]).toBe(decimals(n, 0))
    expect(cells?.at(-1)?.startsWith(`+${decimals(change, 2)}`)).toBe(true)
  }
}

it("walks the LAB pool on courses and answers alone, as plain SQL counts them", async () => {
  const tables = ["project", "course", "course_response"]
  const ask = await fromFiles(tables)
  const { page, context, outside, complaints } = await openWith(tables)

  const [whole] = ask(`
    select sum(deltagere)::double as attended,
      sum(deltagere) / ((select sum(ansøgt_beløb) from project) / 100000.0) as per from course`)
  await visit(page, "#/lab/overblik")
  const headline = await page.locator("h1").innerText()
  expect(headline).toContain(`${decimals(whole?.attended, 0)} medarbejdere og ledere`)
  expect(headline).toContain(`${decimals(whole?.per, 1)} for hver 100.000 kr.`)
  expect(await page.getByRole("navigation").innerText()).not.toContain("Kommuner")

  await visit(page, "#/lab/kurser")
  const municipalities = await tableRows(page, "Planlagt")
  const [albertslund] = ask(`
    select sum(tilmeldte)::double as enrolled, sum(deltagere)::double as attended,
      any_value(p.planlagte_deltagere)::double as planned
    from course join project as p using (kommune) where kommune = 165`)
  expect(municipalities.get("Albertslund")?.slice(1, 5)).toEqual([
    decimals(albertslund?.enrolled, 0),
    decimals(albertslund?.attended, 0),
    decimals(albertslund?.planned, 0),
    decimals((Number(albertslund?.attended) / Number(albertslund?.planned)) * 100, 1),
  ])
  const money = await tableRows(page, "Medfinansiering")
  expect(money.get("Køge")?.at(-1)).toContain("under kravet")
  expect([...money].filter(([, cells]) => cells.at(-1)?.includes("under kravet"))).toHaveLength(1)

  const roles = await tableRows(page, "Rolle")
  const expectedRoles = ask(`
    select rolle as role, sum(tilmeldte)::double as enrolled, sum(deltagere)::double as attended,
      sum(deltagere) / ((select sum(ansøgt_beløb) from project) / 100000.0) as applied,
      sum(deltagere) / ((select sum(bevilget_beløb) from project) / 100000.0) as granted,
      (select count(distinct (kursus, kommune, respondent)) from course_response as r
        where r.rolle = c.rolle and r.tidspunkt = 'efter')::double as sheets
    from course as c group by rolle order by rolle`)
  expect(expectedRoles).toHaveLength(2)
  for (const { role, enrolled, attended, applied, granted, sheets } of expectedRoles) {
    const cells = roles.get(role === "leder" ? "Ledere" : "Medarbejdere") ?? []
    expect(cells.slice(0, 5)).toEqual([
      ...[decimals(enrolled, 0), decimals(attended, 0), decimals(applied, 1), decimals(granted, 1)],
      decimals(sheets, 0),
    ])
    expect(cells[5]?.startsWith(decimals((Number(sheets) / Number(attended)) * 100, 1))).toBe(true)
  }
  const courses = await tableRows(page, "Afsluttet")
  const [late] = ask(`
    select sum(tilmeldte)::double as enrolled, sum(deltagere)::double as attended
    from course where kursus = 'Data i den daglige styring, 370'`)
  const [lateDays] = ask(`
    select quantile_disc(days, 0.5)::double as days from (
      select respondent, max(r.svardato::date) - max(c.afsluttet::date) as days
      from course_response as r join course as c using (kursus, kommune)
      where kursus = 'Data i den daglige styring, 370' and r.tidspunkt = 'efter' group by respondent)`)
  const lateCells = [...courses].find(([name]) => name.startsWith("Data i den daglige styring, 370"))?.[1] ?? []
  expect(lateCells.slice(1, 3)).toEqual([decimals(late?.enrolled, 0), decimals(late?.attended, 0)])
  expect(lateCells[5]).toContain(decimals(lateDays?.days, 0))
  expect(lateCells[5]).toContain("sent")
  const required = await tableRows(page, "Kurser, der har stillet det")
  expect([...required].map(([name, cells]) => `${name} ${cells.at(-1)?.split("\n")[0] ?? ""}`)).toEqual(
    ask(`
      select word, count(distinct (kursus, kommune)) filter (where contains(lower(spørgsmål), word))::double as courses
      from course_response cross join (values ('udbytte', 1), ('tilfreds', 2), ('kompetence', 3)) as w(word, n)
      group by word, n order by n`).map(
      ({ courses }, at) => `${["Udbytte", "Tilfredshed", "Kompetencer"][at]} ${decimals(courses, 0)} af 56`,
    ),
  )
  const file = await saved(page, page.getByRole("button", { name: "Hent CSV: Kommuner" }))
  const { data } = parse<Record<string, string>>(file.bytes.toString("utf8").slice(1), { header: true, delimiter: ";" })
  const exported = new Map(
    data
      .filter(({ serie, kommunekode }) => serie === "Deltagere pr. 100.000 kr. bevilget" && kommunekode !== "")
      .map(({ kommunekode, værdi }) => [kommunekode, Number(værdi?.replace(",", "."))]),
  )
  const perGranted = ask(`
    select kommune::varchar as code, sum(deltagere) / any_value(p.bevilget_beløb / 100000.0) as per
    from course join project as p using (kommune) group by kommune`)
  expect(perGranted).toHaveLength(12)
  for (const { code, per } of perGranted) {
    expect(exported.get(String(code).padStart(4, "0")) ?? exported.get(String(code))).toBeCloseTo(Number(per), 8)
  }

  await visit(page, "#/lab/ordning")
  expect(await page.locator("main").innerText()).toContain("Inddragelse af det regionale arbejdsmarkedskontor")
  await page.getByText("Ret listen", { exact: true }).click()
  const pasted = page.locator(".paste-field", { has: page.getByText("Ret listen", { exact: true }) })
  await pasted
    .locator("textarea")
    .fill("Albertslund; Tre ud af fire er tilfredse; 4–5; 75; Hvor tilfreds er du samlet set med kurset?")
  await pasted.getByRole("button").click()
  await page.getByText("1 kriterium er skrevet ind.").waitFor()
  await visit(page, "#/lab/kurser")
  const [own] = ask(`
    select avg((svar::integer >= 4)::integer) as high from course_response
    where tidspunkt = 'efter' and kommune = 165 and spørgsmål = 'Hvor tilfreds er du samlet set med kurset?'`)
  const ownCells = (await tableRows(page, "Opnået")).get("Albertslund") ?? []
  expect(ownCells[1]).toBe("75,0 pct.")
  expect(ownCells[2]?.startsWith(decimals(Number(own?.high) * 100, 1))).toBe(true)

  await visit(page, "#/lab/udbytte")
  const answers = ask(`
    select spørgsmål as question, count(*)::double as n, avg((svar::integer >= 4)::integer) as high,
      avg(svar::integer) as mean
    from course_response where tidspunkt = 'efter' and try_cast(svar as integer) is not null group by all`)
  expect(answers).toHaveLength(4)
  await expectAnswers(page, answers)
  const paired = ask(`
    select spørgsmål as question, count(*)::double as n, avg(after.svar::integer - before.svar::integer) as change
    from course_response as after join course_response as before using (kursus, kommune, respondent, spørgsmål)
    where after.tidspunkt = 'efter' and before.tidspunkt = 'før' group by all`)
  expect(paired).toHaveLength(2)
  await expectChanges(page, paired)
  for (const [label, column, heading] of [
    ["Kommune", "kommune", "Kommune for kommune"],
    ["Rolle", "rolle", "Medarbejdere og ledere"],
    ["Kursus", "kursus", "Kursus for kursus"],
  ] as const) {
    await page.getByLabel("Opdel efter").selectOption({ label })
    await page.getByRole("heading", { name: heading }).waitFor()
    const shown = await tableRows(page, "Hvor tilfreds er du")
    const parts = ask(`
      select ${column}::varchar as part, count(*)::double as n, avg((svar::integer >= 4)::integer) as high
      from course_response
      where tidspunkt = 'efter' and spørgsmål = 'Hvor tilfreds er du samlet set med kurset?' group by all order by n desc`)
    const [largest] = parts
    const name = label === "Rolle" ? "Medarbejdere" : label === "Kommune" ? "Horsens" : String(largest?.part)
    const cells = [...shown].find(([part]) => part.startsWith(name))?.[1] ?? []
    expect(cells[1]?.startsWith(decimals(Number(largest?.high) * 100, 1)), `${label}: ${cells.join(" | ")}`).toBe(true)
  }
  const text = await page.locator("main").innerText()
  expect(text).toContain("1 spørgsmål besvares i fritekst")
  expect(text).not.toContain("Mere tid med borgeren")

  await visit(page, "#/stv/borgere")
  expect(await page.locator("main").innerText()).toContain("en fil med sms'erne til borgerne")
  expect(outside).toEqual([])
  expect(complaints).toEqual([])
  await context.close()
})

it("walks the staff's and the citizens' answers, as plain SQL counts them", async () => {
  const tables = ["staff_response", "satisfaction"]
  const ask = await fromFiles(tables)
  const { page, context, outside, complaints } = await openWith(tables)

  await visit(page, "#/stv/medarbejdere")
  const answers = ask(`
    select spørgsmål as question, count(*)::double as n, avg((svar >= 4)::integer) as high, avg(svar) as mean
    from staff_response where tidspunkt = 'efter' group by all`)
  expect(answers).toHaveLength(2)
  await expectAnswers(page, answers)
  const paired = ask(`
    select spørgsmål as question, count(*)::double as n, avg(after.svar - before.svar) as change
    from staff_response as after join staff_response as before using (kommune, respondent, spørgsmål)
    where after.tidspunkt = 'efter' and before.tidspunkt = 'før' group by all`)
  expect(paired).toHaveLength(2)
  await expectChanges(page, paired)
  const places = await tableRows(page, "Jeg har kompetencerne")
  const hidden = ask(`
    select kommune, count(*) filter (where svar >= 4)::double as high, count(*) filter (where svar < 4)::double as low
    from staff_response where tidspunkt = 'efter' and starts_with(spørgsmål, 'Jeg har kompetencerne') group by kommune`)
  // Odder (727) has too few on one side; Faxe (320) has enough on both.
  const odder = hidden.find(({ kommune }) => Number(kommune) === 727)
  expect(Math.min(Number(odder?.high), Number(odder?.low))).toBeLessThan(5)
  expect(places.get("Odder")?.at(-1)).toContain("Diskretioneret")
  const faxe = hidden.find(({ kommune }) => Number(kommune) === 320)
  const faxeHigh = (Number(faxe?.high) / (Number(faxe?.high) + Number(faxe?.low))) * 100
  expect(places.get("Faxe")?.at(-1)?.startsWith(decimals(faxeHigh, 1))).toBe(true)

  await visit(page, "#/stv/borgere")
  const quarters = await tableRows(page, "Kvartal")
  const sent = ask(`
    select year(sendt) || '-' || quarter(sendt) as at, count(*)::double as n, count(svar)::double as answered,
      avg((svar >= 4)::integer) as high, avg(svar) as mean
    from satisfaction group by all`)
  expect(sent).toHaveLength(8)
  for (const { at, n, answered, high, mean } of sent) {
    const [year, quarter] = String(at).split("-")
    const [count, response, share, average] = quarters.get(`${quarter}. kvartal ${year}`) ?? []
    expect(count).toBe(decimals(n, 0))
    expect(response?.startsWith(decimals((Number(answered) / Number(n)) * 100, 1))).toBe(true)
    expect(share?.startsWith(decimals(Number(high) * 100, 1))).toBe(true)
    expect(average?.startsWith(decimals(mean, 2))).toBe(true)
  }
  expect(outside).toEqual([])
  expect(complaints).toEqual([])
  await context.close()
})

/** As a survey tool writes it, in Windows-1252: thirty-five sheets, five of them without a step of the scale. */
function wideSheet(): Buffer {
  const steps = ["I meget høj grad", "I høj grad", "I nogen grad", "I mindre grad", "Slet ikke", "Ved ikke", "Måske"]
  const rows = Array.from({ length: 35 }, (_, n) => {
    const [before, after] = [steps[4 - (n % 3)] ?? "", steps[n % 7] ?? ""]
    return `${1000 + n};0;1;0${1 + (n % 9)}-03-2023 10:00:00;Køge;${before};${after};Mere tid med borger ${n}`
  })
  const head =
    "respondentid;statoverall_3;statoverall_4;closetime;Kommune;Jeg kan bruge det, før;Jeg kan bruge det, efter"
  return Buffer.from([`${head};Hvad tager du med?`, ...rows].join("\r\n"), "latin1")
}

it("reads the sheet of a survey tool when the user has said which course it is about", async () => {
  const { page, context, outside, complaints } = await product.open()
  await engineReady(page)
  const file = join(testFolder(), "svar.csv")
  writeFileSync(file, wideSheet())
  await page.locator('input[type="file"]').setInputFiles(file)
  await page.getByRole("button", { name: "Vælg kolonner" }).click()
  await page.locator(".mapping-columns").waitFor()
  expect(await page.getByLabel("Filen indeholder").inputValue()).toBe("staff_response_wide")
  await page.getByLabel("Filen indeholder").selectOption({ label: "Kursussvar, en kolonne pr. spørgsmål" })
  expect(await page.getByLabel("Hvad tager du med? bruges som").inputValue()).toBe("question_text")
  expect(await page.getByLabel("Jeg kan bruge det, efter er spurgt").inputValue()).toBe("efter")
  for (const time of ["før", "efter"]) {
    await page.getByLabel(`Spørgsmålet i Jeg kan bruge det, ${time}`).fill("Jeg kan bruge kurset i mit arbejde")
  }
  expect(await page.locator(".mapping-codes tbody tr").first().innerText()).toMatch(/^Måske/)
  await page.getByLabel("Måske betyder").selectOption({ label: "3" })
  const load = page.getByRole("button", { name: "Indlæs" })
  expect(await load.isDisabled()).toBe(true)
  await page.getByLabel("Kursus", { exact: true }).fill("Samtalens kraft")
  await load.click()
  await page.locator(".files-table tbody tr", { hasText: "svar.csv" }).getByText("Klar").waitFor()

  await visit(page, "#/lab/udbytte")
  const questions = await tableRows(page, "Respondenter")
  // After: five of each step, and »Måske« is 3; five said »Ved ikke«. (5 + 4 + 3 + 2 + 1 + 3) / 6 = 3, and 10 of 30 said 4 or 5.
  const [respondents, high, mean] = questions.get("Jeg kan bruge kurset i mit arbejde") ?? []
  expect([respondents, high?.slice(0, 4), mean?.slice(0, 4)]).toEqual(["30", "33,3", "3,00"])
  const text = await page.locator("main").innerText()
  expect(text).toContain("1 spørgsmål besvares i fritekst")
  expect(text).not.toContain("Mere tid med borger")
  expect(outside).toEqual([])
  expect(complaints).toEqual([])
  await context.close()
})
