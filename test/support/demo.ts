import { readFileSync } from "node:fs"
import path from "node:path"
import { readParquet } from "parquet-wasm/node"
import type { Model } from "../../src/domain/model"
import type { Engine } from "../../src/engine/engine"
import { loadFile } from "../../src/load/load-file"
import { buildModel } from "../../src/load/model"
import { openParquetInNode } from "../../src/load/parquet-node"

const folder = path.resolve(import.meta.dirname, "../../data/demo")

const canonical = `
  insert into person (file_id, person_id, sex, birth_year)
  select 1, borger_id, koen, foedselsaar from demo_person
  where borger_id in (select borger_id from demo_spell where ydelse not in ('fleksjob', 'ledighedsydelse'));
  insert into spell (file_id, person_id, municipality, benefit, start_date, end_date, visitation, condition)
  select 2, borger_id, kommune::integer,
    case ydelse when 'kontanthjælp' then 'kontanthjaelp' when 'ressourceforløb' then 'ressourceforloeb' else ydelse end,
    fra, til + 1, visitation,
    case betingelse when 'uddannelsespålæg' then 'uddannelsespaalaeg' else betingelse end
  from demo_spell
  where ydelse not in ('fleksjob', 'ledighedsydelse', 'førtidspension');
  insert into activity (
    file_id, person_id, municipality, activity, start_date, end_date, company, branch, sector, company_size, via_vitas
  )
  select 3, borger_id, kommune::integer, if(indsats = 'løntilskud', 'loentilskud', indsats), fra, til + 1,
    virksomhed, branche, sektor, virksomhedsstoerrelse, via_vitas = 'ja'
  from demo_activity;
  insert into wage_hours (file_id, person_id, month, hours, kind, company)
  select 4, borger_id, split_part(maaned, '-', 1)::integer * 12 + split_part(maaned, '-', 2)::integer - 1, loentimer,
    if(art = 'ordinær', 'ordinaer', 'loentilskud'), virksomhed
  from demo_wage_hours`

const addedCanonical = `
  insert into event (file_id, person_id, municipality, event, day)
  select 5, borger_id, kommune::integer, if(haendelse = 'jobmål', 'jobmaal', haendelse), dato
  from demo_event
  where haendelse in ('jobmål', 'arbejdsaftale');
  insert into participation (file_id, person_id, scheme, start_date, end_date)
  select 6, borger_id, 'stv', fra, til + 1
  from demo_participation
  where ordning = 'STV';
  insert into satisfaction (file_id, person_id, municipality, day, score)
  select 7, borger_id, kommune::integer, sendt, svar
  from demo_satisfaction`

/** The demo's STV half in canonical tables, with the model built on it: the fleksjob half is most of the rows. */
export async function stvDemo(engine: Engine): Promise<Model> {
  await insert(engine, ["person", "spell", "activity", "wage_hours"], canonical)
  return buildModel(engine, { lastDay: "2020-12-31", fingerprints: ["demo"] })
}

/** The same with what municipalities add: jobmål, arbejdsaftaler, who takes part in STV, and messages to citizens. */
export async function stvEffortDemo(engine: Engine): Promise<Model> {
  await insert(engine, ["person", "spell", "activity", "wage_hours"], canonical)
  await insert(engine, ["event", "participation", "satisfaction"], addedCanonical)
  return buildModel(engine, { lastDay: "2020-12-31", fingerprints: ["demo"] })
}

async function insert(engine: Engine, tables: readonly string[], sql: string): Promise<void> {
  for (const table of tables) {
    const file = readFileSync(path.join(folder, `${table}.parquet`))
    await engine.insertArrow(`demo_${table}`, readParquet(file).intoIPCStream(), "create")
  }
  await engine.script(sql)
  for (const table of tables) await engine.query(`drop table demo_${table}`)
}

/** The demo's persons and spells, loaded as the product loads them: what the criteria of fleksjob need; and more tables. */
export async function fleksDemo(engine: Engine, more: readonly string[] = []): Promise<Model> {
  for (const [index, table] of ["person", "spell", ...more].entries()) {
    const file = new File([readFileSync(path.join(folder, `${table}.parquet`))], `${table}.parquet`)
    await loadFile(engine, file, { fileId: index + 1, openParquet: openParquetInNode })
  }
  return buildModel(engine, { lastDay: null, fingerprints: ["demo"] })
}
