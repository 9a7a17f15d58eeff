-- Macro: one row per fleksjob episode of few hours and what its hours had become a number of months later.
-- Parameters: follow_up_months, most_minutes (minutes a week at the start, at most), last_day (of the data),
--             left_out_first, left_out_last (month index; episodes followed up in these months are left out).
-- Output: pid, municipality (at the start), start_date, start_minutes, follow_up_minutes (null where not in fleksjob),
--         state: up, unchanged, down, left (not in fleksjob that day, whatever the reason), unknownHours (no hours on
--         file at the start or then), notObserved (the day lies after the data's end).
-- Left out: episodes that began on the data's first day or before. Source: MEASURES §3 M3.
create or replace macro progression(
    follow_up_months,
    most_minutes,
    last_day,
    left_out_first,
    left_out_last
) as table
with

cohort as (
    select
        *,
        (start_date + to_months(follow_up_months))::date as follow_up_date,
    from fleksjob_episode
    where
        not has_unknown_start
        and (start_minutes <= most_minutes or start_minutes is null)
)

select
    c.pid,
    c.municipality,
    c.start_date,
    c.start_minutes,
    f.weekly_minutes as follow_up_minutes,
    case
        when c.follow_up_date > last_day then 'notObserved'
        when c.start_minutes is null then 'unknownHours'
        when f.pid is null then 'left'
        when f.weekly_minutes is null then 'unknownHours'
        when f.weekly_minutes > c.start_minutes then 'up'
        when f.weekly_minutes < c.start_minutes then 'down'
        else 'unchanged'
    end as state,
from cohort as c
left join fleks_status as f
    on f.pid = c.pid
    and f.is_fleksjob
    and f.start_date <= c.follow_up_date
    and f.end_date > c.follow_up_date
where not month_of(c.follow_up_date) between left_out_first and left_out_last
