-- One row per municipality and month: persons in fleksjob on the month's last day whose episode began with few hours,
-- and how many of them have more hours now than at its start (bestand, the kind of the published 18, 21 and 23 pct.).
-- Episodes of unknown start are left out, since their first hours are unknown.
-- Inputs: fleks_status, fleksjob_episode, population.
-- Parameters: $traits, $trait_count, $age_from, $age_to (years at the start, or null), $most_minutes, $first, $last.
-- Output: municipality, month, persons, up (persons).
-- Source: MEASURES §3 M3 (iii).
with

held as (
    select
        f.municipality,
        f.weekly_minutes > e.start_minutes as is_up,
        greatest(f.first_month, $first::integer) as first_month,
        least(f.last_month, $last::integer) as last_month,
    from fleks_status as f
    join fleksjob_episode as e
        on e.pid = f.pid
        and f.start_date >= e.start_date
        and f.start_date < e.end_date
    join population($traits, $trait_count) as p on p.pid = f.pid
    where
        f.is_fleksjob
        and f.municipality is not null
        and f.weekly_minutes is not null
        and not e.has_unknown_start
        and e.start_minutes <= $most_minutes::integer
        and (
            $age_from::integer is null
            or year(e.start_date) - p.birth_year between $age_from::integer and $age_to::integer
        )
),

step as (
    select municipality, first_month as month, is_up, 1 as sign from held where last_month >= first_month
    union all
    select municipality, last_month + 1, is_up, -1 from held where last_month >= first_month
),

change as (
    select
        municipality,
        month,
        sum(sign) as persons,
        coalesce(sum(sign) filter (where is_up), 0) as up,
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
    (sum(coalesce(c.persons, 0)) over so_far)::integer as persons,
    (sum(coalesce(c.up, 0)) over so_far)::integer as up,
from grid as g
left join change as c using (municipality, month)
window so_far as (partition by g.municipality order by g.month)
order by g.municipality, g.month
