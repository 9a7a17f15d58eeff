-- One row per area, period, variable and value: places (a person in a company) of the target group with a running
-- virksomhedspraktik or løntilskud, by branch, sector and size of the company.
-- Inputs: company_offer, population, area_member.
-- Parameters: $traits, $trait_count, $age_from, $age_to (years in the period's last month, or null), $groups (target
--             groups, a person in several counts once), $periods (first and last month index with a hyphen between,
--             parted by commas), $project, $comparison (codes).
-- Output: area, first (month index), variable (branch, sector, company_size), value, places, persons (distinct).
-- Source: MEASURES §3 "Small counts that the documents ask for".
with

period as (
    select
        split_part(span, '-', 1)::integer as first,
        split_part(span, '-', 2)::integer as last,
    from (select unnest(string_split($periods, ',')) as span)
),

place as (
    select
        a.area,
        t.first,
        o.pid,
        -- Where no company is told, each offer is a place of its own.
        coalesce(o.company, 'offer ' || o.offer) as company,
        arg_max(o.branch, o.offer) as branch,
        arg_max(o.sector, o.offer) as sector,
        arg_max(o.company_size, o.offer) as company_size,
    from company_offer as o
    join population($traits, $trait_count) as p using (pid)
    join area_member($project, $comparison) as a using (municipality)
    join period as t on month_of(o.group_from) <= t.last and month_of(o.group_to - 1) >= t.first
    where
        o.target_group in (select unnest(string_split($groups, ',')))
        and (
            $age_from::integer is null
            or t.last // 12 - p.birth_year between $age_from::integer and $age_to::integer
        )
    group by a.area, t.first, o.pid, coalesce(o.company, 'offer ' || o.offer)
),

described as (
    unpivot place
    on branch, sector, company_size
    into name variable value value
)

select
    area,
    first,
    variable,
    value,
    count(*)::integer as places,
    count(distinct pid)::integer as persons,
from described
group by area, first, variable, value
order by area, first, variable, places desc, value
