-- One row per area and period: distinct companies with a running virksomhedspraktik or løntilskud of the target
-- group, and those of them that had none in the area in the twelve months before.
-- Inputs: company_offer, population, area_member, activity.
-- Parameters: $traits, $trait_count, $age_from, $age_to (years in the period's last month, or null), $groups (target
--             groups, a person in several counts once), $periods (first and last month index with a hyphen between,
--             parted by commas), $project, $comparison (codes).
-- Output: area, first (month index), companies, new_companies (null where the offers do not reach twelve months back),
--         persons, new_persons, other_persons (distinct persons in any, in new, in other companies).
-- Source: MEASURES §3 "Small counts that the documents ask for".
with

period as (
    select
        split_part(span, '-', 1)::integer as first,
        split_part(span, '-', 2)::integer as last,
    from (select unnest(string_split($periods, ',')) as span)
),

place as (
    select distinct
        a.area,
        o.pid,
        p.birth_year,
        o.company,
        month_of(o.group_from) as from_month,
        month_of(o.group_to - 1) as to_month,
    from company_offer as o
    join population($traits, $trait_count) as p using (pid)
    join area_member($project, $comparison) as a using (municipality)
    where
        o.target_group in (select unnest(string_split($groups, ',')))
        and o.company is not null
),

running as (
    select distinct
        l.area,
        t.first,
        l.pid,
        l.company,
    from place as l
    join period as t on l.from_month <= t.last and l.to_month >= t.first
    where
        $age_from::integer is null
        or t.last // 12 - l.birth_year between $age_from::integer and $age_to::integer
),

earlier as (
    select distinct
        l.area,
        t.first,
        l.company,
    from place as l
    join period as t on l.from_month < t.first and l.to_month >= t.first - 12
),

dated as (
    select
        r.*,
        e.company is null as is_new,
    from running as r
    left join earlier as e using (area, first, company)
),

reach as (
    select min(month_of(start_date)) as month
    from activity
    where company is not null
)

select
    d.area,
    d.first,
    count(distinct d.company)::integer as companies,
    case
        when d.first - 12 >= any_value(r.month) then (count(distinct d.company) filter (where d.is_new))::integer
    end as new_companies,
    count(distinct d.pid)::integer as persons,
    (count(distinct d.pid) filter (where d.is_new))::integer as new_persons,
    (count(distinct d.pid) filter (where not d.is_new))::integer as other_persons,
from dated as d
cross join reach as r
group by d.area, d.first
order by d.area, d.first
