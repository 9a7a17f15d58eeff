-- One row per table, file and sort of repeated rows: rows that say word for word what an earlier row says.
-- The first of equal rows, by file and place, is no repetition. Rows are compared by their hash first: few pass.
-- Inputs: spell, activity, wage_hours.
-- Output: table_name, file_id, is_fleksjob_with_hours (rows whose hours are added), is_between_files (the first stands
--         in another file), rows (repeated rows), persons (distinct), places (file_id × 2³² + row_number, the first
--         20).
-- Source: MEASURES §1.
with

spell_hash as (
    select
        hash(
            person_id, municipality, benefit, start_date, end_date, weekly_minutes, visitation, condition, caseworker
        ) as content,
    from spell
    group by 1
    having count(*) > 1
),

spell_copy as (
    select
        'spell' as table_name,
        file_id,
        row_number,
        person_id,
        benefit = 'fleksjob' and weekly_minutes > 0 as is_fleksjob_with_hours,
        row_number() over same as ordinal,
        first_value(file_id) over same as first_file,
    from spell
    where
        hash(person_id, municipality, benefit, start_date, end_date, weekly_minutes, visitation, condition, caseworker)
        in (select content from spell_hash)
    window same as (
        partition by
            person_id, municipality, benefit, start_date, end_date, weekly_minutes, visitation, condition, caseworker
        order by file_id, row_number
    )
),

activity_hash as (
    select hash(person_id, municipality, activity, start_date, end_date, weekly_minutes, company) as content
    from activity
    group by 1
    having count(*) > 1
),

activity_copy as (
    select
        'activity' as table_name,
        file_id,
        row_number,
        person_id,
        false as is_fleksjob_with_hours,
        row_number() over same as ordinal,
        first_value(file_id) over same as first_file,
    from activity
    where
        hash(person_id, municipality, activity, start_date, end_date, weekly_minutes, company)
        in (select content from activity_hash)
    window same as (
        partition by person_id, municipality, activity, start_date, end_date, weekly_minutes, company
        order by file_id, row_number
    )
),

hours_hash as (
    select hash(person_id, municipality, month, hours, kind, company) as content
    from wage_hours
    where hours <> 0
    group by 1
    having count(*) > 1
),

hours_copy as (
    select
        'wage_hours' as table_name,
        file_id,
        row_number,
        person_id,
        false as is_fleksjob_with_hours,
        row_number() over same as ordinal,
        first_value(file_id) over same as first_file,
    from wage_hours
    where hours <> 0 and hash(person_id, municipality, month, hours, kind, company) in (select content from hours_hash)
    window same as (partition by person_id, municipality, month, hours, kind, company order by file_id, row_number)
),

repeated as (
    select * from spell_copy where ordinal > 1
    union all
    select * from activity_copy where ordinal > 1
    union all
    select * from hours_copy where ordinal > 1
)

select
    table_name,
    file_id,
    coalesce(is_fleksjob_with_hours, false) as is_fleksjob_with_hours,
    first_file is distinct from file_id as is_between_files,
    count(*) as rows,
    count(distinct person_id) as persons,
    array_to_string(min(file_id::bigint * 4294967296 + row_number, 20), ' ') as places,
from repeated
group by all
order by all
