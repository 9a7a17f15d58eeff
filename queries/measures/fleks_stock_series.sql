-- One row per municipality and month: persons on ledighedsydelse, in fleksjob and in fleksjob of few hours on the
-- month's last day.
-- Inputs: fleks_status, population.
-- Parameters: $traits, $trait_count, $age_from, $age_to (years, or null), $few_minutes (minutes a week, at most),
--             $first, $last (month index).
-- Output: municipality, month, on_benefit, in_fleksjob, in_few_hours (persons), hours_known (whether the hours of any
--         fleksjob are known: without them nobody can be counted in few hours).
-- Source: MEASURES §3 M1.
with

stock as (
    select
        s.municipality,
        s.is_fleksjob,
        s.is_fleksjob and s.weekly_minutes <= $few_minutes::integer as is_few,
        greatest(s.first_month, (p.birth_year + $age_from::integer) * 12, $first::integer) as first_month,
        least(s.last_month, (p.birth_year + $age_to::integer) * 12 + 11, $last::integer) as last_month,
    from fleks_status as s
    join population($traits, $trait_count) as p using (pid)
    where
        s.municipality is not null
        and ($age_from::integer is null or p.birth_year is not null)
),

-- A period counts from its first month on, and no longer after its last.
step as (
    select municipality, first_month as month, is_fleksjob, is_few, 1 as sign from stock where last_month >= first_month
    union all
    select municipality, last_month + 1, is_fleksjob, is_few, -1 from stock where last_month >= first_month
),

change as (
    select
        municipality,
        month,
        coalesce(sum(sign) filter (where not is_fleksjob), 0) as on_benefit,
        coalesce(sum(sign) filter (where is_fleksjob), 0) as in_fleksjob,
        coalesce(sum(sign) filter (where is_few), 0) as in_few_hours,
    from step
    group by municipality, month
),

grid as (
    select
        municipality,
        unnest(range($first::integer, $last::integer + 1))::integer as month,
    from (select distinct municipality from change)
)

select
    g.municipality,
    g.month,
    (sum(coalesce(c.on_benefit, 0)) over so_far)::integer as on_benefit,
    (sum(coalesce(c.in_fleksjob, 0)) over so_far)::integer as in_fleksjob,
    (sum(coalesce(c.in_few_hours, 0)) over so_far)::integer as in_few_hours,
    (select count(weekly_minutes) > 0 from fleks_status where is_fleksjob) as hours_known,
from grid as g
left join change as c using (municipality, month)
window so_far as (partition by g.municipality order by g.month)
order by g.municipality, g.month
