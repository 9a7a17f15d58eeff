-- One row per municipality and quarter of start: as hours_progression.sql, each person once a quarter.
-- Inputs: progression, population.
-- Parameters: as hours_progression.sql, with $first, $last (month index) for the windows.
-- Output: municipality, month (the quarter's last), up, observed (persons with known hours or out of fleksjob),
--         not_observed (persons).
-- Source: MEASURES §3 M3.
with

person as (
    select
        g.*,
        month_of(g.start_date) // 3 * 3 + 2 as month,
    from progression(
        $follow_up_months::integer,
        $most_minutes::integer,
        $last_day::date,
        $left_out_first::integer,
        $left_out_last::integer
    ) as g
    join population($traits, $trait_count) as p using (pid)
    where
        g.municipality is not null
        and month_of(g.start_date) between $first::integer and $last::integer
        and (
            $age_from::integer is null
            or year(g.start_date) - p.birth_year between $age_from::integer and $age_to::integer
        )
    qualify row_number() over (partition by month, g.pid order by g.start_minutes is null, g.start_date) = 1
)

select
    municipality,
    month,
    count(*) filter (where state = 'up') as up,
    count(*) filter (where state in ('up', 'unchanged', 'down', 'left')) as observed,
    count(*) filter (where state = 'notObserved') as not_observed,
from person
group by municipality, month
order by municipality, month
