-- One row per municipality, phase and what came after it: persons. Each person counts once in each phase that they were
-- in between $first_day and $last_day, by their latest time in it. Periods of a phase with fewer than $gap_days between
-- are one time. What came after is the first other phase that begins after the time's first day and less than $gap_days
-- after its end; else nothing is known yet (running) where fewer than $gap_days lie between its end and $last_day; else
-- left.
-- Inputs: participation_period, population.
-- Parameters: $traits, $trait_count, $age_from, $age_to (years at the time's start, or null), $schemes (names of the
--             scheme in the files, parted by chr(31)), $gap_days, $first_day, $last_day (days).
-- Output: municipality, phase, next_phase (empty: none), outcome (moved, running, left), persons.
-- Source: MEASURES §2 "elements of its indsatsmodel", §5 "a cell of a matrix".
with

period as (
    select
        t.pid,
        t.phase,
        t.municipality,
        t.start_date,
        least(t.end_date, $last_day::date + 1) as end_date,
    from participation_period as t
    where
        t.scheme in (select unnest(string_split($schemes, chr(31))))
        and t.phase is not null
        and t.start_date <= $last_day::date
),

begun as (
    select
        *,
        coalesce(
            start_date - max(end_date) over (
                partition by pid, phase
                order by start_date, end_date
                rows between unbounded preceding and 1 preceding
            ) >= $gap_days::integer,
            true
        )::integer as is_new,
    from period
),

numbered as (
    select
        *,
        sum(is_new) over (partition by pid, phase order by start_date, end_date) as time_number,
    from begun
),

phase_time as (
    select
        pid,
        phase,
        arg_max(municipality, start_date) as municipality,
        min(start_date) as start_date,
        max(end_date) as end_date,
    from numbered
    group by pid, phase, time_number
),

latest as (
    select *
    from phase_time
    where end_date > $first_day::date
    qualify row_number() over (partition by pid, phase order by start_date desc) = 1
),

followed as (
    select
        l.pid,
        l.phase,
        l.municipality,
        l.start_date,
        l.end_date,
        arg_min(n.phase, (n.start_date, n.phase)) as next_phase,
    from latest as l
    left join phase_time as n
        on n.pid = l.pid
        and n.phase != l.phase
        and n.start_date > l.start_date
        and n.start_date - l.end_date < $gap_days::integer
    group by all
)

select
    f.municipality,
    f.phase,
    coalesce(f.next_phase, '') as next_phase,
    case
        when f.next_phase is not null then 'moved'
        when $last_day::date + 1 - f.end_date < $gap_days::integer then 'running'
        else 'left'
    end as outcome,
    count(*)::integer as persons,
from followed as f
join population($traits, $trait_count) as p using (pid)
where
    f.municipality is not null
    and (
        $age_from::integer is null
        or year(f.start_date) - p.birth_year between $age_from::integer and $age_to::integer
    )
group by all
order by all
