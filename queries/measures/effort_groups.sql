-- One row per target group, municipality and month: persons of the group on the month's last day, and those of them who
-- take part in the scheme that day.
-- Groups: beforeMeeting (an indstilling with no rehabiliteringsteam on or after it yet, for $waiting_days at most),
-- onBenefit (ledighedsydelse, whatever the anciennitet), fewHours (a fleksjob that began on or after $started with
-- $few_minutes a week or less).
-- Inputs: event_day, fleks_status, fleksjob_episode, participation_period, population.
-- Parameters: $traits, $trait_count, $age_from, $age_to (years in the month, or null), $schemes (names of the scheme in
--             the files, parted by chr(31)), $waiting_days, $few_minutes, $started (day), $first, $last (month index).
-- Output: target_group, municipality, month, persons, taking_part (persons).
-- Source: MEASURES §2; "Målgruppe" in the document of Udvikling i fleksjob II.
with

-- A later indstilling stands for the same case as long as no meeting has been held.
waiting as (
    select
        r.pid,
        r.municipality,
        r.month as first_month,
        month_of(least(coalesce(min(m.day), r.day + $waiting_days::integer), r.day + $waiting_days::integer)) - 1
            as last_month,
    from event_day as r
    left join event_day as m on m.pid = r.pid and m.event = 'rehabiliteringsteam' and m.day >= r.day
    where r.event = 'indstilling'
    group by r.pid, r.municipality, r.month, r.day
),

member as (
    select pid, 'beforeMeeting' as target_group, municipality, first_month, last_month
    from waiting
    union all
    select pid, 'onBenefit', municipality, first_month, last_month
    from fleks_status
    where not is_fleksjob
    union all
    select s.pid, 'fewHours', s.municipality, s.first_month, s.last_month
    from fleks_status as s
    join fleksjob_episode as e
        on e.pid = s.pid
        and s.start_date >= e.start_date
        and s.start_date < e.end_date
    where
        s.is_fleksjob
        and e.start_date >= $started::date
        and e.start_minutes <= $few_minutes::integer
),

person_month as (
    select distinct
        m.pid,
        m.target_group,
        m.municipality,
        unnest(
            range(greatest(m.first_month, $first::integer), least(m.last_month, $last::integer) + 1)
        )::integer as month,
    from member as m
    join population($traits, $trait_count) as p using (pid)
    where
        m.municipality is not null
        and m.last_month >= $first::integer
        and m.first_month <= $last::integer
        and ($age_from::integer is null or p.birth_year is not null)
),

taking_part as (
    select distinct
        pid,
        unnest(
            range(greatest(first_month, $first::integer), least(last_month, $last::integer) + 1)
        )::integer as month,
    from participation_period
    where
        scheme in (select unnest(string_split($schemes, chr(31))))
        and last_month >= $first::integer
        and first_month <= $last::integer
)

select
    m.target_group,
    m.municipality,
    m.month,
    count(distinct m.pid)::integer as persons,
    (count(distinct m.pid) filter (where t.pid is not null))::integer as taking_part,
from person_month as m
join population($traits, $trait_count) as p using (pid)
left join taking_part as t using (pid, month)
where
    $age_from::integer is null
    or m.month // 12 - p.birth_year between $age_from::integer and $age_to::integer
group by m.target_group, m.municipality, m.month
order by m.target_group, m.municipality, m.month
