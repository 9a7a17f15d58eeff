-- One row per table, file and sort of hours that can hardly be right, or are lacking where a criterion needs them.
-- Sorts: weeklyOver37 (more than a full week), fleksjobWithoutHours (no weekly hours told), fleksjobZeroHours,
--        monthlyOver300 (paid hours of one row).
-- Inputs: spell, wage_hours.
-- Output: table_name, file_id, sort, rows, persons (distinct), most (largest value, in hours), places (file_id × 2³² +
--         row_number, the first 20).
-- Source: MEASURES §3 M3, M5.
with

doubtful as (
    select
        'spell' as table_name,
        file_id,
        row_number,
        person_id,
        weekly_minutes / 60 as hours,
        case
            when weekly_minutes > 37 * 60 then 'weeklyOver37'
            when benefit = 'fleksjob' and weekly_minutes is null then 'fleksjobWithoutHours'
            when benefit = 'fleksjob' and weekly_minutes = 0 then 'fleksjobZeroHours'
        end as sort,
    from spell
    where weekly_minutes > 37 * 60 or (benefit = 'fleksjob' and coalesce(weekly_minutes, 0) = 0)
    union all
    select
        'wage_hours',
        file_id,
        row_number,
        person_id,
        hours,
        'monthlyOver300',
    from wage_hours
    where hours > 300
)

select
    table_name,
    file_id,
    sort,
    count(*) as rows,
    count(distinct person_id) as persons,
    max(hours) as most,
    array_to_string(min(file_id::bigint * 4294967296 + row_number, 20), ' ') as places,
from doubtful
group by all
order by all
