-- One row per person, municipality and month with a day on ledighedsydelse: that part of the month, and the person's
-- samtaler on those days. Only months in which the municipality has delivered a samtale: in others nobody knows.
-- Inputs: fleks_status, event_day, population.
-- Parameters: $traits, $trait_count, $age_from, $age_to (years in the month, or null), $first, $last (month index).
-- Output: pid, municipality, month, months (days on ledighedsydelse ÷ days of the month), contacts.
-- Source: MEASURES §3 "Small counts", §6 "A municipality-month without any delivered row".
with

talk as (
    select pid, day, month, municipality
    from event_day
    where
        event = 'samtale'
        and month between $first::integer and $last::integer
),

delivered as (
    select distinct municipality, month
    from talk
),

-- Each month that a period touches, also one that it leaves before its last day.
touched as (
    select
        pid,
        municipality,
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
        not is_fleksjob
        and municipality is not null
        and end_date > first_day_of($first::integer)
        and start_date < first_day_of($last::integer + 1)
),

stay as (
    select
        t.pid,
        t.municipality,
        t.month,
        t.start_date,
        t.end_date,
        least(t.end_date, first_day_of(t.month + 1)) - greatest(t.start_date, first_day_of(t.month)) as days,
    from touched as t
    join delivered as d using (municipality, month)
    join population($traits, $trait_count) as p using (pid)
    where
        $age_from::integer is null
        or t.month // 12 - p.birth_year between $age_from::integer and $age_to::integer
),

met as (
    select
        s.pid,
        s.municipality,
        s.month,
        count(*) as contacts,
    from stay as s
    join talk as k
        on k.pid = s.pid
        and k.month = s.month
        and k.day >= s.start_date
        and k.day < s.end_date
    group by s.pid, s.municipality, s.month
),

exposure as (
    select
        pid,
        municipality,
        month,
        sum(days) / (first_day_of(month + 1) - first_day_of(month)) as months,
    from stay
    group by pid, municipality, month
)

select
    e.pid,
    e.municipality,
    e.month,
    e.months::double as months,
    coalesce(m.contacts, 0)::integer as contacts,
from exposure as e
left join met as m using (pid, municipality, month)
order by e.pid, e.municipality, e.month
