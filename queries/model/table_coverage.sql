-- One row per canonical table: how much is loaded and from when to when.
-- Inputs: person, spell, activity, wage_hours.
-- Output: table_name, rows, persons, first_day, last_start (latest start date, or last day of the latest month),
--         latest_end (latest end date, inclusive).
select
    'person' as table_name,
    count(*) as rows,
    count(distinct person_id) as persons,
    null::date as first_day,
    null::date as last_start,
    null::date as latest_end,
from person
union all
select
    'spell',
    count(*),
    count(distinct person_id),
    min(start_date),
    max(start_date),
    max(end_date) - 1,
from spell
union all
select
    'activity',
    count(*),
    count(distinct person_id),
    min(start_date),
    max(start_date),
    max(end_date) - 1,
from activity
union all
select
    'wage_hours',
    count(*),
    count(distinct person_id),
    first_day_of(min(month)),
    last_day_of(max(month)),
    null,
from wage_hours
