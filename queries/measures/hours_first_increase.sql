-- One row per person and window: a fleksjob of few hours begun in the window, the days until its hours first rise above
-- those of the start, and what came first. Each person once, by the first such episode of the window, as in
-- hours_progression.sql; days are counted from 1970-01-01.
-- An episode joins segments with less than 28 days between, so a shorter stay out of fleksjob ends nothing, and whether
-- someone who left within the data's last 27 days has left is not known yet: they are no longer seen from that day on.
-- Hours that are unknown from a later day on end what can be seen, as the data's end does.
-- Inputs: fleks_status, fleksjob_episode, population.
-- Parameters: $traits, $trait_count, $age_from, $age_to (years at the start, or null), $most_minutes, $last_day,
--             $baseline_first, $baseline_last, $result_first, $result_last (month index).
-- Output: pid, window_number (1 baseline, 2 result), municipality (at the start), start_day, end_day (the first day of
--         more hours, or out of fleksjob, or no longer seen), end_kind (1 more hours, 2 out of fleksjob, 0 no longer
--         seen).
-- Left out: episodes that began on the data's first day or before, and those of unknown hours.
-- Source: MEASURES §3 M3.
with

beginner as (
    select
        e.*,
        case
            when month_of(e.start_date) between $baseline_first::integer and $baseline_last::integer then 1
            when month_of(e.start_date) between $result_first::integer and $result_last::integer then 2
        end as window_number,
    from fleksjob_episode as e
    join population($traits, $trait_count) as p using (pid)
    where
        not e.has_unknown_start
        and e.start_minutes <= $most_minutes::integer
        and window_number is not null
        and (
            $age_from::integer is null
            or year(e.start_date) - p.birth_year between $age_from::integer and $age_to::integer
        )
    qualify row_number() over (partition by window_number, e.pid order by e.start_date) = 1
),

-- min() of no rows is null, and least() passes over nulls.
later as (
    select
        b.window_number,
        b.pid,
        b.municipality,
        b.start_date,
        b.end_date,
        min(f.start_date) filter (where f.weekly_minutes > b.start_minutes) as increase_date,
        min(f.start_date) filter (where f.weekly_minutes is null) as unknown_date,
    from beginner as b
    left join fleks_status as f
        on f.pid = b.pid
        and f.is_fleksjob
        and f.start_date > b.start_date
        and f.start_date < b.end_date
    group by b.window_number, b.pid, b.municipality, b.start_date, b.end_date
),

ended as (
    select
        *,
        least(end_date, increase_date, unknown_date, $last_day::date + 1) as ended_on,
    from later
    where municipality is not null
)

select
    pid,
    window_number,
    municipality,
    start_date - date '1970-01-01' as start_day,
    ended_on - date '1970-01-01' as end_day,
    case
        when ended_on > $last_day::date then 0
        when ended_on = increase_date then 1
        when ended_on = unknown_date then 0
        when end_date + 27 > $last_day::date then 0
        else 2
    end as end_kind,
from ended
order by window_number, pid
