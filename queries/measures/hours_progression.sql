-- One row per municipality and window: persons who began a fleksjob of few hours in the window, by what their hours had
-- become at follow-up. Each person once, by the first such episode of the window.
-- Inputs: progression_window.
-- Parameters: $traits, $trait_count, $age_from, $age_to (years at the start, or null), $follow_up_months,
--             $most_minutes, $last_day, $left_out_first, $left_out_last (months, see progression.sql), $baseline_first,
--             $baseline_last, $result_first, $result_last (month index).
-- Output: window_number (1 baseline, 2 result), municipality, up, unchanged, down, left_fleksjob, unknown_hours,
--         not_observed (persons), change_sum, change_square_sum (hours and hours² among those still in fleksjob),
--         rise_sum, rise_square_sum (the same among those who went up).
-- Source: MEASURES §3 M3.
select
    window_number,
    municipality,
    count(*) filter (where state = 'up') as up,
    count(*) filter (where state = 'unchanged') as unchanged,
    count(*) filter (where state = 'down') as down,
    count(*) filter (where state = 'left') as left_fleksjob,
    count(*) filter (where state = 'unknownHours') as unknown_hours,
    count(*) filter (where state = 'notObserved') as not_observed,
    coalesce(sum(change_hours) filter (where state in ('up', 'unchanged', 'down')), 0)::double as change_sum,
    coalesce(sum(change_hours * change_hours) filter (where state in ('up', 'unchanged', 'down')), 0)::double
        as change_square_sum,
    coalesce(sum(change_hours) filter (where state = 'up'), 0)::double as rise_sum,
    coalesce(sum(change_hours * change_hours) filter (where state = 'up'), 0)::double as rise_square_sum,
from progression_window(
    $traits,
    $trait_count,
    $age_from::integer,
    $age_to::integer,
    $follow_up_months::integer,
    $most_minutes::integer,
    $last_day::date,
    $left_out_first::integer,
    $left_out_last::integer,
    $baseline_first::integer,
    $baseline_last::integer,
    $result_first::integer,
    $result_last::integer
)
where municipality is not null
group by window_number, municipality
order by window_number, municipality
