-- One row per table and month: how many rows begin in the month (periods) or lie in it (hours).
-- Inputs: spell, activity, wage_hours.
-- Output: table_name, month, rows.
select
    'spell' as table_name,
    month_of(start_date) as month,
    count(*) as rows,
from spell
group by 2
union all
select
    'activity',
    month_of(start_date),
    count(*),
from activity
group by 2
union all
select
    'wage_hours',
    month,
    count(*),
from wage_hours
group by 2
order by 1, 2
