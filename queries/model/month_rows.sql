-- One row per table and month: how many rows begin in the month (periods) or lie in it (hours, dated rows).
-- Inputs: the canonical tables that have dates.
-- Output: table_name, month, rows.
with

dated as (
    select 'spell' as table_name, month_of(start_date) as month from spell
    union all
    select 'fleksjob_hours', month_of(start_date) from fleksjob_hours
    union all
    select 'activity', month_of(start_date) from activity
    union all
    select 'wage_hours', month from wage_hours
    union all
    select 'event', month_of(day) from event
    union all
    select 'participation', month_of(start_date) from participation
    union all
    select 'population', month_of(counted_on) from population
    union all
    select 'course', month_of(ended) from course
    union all
    select 'course_response', month_of(day) from course_response
    union all
    select 'staff_response', month_of(day) from staff_response
    union all
    select 'satisfaction', month_of(day) from satisfaction
)

select
    table_name,
    month,
    count(*) as rows,
from dated
where month is not null
group by all
order by 1, 2
