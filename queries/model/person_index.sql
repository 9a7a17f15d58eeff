-- One row per person: the whole number that stands for the person in every fact table.
-- Inputs: person, spell, activity, wage_hours, event, participation, satisfaction (canonical tables).
-- Output: pid integer, person_id text.
create or replace table person_index as
with

everyone as (
    select person_id from person
    union
    select person_id from spell
    union
    select person_id from activity
    union
    select person_id from wage_hours
    union
    select person_id from event
    union
    select person_id from participation
    union
    select person_id from satisfaction where person_id is not null
)

select
    row_number() over (order by person_id)::integer as pid,
    person_id,
from everyone
