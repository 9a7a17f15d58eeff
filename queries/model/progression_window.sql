-- Macro: one row per person and window who began a fleksjob of few hours in it, by the first such episode; an episode
-- of unknown hours stands for a person only where no other tells them.
-- Parameters: wanted, wanted_count (of `population`), age_from, age_to (years at the start, or null),
--             follow_up_months, most_minutes, last_day, left_out_first, left_out_last (months, see progression.sql),
--             baseline_first, baseline_last, result_first, result_last (month index).
-- Output: window_number (1 baseline, 2 result), pid, municipality, start_date, start_minutes, follow_up_minutes,
--         state (see progression.sql), change_hours (hours a week at follow-up minus at the start).
-- Source: MEASURES §3 M3.
create or replace macro progression_window(
    wanted,
    wanted_count,
    age_from,
    age_to,
    follow_up_months,
    most_minutes,
    last_day,
    left_out_first,
    left_out_last,
    baseline_first,
    baseline_last,
    result_first,
    result_last
) as table
with

episode as (
    select
        g.*,
        case
            when month_of(g.start_date) between baseline_first and baseline_last then 1
            when month_of(g.start_date) between result_first and result_last then 2
        end as window_number,
        (g.follow_up_minutes - g.start_minutes) / 60.0 as change_hours,
    from progression(follow_up_months, most_minutes, last_day, left_out_first, left_out_last) as g
    join population(wanted, wanted_count) as p using (pid)
    where
        age_from is null
        or year(g.start_date) - p.birth_year between age_from and age_to
),

first_episode as (
    select *
    from episode
    where window_number is not null
    qualify row_number() over (partition by window_number, pid order by start_minutes is null, start_date) = 1
)

select *
from first_episode
