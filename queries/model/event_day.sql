-- One row per event of a person: its day and month, with the municipality that the file tells, else that of the
-- person's benefit period begun last by then, else of the next one.
-- Inputs: event, person_index, person_place.
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
)

select
    d.pid,
    d.event,
    d.day,
    month_of(d.day) as month,
    coalesce(d.municipality, earlier.municipality, later.municipality) as municipality,
    d.caseworker,
from dated as d
asof left join person_place as earlier on d.pid = earlier.pid and d.day >= earlier.start_date
asof left join person_place as later on d.pid = later.pid and d.day < later.start_date
order by d.pid, d.day
