import { municipalities } from "../../src/domain/municipality"
import type { Model } from "../../src/domain/model"
import type { Engine } from "../../src/engine/engine"
import { buildModel } from "../../src/load/model"

// Numbers between 0 and 1 from a person, a round and a purpose: the same on every machine.
const macros = `
create or replace macro u(purpose, i, c) as (hash(purpose || ':' || i || ':' || c) % 999983 + 0.5) / 999983.0;
create or replace table place as
    select unnest([${municipalities.map(({ code }) => code).join(", ")}])::integer as municipality;
create or replace table someone as
    select row_number() over (order by municipality, n)::integer as i, municipality from place, range(36) as t(n);
`

// Rounds of ledighedsydelse and fleksjob from 2015 to 2020, one in ten of them long; some persons move between rounds.
const fleks = `
insert into spell (file_id, person_id, municipality, benefit, start_date, end_date, weekly_minutes)
with
round as (
    select
        i,
        c,
        case when u('move', i, c) < 0.05 then 100 + (hash(i || ':' || c) % 3)::integer * 46 + 1 else municipality end as m,
        (date '2015-01-01' + (c * 430 + floor(u('start', i, c) * 100))::integer)::date as ly_start,
        (20 - ln(u('length', i, c)) * case when u('long', i, c) < 0.1 then 600 else 110 end)::integer as length,
    from someone, range(5) as t(c)
),
placed as (
    select *, least(ly_start + length, coalesce(lead(ly_start) over (partition by i order by c), ly_start + 3000)) as ly_end
    from round
),
job as (
    select
        *,
        ly_end + (u('delay', i, c) * 12)::integer as fj_start,
        coalesce(lead(ly_start) over (partition by i order by c), date '2022-01-01') - 1 as fj_end,
        [300, 480, 600, 900][1 + (hash(i || 'hours' || c) % 4)::integer] as minutes,
    from placed
),
working as (
    select *, least(fj_end, fj_start + 150) as rise from job where u('job', i, c) < 0.8 and fj_start < fj_end
)
select 1, 'p' || i, m, 'ledighedsydelse', ly_start, ly_end, null from placed
union all
select 1, 'p' || i, m, 'fleksjob', fj_start, rise, minutes from working
union all
select
    1, 'p' || i, m, 'fleksjob', rise, fj_end,
    minutes + case when u('up', i, c) < 0.3 then 120 when u('up', i, c) < 0.4 then -60 else 0 end,
from working where rise < fj_end;
-- And many with one long spell, so that every municipality has someone at risk until two years have passed.
insert into spell (file_id, person_id, municipality, benefit, start_date, end_date)
select 1, 'l' || municipality || '-' || n, municipality, 'ledighedsydelse', day, day + (1 - ln(u('l length', municipality, n)) * 900)::integer
from (
    select municipality, n, (date '2015-01-01' + (u('l start', municipality, n) * 1950)::integer)::date as day
    from place, range(140) as t(n)
);
-- And many who begin a fleksjob of few hours.
insert into spell (file_id, person_id, municipality, benefit, start_date, end_date, weekly_minutes)
with
beginner as (
    select
        'f' || municipality || '-' || n as person,
        municipality,
        (date '2017-04-01' + (u('f start', municipality, n) * 1000)::integer)::date as day,
        u('f up', municipality, n) as fate,
    from place, range(160) as t(n)
)
select 1, person, municipality, 'fleksjob', day, day + 200, 480 from beginner
union all
select 1, person, municipality, 'fleksjob', day + 210, day + 900, case when fate < 0.3 then 600 else 480 end
from beginner where fate < 0.8;
insert into spell (file_id, person_id, municipality, benefit, start_date, end_date)
    values (1, 'early', null, 'sygedagpenge', date '2014-12-01', date '2014-12-02');
insert into person (file_id, person_id, birth_year, sex)
    select 1, 'p' || i, 1955 + (hash(i || 'year') % 40)::integer, case when u('sex', i, 0) < 0.5 then 'kvinde' else 'mand' end
    from someone where i % 50 > 0;
`

const company = `
insert into spell (file_id, person_id, municipality, benefit, start_date, end_date, visitation)
select
    1, 'k' || i, municipality, case when i % 3 = 0 then 'ressourceforloeb' else 'kontanthjaelp' end,
    (date '2015-06-01' + (u('k start', i, 0) * 500)::integer)::date,
    (date '2017-06-01' + (u('k end', i, 0) * 900)::integer)::date,
    case when i % 3 > 0 then 'aktivitetsparat' end,
from someone;
insert into activity (file_id, person_id, activity, start_date, end_date)
select
    1, 'k' || i, 'virksomhedspraktik', day, day + 20,
from (
    select i, (date '2015-06-01' + (c * 90 + u('praktik', i, c) * 60)::integer)::date as day, c from someone, range(14) as t(c)
)
where u('offer', i, c) < 0.25;
insert into wage_hours (file_id, person_id, month, hours, kind)
select 1, 'k' || i, m, 5 + (hash(i || 'h' || m) % 20)::double, 'ordinaer'
from someone, range(2015 * 12 + 5, 2019 * 12 + 12) as t(m) where u('hours', i, m) < 0.08;
`

/** A country of 98 municipalities with some 400 persons in each, made by hashing: no chance, no file. */
export async function mediumCountry(engine: Engine): Promise<Model> {
  for (const table of ["person", "person_trait", "spell", "activity", "wage_hours"]) {
    await engine.query(`delete from ${table}`)
  }
  await engine.script(macros + fleks + company)
  return buildModel(engine, { lastDay: "2020-12-31", fingerprints: ["medium"] })
}
