-- One row per person and day on which a benefit period begins, with its municipality: of the persons whose events or
-- participation the file tells without one. Of periods begun on the same day the lowest code, so that the choice is the
-- same each time.
-- Inputs: event, participation, spell, person_index.
-- Output: pid, start_date, municipality.
-- Source: MEASURES §1.
create or replace table person_place as
with

untold as (
    select person_id
    from event
    where municipality is null
    union
    select person_id
    from participation
    where municipality is null
)

select
    i.pid,
    s.start_date,
    min(s.municipality) as municipality,
from spell as s
join person_index as i using (person_id)
where
    s.municipality is not null
    and s.person_id in (select person_id from untold)
group by i.pid, s.start_date
order by i.pid, s.start_date
