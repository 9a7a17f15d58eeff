-- One row per table and file whose periods a newer file tells with another end, or carries on.
-- Inputs: superseded_spell, superseded_activity.
-- Output: table_name, file_id, rows, persons (distinct), places (file_id × 2³² + row_number, the first 20).
-- Source: MEASURES §1.
with

superseded as (
    select 'spell' as table_name, *
    from superseded_spell
    union all
    select 'activity', *
    from superseded_activity
)

select
    table_name,
    file_id,
    count(*) as rows,
    count(distinct person_id) as persons,
    array_to_string(min(file_id::bigint * 4294967296 + row_number, 20), ' ') as places,
from superseded
group by all
order by table_name desc, file_id
