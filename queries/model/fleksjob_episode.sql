-- One row per person and fleksjob episode: segments with less than 28 days between, across employers.
-- Inputs: fleks_status.
-- Output: pid, start_date, end_date (exclusive, of the last segment), municipality and minutes a week at the start
--         (null: unknown, also where a later segment tells them), has_unknown_start.
-- Source: MEASURES §3 M3.
create or replace table fleksjob_episode as
with

segment as (
    select
        *,
        lag(end_date) over (partition by pid order by start_date) as previous_fleksjob_end,
    from fleks_status
    where is_fleksjob
),

numbered as (
    select
        *,
        sum(
            case
                when previous_fleksjob_end is null then 1
                when start_date - previous_fleksjob_end >= 28 then 1
                else 0
            end
        ) over (partition by pid order by start_date) as episode,
    from segment
)

select
    pid,
    min(start_date) as start_date,
    max(end_date) as end_date,
    first(municipality order by start_date) as municipality,
    first(weekly_minutes order by start_date) as start_minutes,
    bool_or(has_unknown_start) as has_unknown_start,
from numbered
group by pid, episode
order by pid, start_date
