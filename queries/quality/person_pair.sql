-- One row per pair of loaded tables and file: rows whose person does not stand in the other table.
-- Inputs: person, spell, fleksjob_hours, activity, wage_hours, event, participation.
-- Output: table_name, other_table, file_id, rows, persons (distinct), places (file_id × 2³² + row_number, the first
--         20).
-- Source: MEASURES §1.
with

loaded as (
    select
        exists (select 1 from person) as has_person,
        exists (select 1 from spell) as has_spell,
),

row_of_person as (
    select 'activity' as table_name, file_id, row_number, person_id from activity
    union all
    select 'fleksjob_hours', file_id, row_number, person_id from fleksjob_hours
    union all
    select 'wage_hours', file_id, row_number, person_id from wage_hours
    union all
    select 'event', file_id, row_number, person_id from event
    union all
    select 'participation', file_id, row_number, person_id from participation
    union all
    select 'person', file_id, row_number, person_id from person
),

lone as (
    select *, 'spell' as other_table
    from row_of_person
    where (select has_spell from loaded) and person_id not in (select person_id from spell)
    union all
    select 'spell', file_id, row_number, person_id, 'person'
    from spell
    where (select has_person from loaded) and person_id not in (select person_id from person)
)

select
    table_name,
    other_table,
    file_id,
    count(*) as rows,
    count(distinct person_id) as persons,
    array_to_string(min(file_id::bigint * 4294967296 + row_number, 20), ' ') as places,
from lone
group by all
order by all
