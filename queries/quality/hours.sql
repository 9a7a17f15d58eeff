-- One row per table, file and sort of hours that can hardly be right, or are lacking where a criterion needs them.
-- Sorts: weeklyOver37 (more than a full week), fleksjobWithoutHours (no weekly hours told), fleksjobZeroHours,
--        monthlyOver300 (paid hours of one row), outsideFleksjob (weekly hours of a file of their own on days without
--        any fleksjob of the person).
-- Hours of a file of their own stand in for those that a fleksjob does not tell.
-- Inputs: counted_spell, fleksjob_hours, wage_hours.
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
    from counted_spell() as s
    where
        weekly_minutes > 37 * 60
        or (benefit = 'fleksjob' and weekly_minutes = 0)
        or (
            benefit = 'fleksjob'
            and weekly_minutes is null
            and not exists (
                select 1
                from fleksjob_hours as h
                where
                    h.person_id = s.person_id
                    and (s.end_date is null or h.start_date < s.end_date)
                    and (h.end_date is null or h.end_date > s.start_date)
            )
        )
    union all
    select
        'fleksjob_hours',
        file_id,
        row_number,
        person_id,
        weekly_minutes / 60,
        'weeklyOver37',
    from fleksjob_hours
    where weekly_minutes > 37 * 60
    union all
    select
        'fleksjob_hours',
        h.file_id,
        h.row_number,
        h.person_id,
        null,
        'outsideFleksjob',
    from fleksjob_hours as h
    where
        not exists (
            select 1
            from counted_spell() as s
            where
                s.person_id = h.person_id
                and s.benefit = 'fleksjob'
                and (h.end_date is null or s.start_date < h.end_date)
                and (s.end_date is null or s.end_date > h.start_date)
        )
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
