-- Events, participation and population: what municipalities and Statistics Denmark add to the registers.
-- Purpose:    dates of indstilling, rehabiliteringsteam, fleksjobbevilling and samtaler with the caseworker,
--             participation in Udvikling i fleksjob II by phase, and citizens aged 16-66. Creates the three tables that
--             further scripts append to.
-- Inputs:     municipality_weights.csv, arrival, ly_stay, episode, unit_link, person_number, municipality, share_target.
-- Parameters: in the table `effort_parameter` below.
-- Output:     uif_deliverer, uif_meeting, uif_talk, demo_event, demo_participation, demo_population, truth_meeting,
--             truth_effort (one row a truth and area: 'scheme' or 'rest').

create or replace macro uif_start() as date '2019-04-01';

-- The first day after the intervention.
create or replace macro uif_stop() as date '2020-10-01';

-- One row a set of municipalities and time: samtaler a month on ledighedsydelse, and citizens aimed at per caseworker.
create or replace table effort_parameter as
select *
from (
    values
    ('scheme', 'before', 0.5, 45.0),
    ('scheme', 'during', 1.2, 25.0),
    ('rest', 'before', 0.5, 45.0),
    ('rest', 'during', 0.6, 45.0)
) as given (area, time, talks_a_month, caseload);

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

-- One row a samtale on ledighedsydelse: a Poisson process, with another rate from 1 April 2019 on.
create or replace table uif_talk as
with part as (
    select
        s.unit,
        s.code,
        if(d.in_uif, 'scheme', 'rest') as area,
        t.time,
        greatest(s.start, t.first_day) as start,
        least(coalesce(s.stop, data_stop()), t.stop_day) as stop
    from ly_stay as s
    inner join uif_deliverer as d on s.code = d.code
    cross join (
        values
        ('before', date '2018-04-01', date '2019-04-01'),
        ('during', date '2019-04-01', data_stop())
    ) as t (time, first_day, stop_day)
),

paced as (
    select
        p.*,
        p.stop - p.start as days,
        e.talks_a_month / 30.4375 as talks_a_day
    from part as p
    inner join effort_parameter as e using (area, time)
    where p.stop > p.start
),

candidate as (
    select
        *,
        sum(exponential('talk ' || time, unit::bigint * 1000 + i) / talks_a_day)
            over (partition by unit, time order by i) as reached
    from (
        select
            *,
            unnest(
                range(
                    1,
                    10 + (
                        days * talks_a_day + 6 * sqrt(days * talks_a_day)
                    )::bigint
                )
            ) as i
        from paced
    )
)

select
    unit,
    code,
    time,
    start + floor(reached)::integer as day
from candidate
where reached < days
order by unit, day;

-- One row a municipality and time: caseworkers, as many as the parameter asks for at the expected stock. The scheme gives
-- everyone a jobformidler anew in April 2019, and with them a jobmål; elsewhere the caseworker stays.
create or replace table uif_staff as
select
    d.code,
    e.time,
    greatest(1, round(avg(t.share * t.fleks_persons) / any_value(e.caseload)))
        ::integer as caseworkers
from uif_deliverer as d
inner join effort_parameter as e on e.area = if(d.in_uif, 'scheme', 'rest')
inner join share_target as t
    on d.code = t.code and d.in_uif and if(e.time = 'before', t.t between 39 and 50, t.t >= 51)
    or d.code = t.code and not d.in_uif and t.t >= 39
group by d.code, e.time;

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
    union all
    select unit, code, 'samtale', day
    from uif_talk
    union all
    select
        s.unit,
        s.code,
        'jobmål',
        uif_start() + floor(u('job goal', s.unit) * 30)::integer
    from ly_stay as s
    inner join uif_deliverer as d on s.code = d.code and d.in_uif
    where
        s.start < uif_start()
        and coalesce(s.stop, data_stop())
        > uif_start() + floor(u('job goal', s.unit) * 30)::integer
)

select
    n.borger_id,
    d.day::date as dato,
    d.event as haendelse,
    d.code::smallint as kommune,
    if(
        d.event in ('samtale', 'fleksjobbevilling', 'jobmål'),
        's' || d.code || if(w.time = 'before', 'a', 'b')
        || (1 + floor(u('caseworker' || w.time, d.unit) * w.caseworkers))
            ::integer,
        null
    ) as sagsbehandler
from dated as d
inner join uif_deliverer as f on d.code = f.code
inner join uif_staff as w
    on
        d.code = w.code
        and w.time = if(f.in_uif and d.day >= uif_start(), 'during', 'before')
inner join unit_link as l on d.unit = l.unit
inner join person_number as n on n.half = 1 and l.root = n.root
where d.day >= date '2018-01-01' and d.day < data_stop();

-- One row a band of days on ledighedsydelse on 30 June 2019 (the lower bound): the chance of taking part in phase 2.
create or replace table effort_reach as
select *
from (
    values
    (-1000, 0.85), (91, 0.75), (182, 0.65), (364, 0.55), (728, 0.40)
) as given (least_days, chance);

-- One row a phase: the chance of taking part in it.
create or replace table effort_phase as
select *
from (values (1, 0.70), (3, 0.60)) as given (phase, chance);

-- Phase 1 until the meeting, phase 2 on ledighedsydelse, phase 3 in a fleksjob of few hours that started in the
-- intervention. Reach depends on how long the citizen had been on ledighedsydelse on 30 June 2019.
create or replace table demo_participation as
with phase_1 as (
    select
        unit,
        code,
        '1. Før rehabiliteringsmødet' as phase,
        greatest(referral, uif_start()) as start,
        least(meeting, uif_stop()) as stop
    from uif_meeting
    where
        in_uif
        and referral < uif_stop()
        and meeting > uif_start()
        and u('phase 1', unit) < (
            select chance from effort_phase where phase = 1
        )
),

phase_2 as (
    select
        s.unit,
        s.code,
        '2. Ledighedsydelse',
        greatest(s.start, uif_start()),
        least(coalesce(s.stop, uif_stop()), uif_stop())
    from ly_stay as s
    inner join municipality as m on s.code = m.code and m.in_uif
    asof inner join effort_reach as r
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
        e.code,
        '3. Fleksjob',
        e.start,
        least(coalesce(e.stop, uif_stop()), uif_stop())
    from episode as e
    inner join municipality as m on e.code = m.code and m.in_uif
    where
        e.is_few
        and e.start >= uif_start()
        and e.start < uif_stop()
        and u('phase 3', e.unit) < (
            select chance from effort_phase where phase = 3
        )
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
    w.code::smallint as kommune,
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

-- One row an area and time: the chance that a fleksjob begins within 56 days of a meeting, over those who were met and
-- were in no fleksjob that day. A meeting that gives none is followed by another no sooner than 150 days after. The
-- fleksjob of a direct arrival begins within 35 days; the others leave ledighedsydelse first, as `truth_duration` has
-- it, and wait none or up to ten days.
create or replace table truth_meeting as
with accumulated as (
    select
        h.in_uif,
        h.period,
        d.day,
        sum(h.rate * greatest(0, least(h.high, d.day) - h.low)) as hazard
    from ly_hazard as h
    cross join range(57) as d (day)
    where h.period in (3, 4)
    group by h.in_uif, h.period, d.day
),

wait as (
    select
        days,
        0.6 / 11 + if(days = 0, 0.4, 0) as chance
    from range(11) as r (days)
),

-- By days from the meeting to ledighedsydelse.
early as (
    select
        m.code,
        a.period,
        56 - w.days - a.day as granted_after,
        sum(w.chance * (1 - exp(-f.factor * a.hazard))) as chance
    from municipality as m
    inner join uif_deliverer as d on m.code = d.code
    inner join accumulated as a on m.in_uif = a.in_uif
    inner join duration_factor as f on m.code = f.code and a.period = f.period
    cross join wait as w
    group by all
),

met as (
    select
        m.unit,
        m.code,
        m.in_uif,
        m.is_granted,
        m.granted - m.meeting as granted_after,
        if(m.meeting < uif_start(), 3, 4) as period,
        a.stream
    from uif_meeting as m
    inner join arrival as a on m.unit = a.unit
    where
        m.meeting >= date '2018-04-01'
        and m.meeting < uif_stop()
        and not exists (
            select 1
            from unit_link as l
            inner join unit_link as k on l.root = k.root
            inner join episode as e on k.unit = e.unit
            where
                l.unit = m.unit
                and e.start < m.meeting
                and coalesce(e.stop, data_stop()) > m.meeting
        )
),

chanced as (
    select
        m.in_uif,
        m.period,
        m.stream,
        m.is_granted,
        case
            when not m.is_granted then 0
            when m.stream = 'direct' then 1
            else p.ly_to_fleksjob * e.chance
        end as chance
    from met as m
    cross join parameter as p
    left join early as e
        on m.code = e.code and m.period = e.period and m.granted_after = e.granted_after
)

select
    if(in_uif, 'scheme', 'rest') as area,
    if(period = 3, 'before', 'during') as time,
    avg(chance) as within_8_weeks,
    count(*) filter (where is_granted and stream != 'direct') as by_benefit,
    count(*) filter (where is_granted and stream = 'direct') as direct
from chanced
group by in_uif, period;

-- One row a truth: samtaler a month, citizens per caseworker and fleksjob within eight weeks of a meeting by area and
-- time, chances of taking part by band and phase, and what comes after a phase.
create or replace table truth_effort as
select
    area || ' ' || time as area,
    'talks_a_month' as truth,
    talks_a_month::double as value
from effort_parameter
union all
select
    area || ' ' || time,
    'caseload',
    caseload
from effort_parameter
union all
select
    greatest(0, least_days // 7)::integer || ' weeks',
    'reach_2019_06_30',
    chance
from effort_reach
union all
select
    'phase ' || phase,
    'reach',
    chance
from effort_phase
union all
select
    area || ' ' || time,
    'fleksjob_8_weeks',
    within_8_weeks
from truth_meeting
union all
-- Of those who go on from phase 1, the part that goes to phase 2. Ledighedsydelse begins within 24 days of the
-- meeting, a direct fleksjob within 28 in 21 of 29 cases.
select
    'phase 2 after 1',
    'moved',
    by_benefit * (select max(chance) from effort_reach) / (
        by_benefit * (select max(chance) from effort_reach)
        + direct * 21 / 29 * p.few_start_share * (
            select chance from effort_phase where phase = 3
        )
    )
from truth_meeting
cross join parameter as p
where area = 'scheme' and time = 'during'
union all
-- Of those who left phase 2, the part that goes to phase 3.
select
    'phase 3 after 2',
    'moved',
    p.ly_to_fleksjob * p.few_start_share * (
        select chance from effort_phase where phase = 3
    )
from parameter as p
order by truth, area;
