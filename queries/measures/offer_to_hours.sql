-- One row per start of virksomhedspraktik or løntilskud in the bruttomålgruppe, from its day until ordinary hours begin
-- or something else ends the wait: førtidspension, folkepension, efterløn, death, emigration. Days are counted from
-- 1970-01-01.
-- Hours are known by the month: they begin on the first day of the first month after the start's own in which the
-- person has any, and that day is the last one waited, so that it lies in the month of the hours.
-- Left out are starts with ordinary hours in their own month or the month before, and offers of a person who is still
-- followed from an earlier one: they are part of the same course. Offers that begin on the same day are one.
-- Inputs: company_offer, ordinary_hours, way_out, population.
-- Parameters: $traits, $trait_count, $age_from, $age_to (years at the start, or null), $groups (target groups; the
--             person is in one of them on the day of the start), $first_month, $last_month (month indices that spells,
--             offers and wage hours all cover), $longest_days (nobody is followed longer).
-- Output: pid, wait (number within the person), municipality, start_day, end_day (exclusive), end_kind (0 still
--         waiting, 1 ordinary hours, 2 something else).
-- Source: MEASURES §3 M4, last point; estimators of M2.
with recursive

offer as (
    select
        pid,
        start_date as day,
        arg_max_null(municipality, group_to) as municipality,
    from company_offer
    where
        target_group in (select unnest(string_split($groups, ',')))
        and group_from = start_date
        and month_of(start_date) > $first_month::integer
        and month_of(start_date) <= $last_month::integer
    group by pid, start_date
),

hours as (
    select
        o.pid,
        o.day,
        min(h.month) filter (where h.month > month_of(o.day)) as month,
        bool_or(h.month <= month_of(o.day)) as has_them,
    from offer as o
    join ordinary_hours as h
        on h.pid = o.pid
        and h.month >= month_of(o.day) - 1
        and h.month <= $last_month::integer
    group by o.pid, o.day
),

other as (
    select
        o.pid,
        o.day,
        greatest(min(g.day), o.day + 1) as other_day,
    from offer as o
    join way_out() as g on g.pid = o.pid and g.day >= o.day
    group by o.pid, o.day
),

ended as (
    select
        o.pid,
        o.day,
        o.municipality,
        if(h.month is null, null, first_day_of(h.month) + 1) as hours_day,
        w.other_day,
        least(first_day_of($last_month::integer + 1), o.day + $longest_days::integer) as last_day,
    from offer as o
    left join hours as h using (pid, day)
    left join other as w using (pid, day)
    where not coalesce(h.has_them, false)
),

wait as materialized (
    select
        pid,
        day,
        municipality,
        least(hours_day, other_day, last_day) as until,
        case
            when hours_day <= least(coalesce(other_day, hours_day), last_day) then 1
            when other_day <= last_day then 2
            else 0
        end as end_kind,
    from ended
),

-- The first, and each that begins when the one before is no longer followed.
followed as (
    select
        pid,
        min(day) as day,
        1 as number,
    from wait
    group by pid
    union all
    select
        f.pid,
        min(later.day) as day,
        f.number + 1,
    from followed as f
    join wait as earlier using (pid, day)
    join wait as later on later.pid = f.pid and later.day >= earlier.until
    group by f.pid, f.number
)

select
    w.pid,
    f.number::integer as wait,
    w.municipality,
    w.day - date '1970-01-01' as start_day,
    w.until - date '1970-01-01' as end_day,
    w.end_kind,
from wait as w
join followed as f using (pid, day)
join population($traits, $trait_count) as p using (pid)
where
    w.municipality is not null
    and (
        $age_from::integer is null
        or year(w.day) - p.birth_year between $age_from::integer and $age_to::integer
    )
order by w.pid, f.number
