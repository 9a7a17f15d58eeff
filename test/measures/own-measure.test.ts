import { readFileSync } from "node:fs"
import { beforeAll, describe, expect, it } from "vitest"
import { projectArea } from "../../src/domain/area"
import { readOwnMeasure, isOwnMeasure } from "../../src/domain/own-measure-file"
import type { MeasureRequest } from "../../src/domain/result"
import type { OwnMeasureCriterion } from "../../src/domain/scheme"
import type { Engine } from "../../src/engine/engine"
import { TimeLimitError } from "../../src/engine/query-error"
import { ownMeasureProblems } from "../../src/measures/check-own-measure"
import { criterionResult } from "../../src/measures/criterion-result"
import { criterionSeries } from "../../src/measures/criterion-series"
import { emptyEngine } from "../support/canonical"
import { mediumCountry } from "../support/medium"
import { uif, uifScheme } from "../support/requests"

const example = (ending: "sql" | "json") => ({
  name: `fleksjob_15_timer.${ending}`,
  text: readFileSync(new URL(`../../data/examples/fleksjob_15_timer.${ending}`, import.meta.url), "utf8"),
})

function criterionOf(change: Partial<OwnMeasureCriterion> = {}): OwnMeasureCriterion {
  const read = readOwnMeasure([example("json"), example("sql")], uifScheme)
  if (!isOwnMeasure(read)) throw new Error(JSON.stringify(read))
  return { ...read, ...change }
}

function requestOf(change: Partial<OwnMeasureCriterion> = {}): MeasureRequest<OwnMeasureCriterion> {
  const { scheme, ...rest } = uif("andel")
  return { ...rest, scheme, criterion: criterionOf(change) }
}

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
  await mediumCountry(engine)
}, 120_000)

const problems = async (sql: string, change: Partial<OwnMeasureCriterion> = {}): Promise<readonly string[]> =>
  (await ownMeasureProblems(engine, criterionOf({ ...change, sql }))).map((problem) =>
    [problem.reason, problem.line ?? "", problem.kind === "sql" ? problem.word : problem.detail].join("|"),
  )

describe("a measure of one's own", () => {
  it("is counted, held against the comparison and judged as the product's own are", async () => {
    // The share on ledighedsydelse (M1) again, written as a measure of one's own.
    const sql = `select pid, municipality, unnest(range(first_month, last_month + 1)) as month,
      case when is_fleksjob then 0 else 1 end as numerator, 1 as denominator from fleks_status`
    const own = await criterionResult(engine, requestOf({ sql, better: "lower" }))
    const built = await criterionResult(engine, uif("andel"))
    const close = (found: unknown, expected: unknown): void => {
      const round = (value: unknown): unknown =>
        JSON.parse(
          JSON.stringify(value, (_, item: unknown) => (typeof item === "number" ? Number(item.toPrecision(9)) : item)),
        )
      expect(round(found)).toEqual(round(expected))
    }
    close(own.areas, built.areas)
    close(own.comparison, built.comparison)
    const series = await criterionSeries(engine, requestOf({ sql, better: "lower" }), [])
    const builtSeries = await criterionSeries(engine, uif("andel"), [])
    const values = ({ series: lines }: typeof series) =>
      lines.map(({ points }) => points.map(({ estimate }) => (estimate.kind === "value" ? estimate.value : null)))
    close(values(series), values(builtSeries))
  })

  it("may be a mean, with the t interval of one value a person", async () => {
    const first = criterionOf().result.first
    const sql = `select pid, municipality, ${first} as month, weekly_minutes / 60.0 as numerator, 1 as denominator
      from fleksjob_episode join fleks_status using (pid, municipality, start_date) where weekly_minutes is not null
      qualify row_number() over (partition by pid order by start_date) = 1`
    const result = await criterionResult(engine, requestOf({ sql, unit: "hours", smallestRelevantChange: 0.5 }))
    const project = result.areas.find(({ area }) => area.kind === projectArea.kind)
    const [expected] = await engine.query(
      `select avg(numerator) as mean, stddev_samp(numerator) / sqrt(count(*)) as se, count(*) as n from (${sql})
       where municipality in (${uifScheme.municipalities.join(", ")})`,
    )
    if (project?.result.kind !== "value" || project.result.interval.kind !== "interval") throw new Error("no number")
    expect(result.unit).toBe("hours")
    expect(project.result.value).toBeCloseTo(Number(expected?.mean), 9)
    expect(project.result.persons).toBe(Number(expected?.n))
    const half = (project.result.interval.high - project.result.interval.low) / 2
    expect(half / Number(expected?.se)).toBeGreaterThan(1.959)
    expect(half / Number(expected?.se)).toBeLessThan(1.98)
  })

  it("is hidden as the product's own are", async () => {
    // One municipality has four persons; every person counts there once, however many months.
    const sql = `select pid, 101 as municipality, unnest(range(${2018 * 12}, ${2021 * 12})) as month, 1 as numerator,
      1 as denominator from person_index where pid <= 4`
    const result = await criterionResult(engine, requestOf({ sql }))
    const copenhagen = result.areas.find(({ area }) => area.kind === "municipality" && area.code === 101)
    expect(copenhagen?.result).toEqual({ kind: "absent", reason: "hidden" })
    expect(copenhagen?.persons).toEqual({ kind: "absent", reason: "hidden" })
    const series = await criterionSeries(engine, requestOf({ sql }), [101])
    const shown = series.series.at(-1)?.points.filter(({ estimate }) => estimate.kind === "value")
    expect(shown).toEqual([])
  })

  it("says what is missing in what the SQL gives", async () => {
    const select = (columns: string) => `select ${columns} from spell`
    const whole = "person_id, municipality, month_of(start_date) as month, 1 as numerator, 1 as denominator"
    expect(await problems(select(whole))).toEqual(["unknownPersons"].slice(1))
    expect(await problems(select("person_id, municipality, 1 as numerator"))).toEqual([
      "noColumn||month",
      "noColumn||denominator",
    ])
    expect(await problems(select(whole.replace("month_of(start_date)", "'2019-01'")))).toEqual([
      "columnType||month: VARCHAR",
    ])
    expect(await problems(select(whole.replace("person_id", "'x' || person_id as person_id")))).toHaveLength(1)
    expect((await problems(select(whole.replace("person_id", "'x' || person_id as person_id"))))[0]).toMatch(
      /^unknownPersons\|\|\d+$/,
    )
    expect((await problems(select(whole.replace("1 as numerator", "2 as numerator"))))[0]).toMatch(/^notPart/)
    expect(await problems(select(whole.replace("1 as numerator", "2 as numerator")), { unit: "weeks" })).toEqual([])
    expect((await problems(select(whole.replace("1 as denominator", "-1 as denominator"))))[0]).toMatch(/^negative/)
    expect((await problems(select(whole.replace("1 as numerator", "null::double as numerator"))))[0]).toMatch(
      /^noNumber/,
    )
    expect(await problems(`${select(whole)} where false`)).toEqual(["noRows||"])
  })

  it.each([
    "select s.* exclude (numerator), 1 as numerator from (select pid, municipality, 1 as month, 0 as numerator, 1 as denominator from target_period) s semi join person_index using (pid)",
    "with p as (select pid from person_dim) select pid, municipality, month, count(*) filter (where in_company) as numerator, count(*) as denominator from target_month join p using (pid) group by all",
    "select o.pid, t.municipality, o.month, least(o.hours, 1) as numerator, 1 as denominator from ordinary_hours o join target_month t on t.pid = o.pid and t.month = o.month qualify row_number() over (partition by o.pid, o.month order by t.target_group) = 1",
  ])("reads the facts: %s", async (sql) => {
    expect(await problems(sql)).toEqual([])
  })

  it("says in which line the engine found an error", async () => {
    expect((await problems("select pid,\n  nothing_of_the_kind as month\nfrom person_index"))[0]).toMatch(
      /^engine\|2\|.*nothing_of_the_kind/,
    )
    expect((await problems("select pid\nfrom from person_index"))[0]).toMatch(/^engine\|2\|/)
  })

  it.each([
    ["select * from 'http://example.org/x.csv'", "table|1|http://example.org/x.csv"],
    ["select *\nfrom secret.csv", "table|2|csv"],
    ['select * from "x.parquet"', "table|1|x.parquet"],
    ["select * from month_rows_of_somebody", "table|1|month_rows_of_somebody"],
    [
      "with spell as (select 1 as pid) select * from (select * from own_measure_1) join spell using (pid)",
      "table|1|own_measure_1",
    ],
    ["copy (select 1) to 'x.csv'", "notSelect|1|copy"],
    ["attach 'x.db' as x", "notSelect|1|attach"],
    ["select * from read_csv('http://example.org/x.csv')", "word|1|read_csv"],
    ["select 1; drop table spell", "severalStatements|1|;"],
    ["pragma database_list", "notSelect|1|pragma"],
  ])("never runs %s", async (sql, expected) => {
    const before = await engine.query("select count(*) as n from spell")
    expect((await problems(sql))[0]).toBe(expected)
    await expect(criterionResult(engine, requestOf({ sql }))).rejects.toThrow()
    expect(await engine.query("select count(*) as n from spell")).toEqual(before)
  })

  it("gives its numbers as numbers, whatever the SQL calls them", async () => {
    expect(
      (
        await problems("select '<img src=x>' as pid, 1 as municipality, 1 as month, 1 as numerator, 1 as denominator")
      )[0],
    ).toBe("columnType||pid: VARCHAR")
  })

  it("says that its SQL took too long, and lets a stop through", async () => {
    const stopped = new AbortController()
    const ended = (error: Error): Engine => ({ ...engine, execute: () => Promise.reject(error) })
    const ask = (error: Error) => ownMeasureProblems(ended(error), criterionOf(), { signal: stopped.signal })
    expect(await ask(new TimeLimitError(120_000))).toEqual([
      { kind: "shape", reason: "tooSlow", detail: "120", line: null },
    ])
    await expect(ask(new DOMException("stopped", "AbortError"))).rejects.toThrow("stopped")
    stopped.abort()
    await expect(ownMeasureProblems(engine, criterionOf(), { signal: stopped.signal })).rejects.toThrow()
  })

  it("runs the example", async () => {
    const result = await criterionResult(engine, requestOf())
    const project = result.areas.find(({ area }) => area.kind === projectArea.kind)
    expect(project?.result.kind).toBe("value")
    expect(project?.verdict.kind).toBe("judgement")
  })
})
