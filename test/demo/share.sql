-- One row a person, municipality and window: months on ledighedsydelse (n) and
-- months on ledighedsydelse or in fleksjob (d), on the last day of each month.
create or replace table share as
with month_end as (
    select
        last_day((date '2018-04-01' + to_months(i::integer))::date) as day,
        i >= 18 as is_result
    from range(30) as step (i)
    where i < 12 or i >= 18
),

on_day as (
    select
        s.borger_id,
        m.day,
        m.is_result,
        arg_max(s.kommune, s.ydelse = 'fleksjob') as kommune,
        not bool_or(s.ydelse = 'fleksjob') as on_ly
    from spell as s
    inner join month_end as m
        on s.fra <= m.day and (s.til is null or s.til >= m.day)
    where s.ydelse in ('fleksjob', 'ledighedsydelse')
    group by s.borger_id, m.day, m.is_result
)

select
    borger_id,
    kommune,
    is_result,
    sum(on_ly::integer)::double as n,
    count(*)::double as d
from on_day
group by borger_id, kommune, is_result;
