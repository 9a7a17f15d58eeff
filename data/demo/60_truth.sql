-- Truths: what the measures would give with infinitely many citizens.
-- Purpose:    the known answers that estimates are tested against.
-- Inputs:     parameter, municipality, share_target, duration_factor,
--             ly_hazard, ly_flow, progression, stv_target.
-- Output:     truth_share, truth_duration, truth_progression, truth_company:
--             one row an area ('scheme', 'rest', 'outside', 'all' or a
--             municipality's code) with the value in both windows; and
--             truth_change_sd, one row a measure.

-- One row an area: expected share on ledighedsydelse, April 2018 to March 2019
-- and October 2019 to September 2020.
create or replace table truth_share as
with monthly as (
    select
        m.code,
        m.uif_set,
        m.fleks_persons,
        avg(g.share) filter (where g.t between 39 and 50) as baseline,
        avg(g.share) filter (where g.t between 57 and 68) as result
    from share_target as g
    inner join municipality as m on g.code = m.code
    group by m.code, m.uif_set, m.fleks_persons
)

select
    case
        when grouping(code) = 0 then code::varchar
        when grouping(uif_set) = 0 then uif_set
        else 'all'
    end as area,
    sum(baseline * fleks_persons) / sum(fleks_persons) as baseline,
    sum(result * fleks_persons) / sum(fleks_persons) as result
from monthly
group by grouping sets ((code), (uif_set), ())
order by area;

-- One row an area: restricted mean to 728 days and share in fleksjob within 56
-- days under the hazards of April 2018 to March 2019 and of April 2019 to
-- September 2020. Sets weigh hazards by the arrivals still there.
create or replace table truth_duration as
with accumulated as (
    select
        h.in_uif,
        h.period,
        d.day,
        sum(h.rate * greatest(0, least(h.high, d.day) - h.low)) as hazard
    from ly_hazard as h
    cross join range(729) as d (day)
    where h.period in (3, 4)
    group by h.in_uif, h.period, d.day
),

arrivals as (
    select
        code,
        avg(arrivals) as arrivals
    from ly_flow
    where t >= 30
    group by code
),

municipal as (
    select
        m.code,
        m.uif_set,
        a.period,
        a.day::integer as day,
        r.arrivals,
        exp(-f.factor * a.hazard) as alive
    from accumulated as a
    inner join municipality as m on a.in_uif = m.in_uif
    inner join duration_factor as f
        on m.code = f.code and a.period = f.period
    inner join arrivals as r on m.code = r.code
),

-- A set of municipalities with different hazards: at each duration the mean
-- of those still there is the set's own curve.
pooled as (
    select
        case
            when grouping(code) = 0 then code::varchar
            when grouping(uif_set) = 0 then uif_set
            else 'all'
        end as area,
        period,
        day,
        sum(arrivals * alive) / sum(arrivals) as alive
    from municipal
    group by grouping sets (
        (code, period, day), (uif_set, period, day), (period, day)
    )
),

measured as (
    select
        area,
        period,
        sum(alive) filter (where day < 728) / 7 as restricted_mean_weeks,
        p.ly_to_fleksjob
        * (1 - max(alive) filter (where day = 56)) as fleksjob_8_weeks
    from pooled
    cross join parameter as p
    group by area, period, p.ly_to_fleksjob
)

select
    area,
    max(restricted_mean_weeks) filter (where period = 3) as baseline,
    max(restricted_mean_weeks) filter (where period = 4) as result,
    max(fleksjob_8_weeks) filter (where period = 3) as early_baseline,
    max(fleksjob_8_weeks) filter (where period = 4) as early_result
from measured
group by area
order by area;

-- One row an area: probability of more hours twelve months after a start in
-- April 2017 to March 2018 and in April to October 2019.
create or replace table truth_progression as
with period as (
    select
        m.code,
        m.uif_set,
        m.fleks_persons,
        max(g.op) filter (where g.first_day = date '2017-04-01') as baseline,
        max(g.op) filter (where g.first_day = date '2019-04-01') as result
    from progression as g
    inner join municipality as m on g.code = m.code
    group by m.code, m.uif_set, m.fleks_persons
)

select
    case
        when grouping(code) = 0 then code::varchar
        when grouping(uif_set) = 0 then uif_set
        else 'all'
    end as area,
    sum(baseline * fleks_persons) / sum(fleks_persons) as baseline,
    sum(result * fleks_persons) / sum(fleks_persons) as result
from period
group by grouping sets ((code), (uif_set), ())
order by area;

-- One row an area and target group: share in a company-oriented offer or with
-- ordinary hours, the last three months and the last twelve months of 2018
-- beside the same months of 2016.
create or replace table truth_company as
with period as (
    select
        m.code,
        m.stv_set,
        m.stv_part,
        g.target_group,
        avg(g.a_or_b) filter (where g.t between 21 and 23) as baseline_3,
        avg(g.a_or_b) filter (where g.t between 45 and 47) as result_3,
        avg(g.a_or_b) filter (where g.t between 12 and 23) as baseline_12,
        avg(g.a_or_b) filter (where g.t between 36 and 47) as result_12,
        avg(g.a) filter (where g.t between 12 and 23) as offer_alone_2016
    from stv_target as g
    inner join municipality as m on g.code = m.code
    where g.target_group > 0
    group by m.code, m.stv_set, m.stv_part, g.target_group
)

select
    case
        when grouping(code) = 0 then code::varchar
        when grouping(stv_set) = 0 then stv_set
        else 'all'
    end as area,
    target_group,
    sum(baseline_3 * stv_part) / sum(stv_part) as baseline_3,
    sum(result_3 * stv_part) / sum(stv_part) as result_3,
    sum(baseline_12 * stv_part) / sum(stv_part) as baseline_12,
    sum(result_12 * stv_part) / sum(stv_part) as result_12,
    sum(offer_alone_2016 * stv_part) / sum(stv_part) as offer_alone_2016
from period
group by grouping sets (
    (code, target_group), (stv_set, target_group), (target_group)
)
order by area, target_group;

-- One row a measure: how far the municipalities outside the scheme drift apart
-- from the baseline to the result (standard deviation of the true changes).
create or replace table truth_change_sd as
with change as (
    select 'share' as measure, area, result - baseline as change
    from truth_share
    union all
    select 'duration_weeks', area, result - baseline
    from truth_duration
    union all
    select 'progression', area, result - baseline
    from truth_progression
    union all
    select
        'company_group_' || target_group, area, result_3 - baseline_3
    from truth_company
),

outside_scheme as (
    select
        c.measure,
        c.change
    from change as c
    inner join municipality as m on c.area = m.code::varchar
    where
        case
            when c.measure like 'company%' then m.stv_set
            else m.uif_set
        end = 'rest'
)

select
    measure,
    stddev_samp(change) as standard_deviation
from outside_scheme
group by measure
order by measure;
