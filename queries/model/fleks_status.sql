-- One row per person and unbroken period in one state, ledighedsydelse or fleksjob, of one municipality.
-- A day in both is a fleksjob day; hours of fleksjob held at the same time are added; the municipality is that of the
-- period covering the day, the latest begun where several do. Periods of a person never overlap.
-- Fleksjob days of which the periods tell no hours have those of a file of hours, added where several hold.
-- Inputs: counted_spell, fleksjob_hours, person_index, data_period.
-- Output: pid, is_fleksjob, municipality, start_date, end_date (exclusive), weekly_minutes (null: unknown),
--         first_month, last_month (months whose last day lies in the period; last < first where none does),
--         has_unknown_start (begins on the data's first day),
--         previous_is_fleksjob, previous_end, next_is_fleksjob, next_start (the person's neighbouring rows).
-- Source: MEASURES §1, §3 M1–M3.
create or replace table fleks_status as
with

-- A period that stands word for word on several rows, as in yearly files that overlap, is one: its hours count once.
segment as (
    select distinct
        i.pid,
        s.benefit = 'fleksjob' as is_fleksjob,
        s.municipality,
        s.start_date,
        least(coalesce(s.end_date, d.after_last_day), d.after_last_day) as end_date,
        s.weekly_minutes,
    from counted_spell() as s
    join person_index as i using (person_id)
    join data_period as d on d.table_name = 'spell'
    where s.benefit in ('ledighedsydelse', 'fleksjob')
),

ordered as (
    select
        *,
        coalesce(
            max(end_date) over (
                partition by pid
                order by start_date, end_date
                rows between unbounded preceding and 1 preceding
            ) > start_date,
            false
        ) as overlaps_earlier,
    from segment
    where end_date > start_date
),

overlapping_person as (
    select distinct pid
    from ordered
    where overlaps_earlier
),

-- Most persons have no overlap, and their rows stand as they are.
plain as (
    select pid, is_fleksjob, municipality, start_date, end_date, weekly_minutes
    from ordered
    where pid not in (select pid from overlapping_person)
),

tangled as (
    select *
    from ordered
    where pid in (select pid from overlapping_person)
),

boundary as (
    select pid, start_date as day from tangled
    union
    select pid, end_date from tangled
),

slice as (
    select
        pid,
        day as start_date,
        lead(day) over (partition by pid order by day) as end_date,
    from boundary
),

untangled as (
    select
        l.pid,
        bool_or(t.is_fleksjob) as is_fleksjob,
        arg_max(t.municipality, (t.is_fleksjob, t.start_date, t.municipality)) as municipality,
        l.start_date,
        l.end_date,
        case
            when bool_or(t.is_fleksjob and t.weekly_minutes is null) then null
            else sum(t.weekly_minutes) filter (where t.is_fleksjob)
        end::integer as weekly_minutes,
    from slice as l
    join tangled as t
        on t.pid = l.pid
        and t.start_date <= l.start_date
        and t.end_date >= l.end_date
    group by l.pid, l.start_date, l.end_date
),

held as (
    select * from plain
    union all
    select * from untangled
),

hours_period as (
    select distinct
        i.pid,
        h.start_date,
        least(coalesce(h.end_date, d.after_last_day), d.after_last_day) as end_date,
        h.weekly_minutes,
    from fleksjob_hours as h
    join person_index as i using (person_id)
    join data_period as d on d.table_name = 'spell'
    where h.start_date < d.after_last_day
),

without_hours as (
    select *
    from held
    where is_fleksjob and weekly_minutes is null and pid in (select pid from hours_period)
),

hours_boundary as (
    select pid, start_date as day from without_hours
    union
    select pid, end_date from without_hours
    union
    select pid, start_date from hours_period where pid in (select pid from without_hours)
    union
    select pid, end_date from hours_period where pid in (select pid from without_hours)
),

hours_slice as (
    select
        pid,
        day as start_date,
        lead(day) over (partition by pid order by day) as end_date,
    from hours_boundary
),

with_hours as (
    select
        w.pid,
        w.is_fleksjob,
        w.municipality,
        l.start_date,
        l.end_date,
        sum(h.weekly_minutes)::integer as weekly_minutes,
    from hours_slice as l
    join without_hours as w
        on w.pid = l.pid
        and w.start_date <= l.start_date
        and w.end_date >= l.end_date
    left join hours_period as h
        on h.pid = l.pid
        and h.start_date <= l.start_date
        and h.end_date >= l.end_date
    group by w.pid, w.is_fleksjob, w.municipality, l.start_date, l.end_date
),

state as (
    select * from held
    where not (is_fleksjob and weekly_minutes is null and pid in (select pid from hours_period))
    union all
    select * from with_hours
)

select
    s.pid,
    s.is_fleksjob,
    s.municipality,
    s.start_date,
    s.end_date,
    s.weekly_minutes,
    month_of(s.start_date) as first_month,
    month_of(s.end_date) - 1 as last_month,
    s.start_date <= d.first_day as has_unknown_start,
    lag(s.is_fleksjob) over person as previous_is_fleksjob,
    lag(s.end_date) over person as previous_end,
    lead(s.is_fleksjob) over person as next_is_fleksjob,
    lead(s.start_date) over person as next_start,
from state as s
join data_period as d on d.table_name = 'spell'
window person as (partition by s.pid order by s.start_date)
order by s.pid, s.start_date
