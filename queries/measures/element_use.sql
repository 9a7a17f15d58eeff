-- One row per municipality, and one of them together: persons who have met an element of the scheme's indsatsmodel
-- while they were in its target group or took part in it. An element is met by an event, a day of an activity, or a
-- day in a phase of the participation.
-- Inputs: event_day, activity, participation_period, fleks_status, target_period, person_index, data_period,
--         population.
-- Parameters: $traits, $trait_count, $age_from, $age_to (years at the first day met, or null), $municipalities (codes),
--             $events, $activities, $phases (names, parted by chr(31); phases in any case), $schemes (names of the
--             scheme in the files, parted by chr(31)), $fleksjob (are ledighedsydelse and fleksjob its target groups?),
--             $groups (its other target groups), $first_day, $last_day (days).
-- Output: municipality (null: all of them), persons, is_told (is the element met anywhere in the files?).
-- Source: MEASURES §2 "elements of its indsatsmodel, so that their use can be counted".
with

taken as (
    select pid, phase, municipality, start_date, end_date
    from participation_period
    where scheme in (select unnest(string_split($schemes, chr(31))))
),

met as (
    select pid, municipality, day as start_date, day + 1 as end_date
    from event_day
    where event in (select unnest(string_split($events, chr(31))))
    union all
    select
        i.pid,
        a.municipality,
        a.start_date,
        least(coalesce(a.end_date, d.after_last_day), d.after_last_day),
    from activity as a
    join person_index as i using (person_id)
    join data_period as d on d.table_name = 'spell'
    where a.activity in (select unnest(string_split($activities, chr(31))))
    union all
    select pid, municipality, start_date, end_date
    from taken
    where lower(phase) in (select lower(unnest(string_split($phases, chr(31)))))
),

in_scheme as (
    select pid, municipality, start_date, end_date
    from taken
    union all
    select pid, municipality, start_date, end_date
    from fleks_status
    where $fleksjob::boolean
    union all
    select pid, municipality, start_date, end_date
    from target_period
    where target_group in (select unnest(string_split($groups, ',')))
),

used as (
    select
        m.pid,
        coalesce(m.municipality, s.municipality) as municipality,
        min(greatest(m.start_date, s.start_date, $first_day::date)) as first_day,
    from met as m
    join in_scheme as s
        on s.pid = m.pid
        and s.start_date < m.end_date
        and s.end_date > m.start_date
    where
        greatest(m.start_date, s.start_date) <= $last_day::date
        and least(m.end_date, s.end_date) > $first_day::date
    group by all
),

counted as (
    select u.*
    from used as u
    join population($traits, $trait_count) as p using (pid)
    where
        list_contains(string_split($municipalities, ','), u.municipality::varchar)
        and (
            $age_from::integer is null
            or year(u.first_day) - p.birth_year between $age_from::integer and $age_to::integer
        )
)

select
    municipality,
    count(distinct pid)::integer as persons,
    (select count(*) > 0 from met) as is_told,
from counted
group by grouping sets ((municipality), ())
order by municipality nulls first
