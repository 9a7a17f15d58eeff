-- Flows: how many enter ledighedsydelse and fleksjob, month by month.
-- Purpose:    the expected stock on the last day of every month follows
--             `share_target`; inflow is solved backwards from it.
-- Inputs:     parameter, month, municipality, share_target, duration_factor,
--             ly_hazard.
-- Output:     intensity (one row a stream, municipality and month: expected
--             arrivals; month -1 is the stock on the data's first day).

-- One row an entry point: the stock of 1 January 2015 by days already spent
-- (t = -1, weights in proportion to the survivors), and three days a month.
create or replace table ly_entry as
with elapsed as (
    select
        (30 * i + 15)::integer as days,
        list_sum(
            list_transform(
                [[0, 56, 0.0400], [56, 182, 0.0360], [182, 364, 0.0300],
                 [364, 728, 0.0220], [728, 20000, 0.0160]],
                lambda band:
                    greatest(0, least(30 * i + 15, band[2]) - band[1])
                    * band[3] / 7
            )
        ) as hazard
    from range(36) as step (i)
),

stock as (
    select
        -1 as t,
        (data_start() - days)::date as start,
        exp(-hazard) / sum(exp(-hazard)) over () as weight
    from elapsed
),

arriving as (
    select
        month.t,
        (month.first_day + (month.days * (2 * i + 1) // 6)::integer)::date
            as start,
        1.0 / 3 as weight
    from month
    cross join range(3) as step (i)
)

select
    row_number() over (order by t, start)::integer as entry,
    *
from (select * from stock union all select * from arriving)
order by t, start;

-- One row an entry point, later month end and scheme set: the accumulated
-- hazard by duration period, before the municipality's factor.
create or replace table ly_exposure as
with overlap as (
    select
        e.entry,
        month.t,
        h.in_uif,
        h.period,
        sum(
            h.rate
            * greatest(
                0,
                least(e.start + h.high, h.stop_day, month.last_day)
                - greatest(e.start + h.low, h.first_day)
            )
        ) as hazard
    from ly_entry as e
    inner join month on e.t <= month.t
    inner join ly_hazard as h on h.first_day <= month.last_day
    group by e.entry, month.t, h.in_uif, h.period
)

select
    entry,
    t,
    in_uif,
    list(hazard order by period) as hazards
from overlap
group by entry, t, in_uif
order by entry, t, in_uif;

-- One row a municipality and month: of those who entered in month -1, 0, …,
-- t, the share expected to be there on the last day of month t.
create or replace table ly_kernel as
with factor as (
    select
        code,
        list(factor order by period) as factors
    from duration_factor
    group by code
),

survival as (
    select
        m.code,
        x.t,
        e.t as entered,
        sum(
            e.weight
            * exp(
                -list_dot_product(
                    x.hazards, f.factors[1:len(x.hazards)]
                )
            )
        ) as alive
    from ly_exposure as x
    inner join ly_entry as e on x.entry = e.entry
    inner join municipality as m on x.in_uif = m.in_uif
    inner join factor as f on m.code = f.code
    group by m.code, x.t, e.t
)

select
    code,
    t,
    list(alive order by entered) as alive
from survival
group by code, t;

-- One row a municipality and month: arrivals to ledighedsydelse so that the
-- expected stock equals the target (forward substitution).
create or replace table ly_flow as
with recursive solved as (
    select
        code,
        -1 as t,
        [share * fleks_persons] as arrivals
    from share_target
    where t = 0
    union all
    select
        s.code,
        k.t,
        list_append(
            s.arrivals,
            greatest(
                0.0,
                (
                    g.share * g.fleks_persons
                    - list_dot_product(
                        k.alive[1:len(k.alive) - 1],
                        s.arrivals
                    )
                ) / k.alive[len(k.alive)]
            )
        )
    from solved as s
    inner join ly_kernel as k on s.code = k.code and s.t + 1 = k.t
    inner join share_target as g on k.code = g.code and k.t = g.t
),

complete as (
    select
        code,
        arrivals
    from solved
    where t = 71
),

long as (
    select
        c.code,
        (i - 2)::integer as t,
        c.arrivals[i] as arrivals
    from complete as c
    cross join range(1, 74) as step (i)
),

-- What arrives and does not stay has left.
with_exits as (
    select
        l.code,
        l.t,
        l.arrivals,
        g.share * g.fleks_persons as stock,
        l.arrivals
        + lag(g.share * g.fleks_persons, 1, first.stock)
            over (partition by l.code order by l.t)
        - g.share * g.fleks_persons as exits
    from long as l
    inner join share_target as g on l.code = g.code and l.t = g.t
    inner join (
        select
            code,
            share * fleks_persons as stock
        from share_target
        where t = 0
    ) as first on l.code = first.code
)

select * from with_exits
union all
select
    code,
    t,
    arrivals,
    arrivals,
    0
from long
where t = -1
order by code, t;

-- One row a municipality and month: direct arrivals to fleksjob that hold the
-- expected fleksjob stock at its target.
create or replace table fleksjob_flow as
with recursive monthly as (
    select
        f.code,
        f.t,
        month.days,
        g.fleks_persons - f.stock as target,
        p.ly_to_fleksjob
        * (
            f.exits * (1 - p.ly_delay_mean / month.days)
            + lag(f.exits, 1, f.exits) over (partition by f.code order by f.t)
            * p.ly_delay_mean / month.days
        ) as from_ly,
        exp(-p.few_exit_rate * month.days) as few_stay,
        exp(-p.more_exit_rate * month.days) as more_stay,
        (1 - exp(-p.few_exit_rate * month.days))
        / (month.days * (1 - exp(-p.few_exit_rate))) as few_new,
        (1 - exp(-p.more_exit_rate * month.days))
        / (month.days * (1 - exp(-p.more_exit_rate))) as more_new,
        p.few_start_share as few_start,
        p.few_stock_share as few_stock
    from ly_flow as f
    inner join month on f.t = month.t
    inner join share_target as g on f.code = g.code and f.t = g.t
    cross join parameter as p
),

solved as (
    select
        code,
        -1 as t,
        target * few_stock as few,
        target * (1 - few_stock) as more,
        0.0::double as direct
    from monthly
    where t = 0
    union all
    select
        code,
        t,
        few_kept + few_start * arrivals * few_new as few,
        more_kept + (1 - few_start) * arrivals * more_new as more,
        arrivals - from_ly as direct
    from (
        select
            m.*,
            s.few * m.few_stay as few_kept,
            s.more * m.more_stay as more_kept,
            greatest(
                m.from_ly,
                (m.target - s.few * m.few_stay - s.more * m.more_stay)
                / (m.few_start * m.few_new + (1 - m.few_start) * m.more_new)
            ) as arrivals
        from solved as s
        inner join monthly as m on s.code = m.code and s.t + 1 = m.t
    )
)

select * from solved order by code, t;

-- One row a stream, municipality and month.
create or replace table intensity as
select 'ledighedsydelse' as stream, code, t, arrivals as expected
from ly_flow
union all
select 'direct', code, t, direct
from fleksjob_flow
where t >= 0
union all
select 'stock few', code, t, few
from fleksjob_flow
where t = -1
union all
select 'stock more', code, t, more
from fleksjob_flow
where t = -1
order by all;
