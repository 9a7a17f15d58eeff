-- One row per event of a person: its day and month, with the municipality that the file tells, else that of the
-- person's benefit period begun last by then, else of the next one.
-- Inputs: event, spell, person_index.
-- Output: pid, event, day, month, municipality (null: no period tells it either), caseworker (null: not told).
-- Source: MEASURES §1.
create or replace table event_day as
with

dated as (
    select
        i.pid,
        e.event,
        e.day,
        e.municipality,
        e.caseworker,
    from event as e
    join person_index as i using (person_id)
    where e.day is not null
),

untold as (
    select *
    from dated
    where municipality is null
),

place as (
    select distinct
        i.pid,
        s.municipality,
        s.start_date,
    from spell as s
    join person_index as i using (person_id)
    where
        s.municipality is not null
        and i.pid in (select pid from untold)
),

placed as (
    select
        u.* exclude (municipality),
        coalesce(earlier.municipality, later.municipality) as municipality,
    from untold as u
    asof left join place as earlier on u.pid = earlier.pid and u.day >= earlier.start_date
    asof left join place as later on u.pid = later.pid and u.day < later.start_date
),

whole as (
    select pid, event, day, municipality, caseworker from dated where municipality is not null
    union all
    select pid, event, day, municipality, caseworker from placed
)

select
    pid,
    event,
    day,
    month_of(day) as month,
    municipality,
    caseworker,
from whole
order by pid, day
