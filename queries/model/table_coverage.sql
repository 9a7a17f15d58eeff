-- One row per canonical table: how much is loaded and from when to when.
-- A file of weeks tells of all its weeks, also where no period begins in the first or the last of them.
-- Inputs: the canonical tables, week_period.
-- Output: table_name, rows, persons (null: the table is not of citizens), first_day,
--         last_start (latest start date or date, or last day of the latest month),
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
    least(min(start_date), (select min(first_day) from week_period)),
    greatest(max(start_date), (select max(after_last_day) - 1 from week_period)),
    max(end_date) - 1,
from spell
union all
select
    'fleksjob_hours',
    count(*),
    count(distinct person_id),
    min(start_date),
    max(start_date),
    max(end_date) - 1,
from fleksjob_hours
union all
select
    'activity',
    count(*),
    count(distinct person_id),
    least(min(start_date), (select min(first_day) from week_period)),
    greatest(max(start_date), (select max(after_last_day) - 1 from week_period)),
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
union all
select
    'event',
    count(*),
    count(distinct person_id),
    min(day),
    max(day),
    null,
from event
union all
select
    'participation',
    count(*),
    count(distinct person_id),
    min(start_date),
    max(start_date),
    max(end_date) - 1,
from participation
union all
select
    'population',
    count(*),
    null,
    min(counted_on),
    max(counted_on),
    null,
from population
union all
select
    'project',
    count(*),
    null,
    min(start_date),
    max(start_date),
    max(end_date) - 1,
from project
union all
select
    'course',
    count(*),
    null,
    min(ended),
    max(ended),
    null,
from course
union all
select
    'course_response',
    count(*),
    null,
    min(day),
    max(day),
    null,
from course_response
union all
select
    'staff_response',
    count(*),
    null,
    min(day),
    max(day),
    null,
from staff_response
union all
select
    'satisfaction',
    count(*),
    nullif(count(distinct person_id), 0),
    min(day),
    max(day),
    null,
from satisfaction
