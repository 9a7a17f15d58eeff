-- One row per phase, municipality and month: persons who are in the phase on the month's last day. Who is in several
-- then counts in the one begun last.
-- Inputs: participation_period, population.
-- Parameters: $traits, $trait_count, $age_from, $age_to (years in the month, or null), $schemes (names of the scheme in
--             the files, parted by chr(31)), $first, $last (month index).
-- Output: phase (empty: not told), municipality, month, persons.
-- Source: MEASURES §1 `participation`, §2 "elements of its indsatsmodel".
with

person_month as (
    select
        t.pid,
        coalesce(t.phase, '') as phase,
        t.municipality,
        t.start_date,
        unnest(
            range(greatest(t.first_month, $first::integer), least(t.last_month, $last::integer) + 1)
        )::integer as month,
    from participation_period as t
    where
        t.scheme in (select unnest(string_split($schemes, chr(31))))
        and t.last_month >= $first::integer
        and t.first_month <= $last::integer
),

latest as (
    select
        pid,
        month,
        arg_max(phase, (start_date, phase)) as phase,
        arg_max(municipality, (start_date, phase)) as municipality,
    from person_month
    group by pid, month
)

select
    l.phase,
    l.municipality,
    l.month,
    count(*)::integer as persons,
from latest as l
join population($traits, $trait_count) as p using (pid)
where
    l.municipality is not null
    and (
        $age_from::integer is null
        or l.month // 12 - p.birth_year between $age_from::integer and $age_to::integer
    )
group by l.phase, l.municipality, l.month
order by l.phase, l.municipality, l.month
