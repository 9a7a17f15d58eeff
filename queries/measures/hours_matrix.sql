-- One row per municipality, window and pair of hour bands: persons who began a fleksjob in the window, of however many
-- hours, by their hours at the start and at follow-up. Each person once among episodes of at most 10 hours and once
-- among those of more, by the first of the window: rows of at most 10 hours are the cohort of hours_progression.sql.
-- Bands: 0 no hours, 1 >0–5, 2 >5–10, 3 >10–15, 4 >15–20, 5 more than 20 hours a week.
-- Inputs: progression, population.
-- Parameters: $traits, $trait_count, $age_from, $age_to (years at the start, or null), $follow_up_months, $last_day,
--             $left_out_first, $left_out_last (months, see progression.sql), $baseline_first, $baseline_last,
--             $result_first, $result_last (month index).
-- Output: window_number (1 baseline, 2 result), municipality, start_band (null: hours unknown at the start),
--         follow_up_band (6: not in fleksjob that day; null: hours unknown then, or at the start), persons.
-- Left out: persons whose follow-up lies after the data's end. Source: MEASURES §3 M3.
with

episode as (
    select
        g.*,
        case
            when month_of(g.start_date) between $baseline_first::integer and $baseline_last::integer then 1
            when month_of(g.start_date) between $result_first::integer and $result_last::integer then 2
        end as window_number,
        g.start_minutes > 600 as has_many_hours,
    from progression(
        $follow_up_months::integer,
        2147483647,
        $last_day::date,
        $left_out_first::integer,
        $left_out_last::integer
    ) as g
    join population($traits, $trait_count) as p using (pid)
    where
        $age_from::integer is null
        or year(g.start_date) - p.birth_year between $age_from::integer and $age_to::integer
),

-- An episode of unknown hours stands for a person only where no other tells them.
known as (
    select distinct window_number, pid from episode where start_minutes is not null
),

person as (
    select e.*
    from episode as e
    left join known as k on k.window_number = e.window_number and k.pid = e.pid
    where
        e.window_number is not null
        and (e.start_minutes is not null or k.pid is null)
    qualify
        row_number() over (
            partition by e.window_number, e.pid, e.has_many_hours
            order by e.start_date
        ) = 1
)

select
    window_number,
    municipality,
    -- least() passes over nulls.
    case when start_minutes is not null then least(5, ceil(start_minutes / 300.0)) end::integer as start_band,
    case
        when state = 'left' then 6
        when state <> 'unknownHours' then least(5, ceil(follow_up_minutes / 300.0))
    end::integer as follow_up_band,
    count(*)::integer as persons,
from person
where
    municipality is not null
    and state <> 'notObserved'
group by window_number, municipality, start_band, follow_up_band
order by window_number, municipality, start_band, follow_up_band
