-- One row per meeting of a person in the rehabilitation team, from its day until a fleksjob begins or something else
-- ends the wait: førtidspension, folkepension, efterløn, death, emigration or another meeting. Days are counted from
-- 1970-01-01. Persons in a fleksjob on the day are left out, and further meetings on the same day count as one.
-- Inputs: event_day, fleks_status, way_out, data_period, population.
-- Parameters: $traits, $trait_count, $age_from, $age_to (years at the meeting, or null), $longest_days (the wait is
--             followed no longer).
-- Output: pid, wait (number within the person), municipality, start_day, end_day (exclusive; a fleksjob on the
--         meeting's own day ends it a day later), end_kind (0 still waiting, 1 fleksjob, 2 something else).
-- Source: MEASURES §3 M2 "origin"; estimators of M2.
with

meeting as (
    select
        pid,
        day,
        max(municipality) as municipality,
        row_number() over (partition by pid order by day) as meeting,
        lead(day) over (partition by pid order by day) as next_meeting,
    from event_day
    where event = 'rehabiliteringsteam'
    group by pid, day
),

waiting as (
    select m.*
    from meeting as m
    join population($traits, $trait_count) as p using (pid)
    where
        m.municipality is not null
        and (
            $age_from::integer is null
            or year(m.day) - p.birth_year between $age_from::integer and $age_to::integer
        )
),

fleksjob as (
    select
        w.pid,
        w.meeting,
        min(s.start_date) filter (where s.start_date >= w.day) as begins,
        bool_or(s.start_date < w.day and s.end_date > w.day) as is_there,
    from waiting as w
    join fleks_status as s on s.pid = w.pid and s.is_fleksjob
    group by w.pid, w.meeting
),

other as (
    select
        w.pid,
        w.meeting,
        min(g.day) as day,
    from waiting as w
    join way_out() as g on g.pid = w.pid and g.day >= w.day
    group by w.pid, w.meeting
),

ended as (
    select
        w.pid,
        w.meeting,
        w.municipality,
        w.day,
        if(f.begins is null, null, greatest(f.begins, w.day + 1)) as fleksjob_day,
        -- `least` passes over what is not there, and so would `greatest`.
        if(
            o.day is null and w.next_meeting is null,
            null,
            greatest(least(o.day, w.next_meeting), w.day + 1)
        ) as other_day,
        least(d.after_last_day, w.day + $longest_days::integer) as last_day,
    from waiting as w
    join data_period as d on d.table_name = 'spell'
    left join fleksjob as f using (pid, meeting)
    left join other as o using (pid, meeting)
    where not coalesce(f.is_there, false) and w.day < d.after_last_day
)

select
    pid,
    meeting::integer as wait,
    municipality,
    day - date '1970-01-01' as start_day,
    least(fleksjob_day, other_day, last_day) - date '1970-01-01' as end_day,
    case
        when fleksjob_day <= least(coalesce(other_day, fleksjob_day), last_day) then 1
        when other_day <= last_day then 2
        else 0
    end as end_kind,
from ended
order by pid, meeting
