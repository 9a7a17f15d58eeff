import areaMember from "../../queries/model/area_member.sql?raw"
import background from "../../queries/model/background.sql?raw"
import companyOffer from "../../queries/model/company_offer.sql?raw"
import dataPeriod from "../../queries/model/data_period.sql?raw"
import delivery from "../../queries/model/delivery.sql?raw"
import eventDay from "../../queries/model/event_day.sql?raw"
import fleksStatus from "../../queries/model/fleks_status.sql?raw"
import fleksWindow from "../../queries/model/fleks_window.sql?raw"
import fleksjobEpisode from "../../queries/model/fleksjob_episode.sql?raw"
import monthIndex from "../../queries/model/month_index.sql?raw"
import ordinaryEmployment from "../../queries/model/ordinary_employment.sql?raw"
import ordinaryHours from "../../queries/model/ordinary_hours.sql?raw"
import ownMeasureTable from "../../queries/model/own_measure_table.sql?raw"
import participationPeriod from "../../queries/model/participation_period.sql?raw"
import personDim from "../../queries/model/person_dim.sql?raw"
import personIndex from "../../queries/model/person_index.sql?raw"
import population from "../../queries/model/population.sql?raw"
import personPlace from "../../queries/model/person_place.sql?raw"
import presence from "../../queries/model/presence.sql?raw"
import residents from "../../queries/model/residents.sql?raw"
import shareObservation from "../../queries/model/share_observation.sql?raw"
import progression from "../../queries/model/progression.sql?raw"
import progressionWindow from "../../queries/model/progression_window.sql?raw"
import targetMonth from "../../queries/model/target_month.sql?raw"
import targetMonthBy from "../../queries/model/target_month_by.sql?raw"
import targetPeriod from "../../queries/model/target_period.sql?raw"
import trait from "../../queries/model/trait.sql?raw"
import traitValue from "../../queries/model/trait_value.sql?raw"
import weekBasis from "../../queries/model/week_basis.sql?raw"
import weekMonth from "../../queries/model/week_month.sql?raw"
import wayOut from "../../queries/model/way_out.sql?raw"
import wageHoursCohort from "../../queries/model/wage_hours_cohort.sql?raw"
import type { IsoDay } from "../domain/calendar"
import type { Model, TableName } from "../domain/model"
import { compareDanish } from "../domain/municipality"
import { defaultThreshold } from "../domain/result"
import { quoteIdentifier } from "../engine/bind"
import type { Engine, Row, RunOptions } from "../engine/engine"
import { dayOf, markSuperseded, monthsWithRows, provisionalMonths, tablesIn } from "./loaded-tables"

interface ModelOptions {
  /** The user's own last day of data; null takes the latest start date of each table. */
  readonly lastDay: IsoDay | null
  /** SHA-256 of each loaded file. */
  readonly fingerprints: readonly string[]
}

/**
 * Build the facts that every measure reads (spells cleaned and joined, episodes, person-months) from the loaded tables,
 * once per load. The earlier facts are replaced one by one, so a failed build must be followed by another.
 * Throws where no spells are loaded, since every shipped measure begins with them.
 */
export async function buildModel(engine: Engine, options: ModelOptions, run: RunOptions = {}): Promise<Model> {
  await engine.script(monthIndex, run)
  const tables = await tablesIn(engine, run)
  const [weekly] = await engine.query(weekBasis, {}, run)
  const weekBased = weekly?.is_week_based === true
  if (weekBased) await engine.script(weekMonth, run)
  const spell = tables.find(({ table }) => table === "spell")
  if (!spell?.firstDay || !spell.lastStart) throw new Error("no spells loaded")

  const endOf = (name: TableName): IsoDay | null =>
    options.lastDay ?? tables.find(({ table }) => table === name)?.lastStart ?? null
  const spellEnd = endOf("spell") ?? spell.lastStart
  const periods = { spell_last_day: spellEnd, activity_last_day: endOf("activity") ?? spellEnd }

  for (const sql of [personIndex, personDim, trait, population]) await engine.query(sql, {}, run)
  await markSuperseded(engine, run)
  await engine.query(dataPeriod, periods, run)
  await engine.script(background, run)
  const facts = [
    ...[fleksStatus, fleksjobEpisode, progression, targetPeriod, ordinaryHours, ordinaryEmployment, targetMonth],
    ...[companyOffer, delivery],
  ]
  const dated = [personPlace, eventDay, participationPeriod]
  const macros = [
    fleksWindow,
    progressionWindow,
    targetMonthBy,
    shareObservation,
    areaMember,
    residents,
    wageHoursCohort,
    wayOut,
  ]
  for (const sql of [...facts, ...dated, ...macros]) await engine.query(sql, {}, run)

  // What measures of the user's own have counted, they counted from the earlier facts.
  for (const { table_name: table } of await engine.query(ownMeasureTable, {}, run)) {
    await engine.query(`drop table ${quoteIdentifier(String(table))}`, {}, run)
  }

  const [present] = await engine.query(presence, {}, run)
  const employment = { first: dayOf(present?.employment_first_day), last: dayOf(present?.employment_last_day) }
  const values = await engine.query(traitValue, { threshold: defaultThreshold }, run)
  const startOf = (name: "activity" | "wage_hours" | "event") => {
    const first = tables.find(({ table }) => table === name)?.firstDay ?? null
    return first === null ? {} : { [name]: first }
  }
  const loaded = (name: TableName) => tables.some(({ table, rows }) => table === name && rows > 0)
  return {
    data: {
      firstDay: spell.firstDay,
      lastDay: spellEnd,
      starts: {
        spell: spell.firstDay,
        ...startOf("activity"),
        ...startOf("wage_hours"),
        ...startOf("event"),
        ...(employment.first !== null && { employment: employment.first }),
      },
      ends: {
        spell: spellEnd,
        ...(loaded("activity") && { activity: periods.activity_last_day }),
        ...(loaded("wage_hours") && { wage_hours: endOf("wage_hours") ?? spellEnd }),
        ...(loaded("event") && { event: endOf("event") ?? spellEnd }),
        ...(employment.last !== null && { employment: options.lastDay ?? employment.last }),
      },
      lastDayChosen: options.lastDay !== null,
      provisionalMonths,
      origins: (["rehabiliteringsteam", "fleksjobbevilling"] as const).filter(
        (kind) => present?.[`has_${kind}`] === true,
      ),
      hasPension: present?.has_pension === true,
      countsCitizens: present?.counts_citizens === true,
      weekBased,
    },
    fingerprint: await fingerprintOf(options.fingerprints),
    synthetic: present?.is_synthetic === true,
    traits: traitsOf(values),
    hasBirthYear: present?.has_birth_year === true,
    hasVisitation: present?.has_visitation === true,
    tables,
    months: await monthsWithRows(engine, run),
  }
}

function traitsOf(rows: readonly Row[]): Model["traits"] {
  const traits = new Map<string, string[]>()
  for (const { name, value } of rows) {
    const values = traits.get(String(name)) ?? []
    values.push(String(value))
    traits.set(String(name), values)
  }
  return [...traits].map(([name, values]) => ({ name, values: values.sort(compareDanish) }))
}

/** Stands for files: the same ones give the same text, in whatever order they came. */
export async function fingerprintOf(fingerprints: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode([...fingerprints].sort().join("\n"))
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))
  return Array.from(digest.slice(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("")
}
