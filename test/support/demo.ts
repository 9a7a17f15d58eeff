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
  insert into activity (file_id, person_id, municipality, activity, start_date, end_date)
  select 3, borger_id, kommune::integer, if(indsats = 'løntilskud', 'loentilskud', indsats), fra, til + 1
  from demo_activity;
  insert into wage_hours (file_id, person_id, month, hours, kind)
  select 4, borger_id, split_part(maaned, '-', 1)::integer * 12 + split_part(maaned, '-', 2)::integer - 1, loentimer,
    if(art = 'ordinær', 'ordinaer', 'loentilskud')
  from demo_wage_hours`

/** The demo's STV half in canonical tables, with the model built on it: the fleksjob half is most of the rows. */
export async function stvDemo(engine: Engine): Promise<Model> {
  for (const table of ["person", "spell", "activity", "wage_hours"]) {
    const file = readFileSync(path.join(folder, `${table}.parquet`))
    await engine.insertArrow(`demo_${table}`, readParquet(file).intoIPCStream(), "create")
  }
  await engine.script(canonical)
  for (const table of ["person", "spell", "activity", "wage_hours"]) await engine.query(`drop table demo_${table}`)
  return buildModel(engine, { lastDay: "2020-12-31", fingerprints: ["demo"] })
}

/** The demo's persons and spells, loaded as the product loads them: what the criteria of fleksjob need. */
export async function fleksDemo(engine: Engine): Promise<Model> {
  for (const [index, table] of ["person", "spell"].entries()) {
    const file = new File([readFileSync(path.join(folder, `${table}.parquet`))], `${table}.parquet`)
    await loadFile(engine, file, { fileId: index + 1, openParquet: openParquetInNode })
  }
  return buildModel(engine, { lastDay: null, fingerprints: ["demo"] })
}
