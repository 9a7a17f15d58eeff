-- One row per file, column and value of the columns that criteria read codes from.
-- Inputs: spell, activity, wage_hours.
-- Output: table_name, column_name, file_id, value, rows, persons (distinct), places (file_id × 2³² + row_number, the
--         first 20).
-- Source: MEASURES §1.
with

told as (
    select 'spell' as table_name, 'benefit' as column_name, file_id, row_number, person_id, benefit as value
    from spell
    union all
    select 'spell', 'visitation', file_id, row_number, person_id, visitation
    from spell
    union all
    select 'spell', 'condition', file_id, row_number, person_id, condition
    from spell
    union all
    select 'activity', 'activity', file_id, row_number, person_id, activity
    from activity
    union all
    select 'wage_hours', 'kind', file_id, row_number, person_id, kind
    from wage_hours
)

select
    table_name,
    column_name,
    file_id,
    value,
    count(*) as rows,
    count(distinct person_id) as persons,
    array_to_string(min(file_id::bigint * 4294967296 + row_number, 20), ' ') as places,
from told
where value is not null
group by all
order by all
