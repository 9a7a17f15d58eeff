-- One row per municipality and month: full-time persons on ledighedsydelse and in fleksjob (days ÷ days of the month),
-- and the persons behind them. A day in both is a day in fleksjob.
-- Inputs: fleks_status, population.
-- Parameters: $traits, $trait_count, $age_from, $age_to (years in the month, or null), $first, $last (month index).
-- Output: municipality, month, benefit_full_time, fleksjob_full_time (full-time persons), benefit_persons,
--         fleksjob_persons (persons with a day).
-- Source: MEASURES §3 M1 "full-time persons".
with

touched as (
    select
        pid,
        municipality,
        is_fleksjob,
        start_date,
        end_date,
        unnest(
            range(
                greatest(month_of(start_date), $first::integer),
                least(month_of(end_date - 1), $last::integer) + 1
            )
        )::integer as month,
    from fleks_status
    where
        municipality is not null
        and end_date > first_day_of($first::integer)
        and start_date < first_day_of($last::integer + 1)
),

part as (
    select
        t.pid,
        t.municipality,
        t.is_fleksjob,
        t.month,
        (least(t.end_date, first_day_of(t.month + 1)) - greatest(t.start_date, first_day_of(t.month)))
        / (first_day_of(t.month + 1) - first_day_of(t.month)) as months,
    from touched as t
    join population($traits, $trait_count) as p using (pid)
    where
        $age_from::integer is null
        or t.month // 12 - p.birth_year between $age_from::integer and $age_to::integer
)

select
    municipality,
    month,
    coalesce(sum(months) filter (where not is_fleksjob), 0)::double as benefit_full_time,
    coalesce(sum(months) filter (where is_fleksjob), 0)::double as fleksjob_full_time,
    (count(distinct pid) filter (where not is_fleksjob))::integer as benefit_persons,
    (count(distinct pid) filter (where is_fleksjob))::integer as fleksjob_persons,
from part
group by municipality, month
order by municipality, month
