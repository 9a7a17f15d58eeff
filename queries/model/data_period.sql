-- One row per dated table: its first day and the day after its last, which ends everything still running.
-- Inputs: spell, activity, week_period (its first week is the first of the data).
-- Parameters: $spell_last_day, $activity_last_day (ISO text; the latest start date unless the user chose another).
-- Output: table_name, first_day, after_last_day.
create or replace table data_period as
select
    'spell' as table_name,
    least(min(start_date), (select min(first_day) from week_period)) as first_day,
    $spell_last_day::date + 1 as after_last_day,
from spell
union all
select
    'activity',
    least(min(start_date), (select min(first_day) from week_period)),
    $activity_last_day::date + 1,
from activity
