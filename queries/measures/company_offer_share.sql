-- One row per area, period and indicator: offers (or persons) it is told of, those that have it, by distinct persons.
-- Indicators: via_vitas, goal, agreement (offers that start in the period); mentor (persons with an offer in the
-- period); hours_after, same_company (offers that end in the period).
-- Inputs: company_offer, population, area_member.
-- Parameters: $traits, $trait_count, $age_from, $age_to (years in the period's last month, or null), $groups (target
--             groups, an offer in several counts once), $periods (first and last month index with a hyphen between,
--             parted by commas), $project, $comparison (codes).
-- Output: area, first (month index), indicator, n (those that have it), d (all told), persons, with_persons,
--         without_persons (distinct persons with one that has it, with one that has not), nn, nd, dd (sums over
--         persons of products of a person's own n and d).
-- Source: MEASURES §3 "Small counts that the documents ask for"; the interval is M1's.
with

period as (
    select
        split_part(span, '-', 1)::integer as first,
        split_part(span, '-', 2)::integer as last,
    from (select unnest(string_split($periods, ',')) as span)
),

offer as (
    select
        o.offer,
        o.pid,
        p.birth_year,
        arg_max_null(o.municipality, o.group_to) as municipality,
        any_value(month_of(o.start_date)) as start_month,
        any_value(month_of(o.end_date - 1)) as end_month,
        min(month_of(o.group_from)) as from_month,
        max(month_of(o.group_to - 1)) as to_month,
        any_value(o.via_vitas) as via_vitas,
        bool_or(o.has_mentor) as has_mentor,
        bool_or(o.has_goal) as has_goal,
        bool_or(o.has_agreement) as has_agreement,
        any_value(o.hours_after) as hours_after,
        any_value(o.same_company) as same_company,
    from company_offer as o
    join population($traits, $trait_count) as p using (pid)
    where o.target_group in (select unnest(string_split($groups, ',')))
    group by o.offer, o.pid, p.birth_year
),

counted as (
    select
        t.first,
        t.last,
        o.*,
    from offer as o
    join period as t on o.from_month <= t.last and coalesce(o.end_month, o.to_month) >= t.first
    where
        $age_from::integer is null
        or t.last // 12 - o.birth_year between $age_from::integer and $age_to::integer
),

unit as (
    select first, 'via_vitas' as indicator, pid, municipality, via_vitas as hit
    from counted
    where start_month between first and last
    union all
    select first, 'goal', pid, municipality, has_goal
    from counted
    where start_month between first and last
    union all
    select first, 'agreement', pid, municipality, has_agreement
    from counted
    where start_month between first and last
    union all
    select first, 'mentor', pid, municipality, bool_or(has_mentor)
    from counted
    where to_month >= first
    group by first, pid, municipality
    union all
    select first, 'hours_after', pid, municipality, hours_after
    from counted
    where end_month between first and last
    union all
    select first, 'same_company', pid, municipality, same_company
    from counted
    where end_month between first and last
),

person as (
    select
        a.area,
        u.first,
        u.indicator,
        u.pid,
        -- One person is one, also with offers in two municipalities of a set.
        case when u.indicator = 'mentor' then max(u.hit::integer) else sum(u.hit::integer) end as n,
        case when u.indicator = 'mentor' then 1 else count(*) end as d,
    from unit as u
    join area_member($project, $comparison) as a using (municipality)
    where u.hit is not null
    group by a.area, u.first, u.indicator, u.pid
)

select
    area,
    first,
    indicator,
    sum(n)::integer as n,
    sum(d)::integer as d,
    count(*)::integer as persons,
    (count(*) filter (where n > 0))::integer as with_persons,
    (count(*) filter (where d > n))::integer as without_persons,
    sum(n * n)::double as nn,
    sum(n * d)::double as nd,
    sum(d * d)::double as dd,
from person
group by area, first, indicator
order by area, first, indicator
