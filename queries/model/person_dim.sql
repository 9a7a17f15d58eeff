-- One row per person: birth year, where a file tells it. The newest file wins.
-- Inputs: person, person_index.
-- Output: pid integer, birth_year integer or null.
create or replace table person_dim as
with

told as (
    select
        person_id,
        arg_max(birth_year, file_id) as birth_year,
    from person
    where birth_year is not null
    group by person_id
)

select
    i.pid,
    t.birth_year,
from person_index as i
left join told as t using (person_id)
