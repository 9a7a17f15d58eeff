-- One row per pair of loaded tables and file: rows whose person does not stand in the other table.
-- Inputs: person, spell, activity, wage_hours, event, participation.
-- Output: table_name, other_table, file_id, rows, persons (distinct), places (file_id × 2³² + row_number, the first
--         20).
-- Source: MEASURES §1.
with

loaded as (
    select
        exists (select 1 from person) as has_person,
        exists (select 1 from spell) as has_spell,
),

lone as (
    select 'spell' as table_name, 'person' as other_table, file_id, row_number, person_id
    from spell
    where (select has_person from loaded) and person_id not in (select person_id from person)
    union all
    select 'person', 'spell', file_id, row_number, person_id
    from person
    where (select has_spell from loaded) and person_id not in (select person_id from spell)
    union all
    select 'activity', 'spell', file_id, row_number, person_id
    from activity
    where (select has_spell from loaded) and person_id not in (select person_id from spell)
    union all
    select 'wage_hours', 'spell', file_id, row_number, person_id
    from wage_hours
    where (select has_spell from loaded) and person_id not in (select person_id from spell)
    union all
    select 'event', 'spell', file_id, row_number, person_id
    from event
    where (select has_spell from loaded) and person_id not in (select person_id from spell)
    union all
    select 'participation', 'spell', file_id, row_number, person_id
    from participation
    where (select has_spell from loaded) and person_id not in (select person_id from spell)
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
