-- Events, participation and population: what municipalities and Statistics Denmark add to the registers.
-- Purpose:    dates of indstilling, rehabiliteringsteam and fleksjobbevilling, participation in Udvikling i fleksjob II
--             by phase, and citizens aged 16-66. Creates the three tables that further scripts append to.
-- Inputs:     municipality_weights.csv, arrival, ly_stay, episode, unit_link, person_number, municipality.
-- Output:     uif_deliverer, uif_meeting, demo_event, demo_participation, demo_population.

create or replace macro uif_start() as date '2019-04-01';

-- The first day after the intervention.
create or replace macro uif_stop() as date '2020-10-01';

-- One row a municipality that hands over its events: the participating ones and twelve of the rest.
create or replace table uif_deliverer as
with ranked as (
    select
        code,
        in_uif,
        row_number() over (
            partition by uif_set
            order by abs(fleks_persons - 900), code
        ) as place
    from municipality
    where uif_set in ('scheme', 'rest')
)

select
    code,
    in_uif
from ranked
where in_uif or place <= 12
order by code;

-- One row a meeting in the rehabilitation team: before a stay on ledighedsydelse or a fleksjob without one. Some had an
-- earlier meeting that gave no fleksjob.
create or replace table uif_meeting as
with granted as (
    select
        s.unit,
        s.code,
        s.start as granted,
        s.start - 3 - floor(u('meeting', s.unit) * 22)::integer as meeting
    from ly_stay as s
    inner join arrival as a on s.unit = a.unit
    where a.t >= 0
    union all
    select
        e.unit,
        e.code,
        e.start,
        e.start - 7 - floor(u('meeting', e.unit) * 29)::integer
    from episode as e
    inner join arrival as a on e.unit = a.unit
    where a.stream = 'direct'
),

tried as (
    select
        unit,
        code,
        granted,
        meeting,
        true as is_granted
    from granted
    union all
    select
        unit,
        code,
        null,
        meeting - 150 - floor(u('earlier meeting', unit) * 60)::integer,
        false
    from granted
    where u('not granted', unit) < 0.12
)

select
    t.unit,
    t.code,
    d.in_uif,
    t.meeting
    - 21
    - floor(u('referral' || t.is_granted, t.unit) * 50)::integer as referral,
    t.meeting,
    t.granted,
    t.is_granted
from tried as t
inner join uif_deliverer as d on t.code = d.code
where t.meeting >= date '2018-01-01'
order by t.unit, t.meeting;

create or replace table demo_event as
with dated as (
    select unit, code, 'indstilling' as event, referral as day
    from uif_meeting
    union all
    select unit, code, 'rehabiliteringsteam', meeting
    from uif_meeting
    union all
    select unit, code, 'fleksjobbevilling', granted
    from uif_meeting
    where is_granted
)

select
    n.borger_id,
    d.day::date as dato,
    d.event as haendelse,
    d.code::smallint as kommune,
    null::varchar as sagsbehandler
from dated as d
inner join unit_link as l on d.unit = l.unit
inner join person_number as n on n.half = 1 and l.root = n.root
where d.day >= date '2018-01-01' and d.day < data_stop();

-- Phase 1 until the meeting, phase 2 on ledighedsydelse, phase 3 in a fleksjob of few hours that started in the
-- intervention. Reach depends on how long the citizen had been on ledighedsydelse on 30 June 2019.
create or replace table demo_participation as
with reach as (
    select *
    from (
        values
        (-1000, 0.85), (91, 0.75), (182, 0.65), (364, 0.55), (728, 0.40)
    ) as given (least_days, chance)
),

phase_1 as (
    select
        unit,
        '1. Før rehabiliteringsmødet' as phase,
        greatest(referral, uif_start()) as start,
        least(meeting, uif_stop()) as stop
    from uif_meeting
    where
        in_uif
        and referral < uif_stop()
        and meeting > uif_start()
        and u('phase 1', unit) < 0.70
),

phase_2 as (
    select
        s.unit,
        '2. Ledighedsydelse',
        greatest(s.start, uif_start()),
        least(coalesce(s.stop, uif_stop()), uif_stop())
    from ly_stay as s
    inner join municipality as m on s.code = m.code and m.in_uif
    asof inner join reach as r
        on date '2019-06-30' - s.start >= r.least_days
    where
        s.start < uif_stop()
        and coalesce(s.stop, uif_stop()) > uif_start()
        and (s.stop is null or s.stop > s.start)
        and u('phase 2', s.unit) < r.chance
),

phase_3 as (
    select
        e.unit,
        '3. Fleksjob',
        e.start,
        least(coalesce(e.stop, uif_stop()), uif_stop())
    from episode as e
    inner join municipality as m on e.code = m.code and m.in_uif
    where
        e.is_few
        and e.start >= uif_start()
        and e.start < uif_stop()
        and u('phase 3', e.unit) < 0.60
),

whole as (
    select * from phase_1
    union all
    select * from phase_2
    union all
    select * from phase_3
)

select
    n.borger_id,
    'UIF II 1. runde' as ordning,
    w.start::date as fra,
    (w.stop - 1)::date as til,
    w.phase as fase
from whole as w
inner join unit_link as l on w.unit = l.unit
inner join person_number as n on n.half = 1 and l.root = n.root
where w.stop > w.start;

-- Citizens aged 16-66 at the beginning of each quarter.
create or replace table demo_population as
select
    w.code::smallint as kommune,
    (data_start() + to_months((3 * q.quarter)::integer))::date as dato,
    'befolkning 16-66 år' as gruppe,
    round(w.population_16_66 * (1 + 0.0005 * q.quarter))::integer as personer
from read_csv(
    'municipality_weights.csv',
    header = true,
    columns = {
        'code': 'integer',
        'name': 'varchar',
        'population_16_66': 'double',
        'fleksjob_factor': 'double',
        'kontanthjaelp_factor': 'double'
    }
) as w
cross join range(24) as q (quarter);
