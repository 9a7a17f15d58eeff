-- One row a person, target group and month of 2016 or October to December
-- 2018: in a company-oriented offer (a), with ordinary hours (b).
create or replace table company as
with month as (
    select
        (date '2016-01-01' + to_months(i::integer))::date as first_day,
        last_day((date '2016-01-01' + to_months(i::integer))::date) as last_day
    from range(36) as step (i)
    where i < 12 or i >= 33
),

stay as (
    select
        borger_id,
        kommune,
        if(ydelse = 'ressourceforløb', 2, 1) as target_group,
        fra,
        coalesce(til, date '2020-12-31') as til
    from spell
    where
        ydelse = 'ressourceforløb'
        or (
            ydelse in ('kontanthjælp', 'integrationsydelse')
            and visitation = 'aktivitetsparat'
            and betingelse is null
        )
),

stay_month as (
    select
        s.borger_id,
        s.target_group,
        m.first_day,
        arg_max(s.kommune, s.fra) as kommune
    from stay as s
    inner join month as m on s.fra <= m.last_day and s.til >= m.first_day
    group by s.borger_id, s.target_group, m.first_day
),

offer_month as (
    select distinct
        s.borger_id,
        s.target_group,
        m.first_day
    from stay as s
    inner join activity as a
        on
            s.borger_id = a.borger_id
            and a.fra <= s.til
            and coalesce(a.til, date '2020-12-31') >= s.fra
    inner join month as m
        on
            m.last_day >= greatest(a.fra, s.fra)
            and m.first_day
            <= least(coalesce(a.til, date '2020-12-31'), s.til)
    where a.indsats in ('virksomhedspraktik', 'løntilskud')
),

hours_month as (
    select
        borger_id,
        maaned
    from wage_hours
    where art = 'ordinær'
    group by borger_id, maaned
    having sum(loentimer) > 0
)

select
    s.borger_id,
    s.target_group,
    s.kommune,
    year(s.first_day) = 2018 as is_result,
    month(s.first_day) >= 10 as is_autumn,
    o.borger_id is not null as a,
    h.borger_id is not null as b
from stay_month as s
left join offer_month as o using (borger_id, target_group, first_day)
left join hours_month as h
    on
        s.borger_id = h.borger_id
        and h.maaned = strftime(s.first_day, '%Y-%m');
