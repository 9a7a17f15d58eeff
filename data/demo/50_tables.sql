-- Tables as a municipality would deliver them, with Danish headings.
-- Purpose:    turn units and stays into rows: end dates inclusive and empty
--             when running, moves as two adjoining rows, some overlaps and
--             gaps as real registers have them.
-- Inputs:     ly_stay, episode, unit_link, municipality, stv_*.
-- Output:     demo_person, demo_spell, demo_activity, demo_wage_hours, sorted
--             by unique keys.

-- One row a period on a benefit of the fleksjob half, before moves.
create or replace table fleks_period as
with ly_exit as (
    select
        s.*,
        e.start as fleksjob_start,
        e.stop as fleksjob_stop
    from ly_stay as s
    left join episode as e on s.unit = e.unit
    where s.stop is null or s.stop > s.start
),

-- A few registrations of ledighedsydelse run some days into the fleksjob.
ly_written as (
    select
        unit,
        code,
        start,
        case
            when
                fleksjob_start = stop
                and coalesce(fleksjob_stop, data_stop()) > stop + 12
                and stop + 12 < data_stop()
                and u('overlap', unit) < 0.03
                then stop + 3 + floor(u('overlap days', unit) * 8)::integer
            else stop
        end as stop,
        stop < date '2017-01-01'
        and stop - start > 60
        and u('gap', unit) < 0.02 as has_gap,
        start
        + floor((stop - start) * (0.3 + 0.4 * u('gap day', unit)))::integer
            as gap_day
    from ly_exit
),

-- Gaps of one to three days lie before 2017, outside every window.
ly_row as (
    select
        unit,
        code,
        'ledighedsydelse' as benefit,
        start,
        if(has_gap, gap_day, stop) as stop,
        null::double as hours
    from ly_written
    union all
    select
        unit,
        code,
        'ledighedsydelse',
        gap_day + 1 + floor(u('gap days', unit) * 3)::integer,
        stop,
        null
    from ly_written
    where has_gap
),

segment as (
    select unit, code, start, coalesce(change_1, change_2, stop) as stop, hours
    from episode
    union all
    select unit, code, change_1, coalesce(change_2, stop), hours_1
    from episode
    where change_1 is not null
    union all
    select unit, code, change_2, stop, hours_2
    from episode
    where change_2 is not null
),

fleksjob_row as (
    select unit, code, 'fleksjob' as benefit, start, stop, hours
    from segment
),

pension_row as (
    select
        unit,
        code,
        'førtidspension' as benefit,
        stop as start,
        null::date as stop,
        null::double as hours
    from ly_stay
    where
        not to_fleksjob
        and stop is not null
        and u('pension', unit) < 0.35
)

select * from ly_row
union all
select * from fleksjob_row
union all
select * from pension_row
order by all;

-- One row a period and municipality: about one and a half per cent of the
-- longer periods move, always within the participating set or within the rest.
create or replace table fleks_moved as
with place as (
    select
        uif_set = 'scheme' as in_scheme,
        code,
        sum(fleks_persons) over (
            partition by uif_set = 'scheme' order by code
        ) / sum(fleks_persons) over (partition by uif_set = 'scheme')
        - fleks_persons
        / sum(fleks_persons) over (partition by uif_set = 'scheme') as before
    from municipality
),

keyed as (
    select
        f.*,
        m.uif_set = 'scheme' as in_scheme,
        f.unit::bigint * 100000 + (f.start - data_start()) as id,
        coalesce(f.stop, data_stop()) - f.start as days
    from fleks_period as f
    inner join municipality as m on f.code = m.code
),

moving as (
    select
        k.*,
        p.code as new_code,
        k.start
        + 30 + floor((k.days - 60) * u('move day', k.id))::integer as move_day
    from keyed as k
    asof inner join place as p
        on k.in_scheme = p.in_scheme and u('move to', k.id) >= p.before
    where
        k.days > 90
        and k.benefit != 'førtidspension'
        and u('move', k.id) < 0.02
),

whole as (
    select k.unit, k.code, k.benefit, k.start, k.stop, k.hours
    from keyed as k
    anti join moving as m on k.id = m.id and k.benefit = m.benefit
    union all
    select unit, code, benefit, start, move_day, hours
    from moving
    union all
    select unit, new_code, benefit, move_day, stop, hours
    from moving
)

select * from whole order by all;

-- One row a person of either half: numbered along municipality and first day,
-- which the files compress well.
create or replace table person_number as
with fleks as (
    select
        1 as half,
        l.root as root,
        arg_min(f.code, (f.start, f.unit)) as code,
        min(f.start) as start
    from fleks_period as f
    inner join unit_link as l on f.unit = l.unit
    group by l.root
),

stv as (
    select
        2 as half,
        root,
        min(code) as code,
        min(start) as start
    from stv_spell
    group by root
),

whole as (
    select * from fleks
    union all
    select * from stv
)

select
    half,
    root,
    'SYN'
    || lpad(
        (100000 + row_number() over (order by half, code, start, root))
        ::varchar,
        7,
        '0'
    ) as borger_id,
    start
from whole
order by borger_id;

create or replace table demo_person as
with traits as (
    select
        borger_id,
        half,
        year(start) as start_year,
        borger_id || ' person' as id
    from person_number
),

drawn as (
    select
        borger_id,
        if(
            u('sex', id) < if(half = 1, 0.58, 0.53), 'kvinde', 'mand'
        ) as koen,
        (
            start_year
            - if(
                half = 1,
                22 + floor(41 * sqrt(u('age', id))),
                20 + floor(43 * u('age', id))
            )
        )::smallint as foedselsaar,
        case
            when u('origin', id) < if(half = 1, 0.91, 0.72) then 'Dansk'
            when
                u('origin', id) < if(half = 1, 0.985, 0.95)
                then 'Indvandrer'
            else 'Efterkommer'
        end as herkomst
    from traits
)

select * from drawn order by borger_id;

create or replace table demo_spell as
with fleks as (
    select
        n.borger_id,
        f.code as kommune,
        f.benefit as ydelse,
        f.start as fra,
        f.stop,
        f.hours as timer,
        null::varchar as visitation,
        null::varchar as betingelse
    from fleks_moved as f
    inner join unit_link as l on f.unit = l.unit
    inner join person_number as n on n.half = 1 and l.root = n.root
),

stv as (
    select
        n.borger_id,
        s.code,
        k.benefit,
        s.start,
        s.stop,
        null::double,
        k.visitation,
        k.condition
    from stv_spell as s
    inner join stv_kind as k on s.kind = k.kind
    inner join person_number as n on n.half = 2 and s.root = n.root
),

whole as (
    select * from fleks
    union all
    select * from stv
)

select
    borger_id,
    kommune::smallint as kommune,
    ydelse,
    fra,
    case when stop < data_stop() then stop - 1 end as til,
    timer,
    visitation,
    betingelse
from whole
where stop is null or stop > fra
order by borger_id, fra, ydelse, kommune, til;

create or replace table demo_activity as
select
    n.borger_id,
    a.code::smallint as kommune,
    a.activity as indsats,
    a.start as fra,
    case when a.stop < data_stop() then a.stop - 1 end as til
from stv_activity as a
inner join stv_spell as s on a.spell = s.spell
inner join person_number as n on n.half = 2 and s.root = n.root
order by n.borger_id, fra, indsats, til;

create or replace table demo_wage_hours as
select
    n.borger_id,
    strftime(month.first_day, '%Y-%m') as maaned,
    w.hours as loentimer,
    w.kind as art
from stv_wage as w
inner join month on w.t = month.t
inner join person_number as n on n.half = 2 and w.root = n.root
order by n.borger_id, maaned, art;
