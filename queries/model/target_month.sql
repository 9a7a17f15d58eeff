-- One row per person, target group and month with at least one day in the group.
-- Inputs: target_period, ordinary_hours, ordinary_employment, counted_activity, person_index, data_period.
-- Output: pid, month, target_group, municipality (of the month's last day in the group),
--         day_of_month (that day; 31 where the group goes on past the month),
--         in_company (a day of virksomhedspraktik or løntilskud that is also a day in the group),
--         has_hours (more than 0 ordinary hours in the month),
--         is_employed (in ordinary employment in the month by DREAM).
-- Source: MEASURES §3 M4.
create or replace table target_month as
with

period as (
    select
        *,
        month_of(start_date) as first_month,
        month_of(end_date - 1) as last_month,
    from target_period
),

-- A month that several periods of a person touch belongs to the one that ends last: it holds the month's last day in
-- the group. Taking it away from the others leaves each month once, without grouping millions of rows.
parted as (
    select
        pid,
        target_group,
        municipality,
        end_date,
        last_month as own_last_month,
        first_month,
        least(
            last_month,
            coalesce(
                min(first_month) over (
                    partition by pid, target_group
                    order by end_date, start_date, municipality
                    rows between 1 following and unbounded following
                ) - 1,
                last_month
            )
        ) as last_month,
    from period
),

grouped as (
    select
        pid,
        target_group,
        unnest(range(first_month, last_month + 1))::integer as month,
        municipality,
        own_last_month,
        day(end_date - 1) as last_day,
    from parted
    where last_month >= first_month
),

company as (
    select
        i.pid,
        a.start_date,
        least(coalesce(a.end_date, d.after_last_day), d.after_last_day) as end_date,
    from counted_activity() as a
    join person_index as i using (person_id)
    join data_period as d on d.table_name = 'activity'
    where a.activity in ('virksomhedspraktik', 'loentilskud')
),

company_in_group as (
    select
        p.pid,
        p.target_group,
        greatest(p.start_date, c.start_date) as start_date,
        least(p.end_date, c.end_date) as end_date,
    from period as p
    join company as c
        on c.pid = p.pid
        and c.start_date < p.end_date
        and c.end_date > p.start_date
),

company_month as (
    select distinct
        pid,
        target_group,
        unnest(range(month_of(start_date), month_of(end_date - 1) + 1))::integer as month,
    from company_in_group
    where end_date > start_date
)

select
    g.pid,
    g.month,
    g.target_group,
    g.municipality,
    case when g.month < g.own_last_month then 31 else g.last_day end::utinyint as day_of_month,
    c.pid is not null as in_company,
    h.pid is not null as has_hours,
    e.pid is not null as is_employed,
from grouped as g
left join company_month as c using (pid, target_group, month)
left join ordinary_hours as h using (pid, month)
left join ordinary_employment as e using (pid, month)
