-- One row per municipality and month: persons in the target group, and how many of them are in company-oriented effort,
-- have ordinary hours, or either.
-- Inputs: target_month_by, population.
-- Parameters: $traits, $trait_count, $age_from, $age_to (years in the month, or null), $groups (target groups, a person
--             in several counts once), $first, $last (month index),
--             $work (what stands for ordinary hours: hours, or employment by DREAM).
-- Output: municipality, month, persons, company_oriented, ordinary_hours, either (persons).
-- Source: MEASURES §3 M4.
with

member as (
    select
        t.pid,
        t.month,
        -- Of the group held last in the month.
        arg_max_null(t.municipality, t.day_of_month * 1000 + coalesce(t.municipality, 0)) as municipality,
        bool_or(t.in_company) as in_company,
        bool_or(t.has_hours) as has_hours,
    from target_month_by($work) as t
    join population($traits, $trait_count) as p using (pid)
    where
        t.target_group in (select unnest(string_split($groups, ',')))
        and t.month between $first::integer and $last::integer
        and (
            $age_from::integer is null
            or t.month // 12 - p.birth_year between $age_from::integer and $age_to::integer
        )
    group by t.pid, t.month
)

select
    municipality,
    month,
    count(*) as persons,
    count(*) filter (where in_company) as company_oriented,
    count(*) filter (where has_hours) as ordinary_hours,
    count(*) filter (where in_company or has_hours) as either,
from member
where municipality is not null
group by municipality, month
order by municipality, month
