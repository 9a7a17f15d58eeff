-- One row per table and month from its first month to its last with anything in it.
-- Inputs: the canonical tables that have dates.
-- Output: table_name, month, rows (that begin in the month, of periods, or lie in it, of hours and dated rows),
--         running (periods that began in an earlier month and still run).
with

period as (
    select 'spell' as table_name, start_date, end_date from spell
    union all
    select 'fleksjob_hours', start_date, end_date from fleksjob_hours
    union all
    select 'activity', start_date, end_date from activity
    union all
    select 'participation', start_date, end_date from participation
),

stretch as (
    select
        table_name,
        month_of(start_date) as month,
        month_of(end_date - 1) as last_month,
        count(*) as rows,
    from period
    where start_date is not null
    group by all
),

dated as (
    select 'wage_hours' as table_name, month from wage_hours
    union all
    select 'event', month_of(day) from event
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
),

-- A period joins the running ones in the month after its first, and leaves them after its last.
change as (
    select table_name, month, rows, 0 as running from stretch
    union all
    select table_name, month + 1, 0, rows from stretch
    union all
    select table_name, last_month + 1, 0, -rows from stretch where last_month is not null
    union all
    select table_name, month, count(*), 0 from dated where month is not null group by all
),

span as (
    select
        table_name,
        unnest(range(min(month), max(month) + 1))::integer as month,
    from change
    where rows > 0
    group by table_name
),

summed as (
    select
        s.table_name,
        s.month,
        sum(coalesce(c.rows, 0))::bigint as rows,
        sum(coalesce(c.running, 0)) as change,
    from span as s
    left join change as c using (table_name, month)
    group by all
),

told as (
    select
        table_name,
        month,
        rows,
        (sum(change) over (partition by table_name order by month))::bigint as running,
    from summed
)

select *
from told
where rows > 0 or running > 0
order by 1, 2
