-- One row per municipality and month that the hours cover: sums of ordinary hours of a cohort, plain and weighted so
-- that the comparison set has the project's strata (weight of a stratum: treated ÷ compared persons in it, times
-- compared ÷ treated persons in all; strata without both sides weigh 0).
-- Inputs: wage_hours_cohort, ordinary_hours.
-- Parameters: $cohort_day, $cohort_until, $groups, $traits, $trait_count, $age_from, $age_to, $earlier_first,
--             $earlier_last, $pension_ends, $baseline_first, $baseline_last, $result_first, $result_last (as in
--             wage_hours_strata.sql, whose persons these are: those with no observed month of the result window are in
--             no number), $first, $last (month index), $left_out_first, $left_out_last (months that the baseline
--             skips), $project, $comparison, $participants (codes), $matched (else everyone weighs 1).
-- Output: municipality, month; of the persons who are kept (of a participant those with someone to be compared with, of
--         others all): persons, hours, hours_squared, with_hours (persons); of those who weigh: weighted_persons, w, w2
--         (sums of w and w²), wh, w2h, w2hh (hours h of the month), wb, w2b, w2bb (b: mean of the baseline's months),
--         w2hb, weighted_with_hours, weighted_with_before (persons). Who died or emigrated is in no later month.
-- Source: MEASURES §3 M5.
with

covered as (
    select distinct month
    from ordinary_hours
    where month between $first::integer and $last::integer
),

entered as (
    select *
    from wage_hours_cohort(
        $cohort_day,
        $cohort_until,
        $groups,
        $traits,
        $trait_count,
        $age_from,
        $age_to,
        $earlier_first,
        $earlier_last,
        $pension_ends
    )
),

hour_month as (
    select distinct month
    from ordinary_hours
    where month not between $left_out_first::integer and $left_out_last::integer
),

baseline as (
    select
        l.later,
        count(h.month) as months,
    from (select distinct later from entered) as l
    left join hour_month as h
        on h.month between $baseline_first::integer + l.later and $baseline_last::integer + l.later
    group by l.later
),

-- The first month after which follow-up may end.
first_after as (
    select min(month) as month
    from hour_month
    where month between $result_first::integer and $result_last::integer
),

cohort as (
    select
        e.pid,
        e.municipality,
        e.later,
        e.end_month,
        (e.sex, e.age_group, e.target_group, e.held, e.earlier_hours) as stratum,
        list_contains(string_split($project, ','), e.municipality::varchar) as is_treated,
        list_contains(string_split($comparison, ','), e.municipality::varchar) as is_compared,
        list_contains(string_split($participants, ','), e.municipality::varchar) as takes_part,
    from entered as e
    cross join first_after as f
    where coalesce(e.end_month >= f.month, true)
),

stratum_size as (
    select
        stratum,
        count(*) filter (where is_treated) as treated,
        count(*) filter (where is_compared) as compared,
    from cohort
    group by stratum
),

matched_size as (
    select
        sum(treated) as treated,
        sum(compared) as compared,
    from stratum_size
    where treated > 0 and compared > 0
),

before as (
    select
        c.pid,
        sum(h.hours) as hours,
    from cohort as c
    join ordinary_hours as h
        on h.pid = c.pid
        and h.month between $baseline_first::integer + c.later and $baseline_last::integer + c.later
    where h.month not between $left_out_first::integer and $left_out_last::integer
    group by c.pid
),

person as (
    select
        c.pid,
        c.municipality,
        c.end_month,
        coalesce(b.hours, 0) / nullif(v.months, 0) as before,
        not (c.takes_part and $matched::boolean and s.compared = 0) as is_kept,
        case
            when c.takes_part then is_kept::integer
            when not c.is_compared then 0
            when not $matched::boolean then 1
            when s.treated = 0 then 0
            else s.treated / s.compared * m.compared / m.treated
        end::double as w,
    from cohort as c
    join stratum_size as s using (stratum)
    cross join matched_size as m
    join baseline as v using (later)
    left join before as b using (pid)
),

-- What changes by month only in that those who are gone are taken away.
still as (
    select
        municipality,
        count(*) filter (where is_kept) as persons,
        count(*) filter (where w > 0) as weighted_persons,
        sum(w) as w,
        sum(w * w) as w2,
        sum(w * before) as wb,
        sum(w * w * before) as w2b,
        sum(w * w * before * before) as w2bb,
        count(*) filter (where w > 0 and before > 0) as weighted_with_before,
    from person
    group by municipality
),

gone as (
    select
        p.municipality,
        c.month,
        count(*) filter (where p.is_kept) as persons,
        count(*) filter (where p.w > 0) as weighted_persons,
        sum(p.w) as w,
        sum(p.w * p.w) as w2,
        sum(p.w * p.before) as wb,
        sum(p.w * p.w * p.before) as w2b,
        sum(p.w * p.w * p.before * p.before) as w2bb,
        count(*) filter (where p.w > 0 and p.before > 0) as weighted_with_before,
    from person as p
    join covered as c on c.month > p.end_month
    group by p.municipality, c.month
),

-- Only the few who have hours in a month add anything to it.
moving as (
    select
        p.municipality,
        h.month,
        sum(h.hours) filter (where p.is_kept) as hours,
        sum(h.hours * h.hours) filter (where p.is_kept) as hours_squared,
        count(*) filter (where p.is_kept) as with_hours,
        sum(p.w * h.hours) as wh,
        sum(p.w * p.w * h.hours) as w2h,
        sum(p.w * p.w * h.hours * h.hours) as w2hh,
        sum(p.w * p.w * h.hours * p.before) as w2hb,
        count(*) filter (where p.w > 0) as weighted_with_hours,
    from person as p
    join ordinary_hours as h using (pid)
    where h.month between $first::integer and least($last::integer, p.end_month)
    group by p.municipality, h.month
)

select
    s.municipality,
    c.month,
    s.persons - coalesce(g.persons, 0) as persons,
    s.weighted_persons - coalesce(g.weighted_persons, 0) as weighted_persons,
    s.w - coalesce(g.w, 0) as w,
    s.w2 - coalesce(g.w2, 0) as w2,
    s.wb - coalesce(g.wb, 0) as wb,
    s.w2b - coalesce(g.w2b, 0) as w2b,
    s.w2bb - coalesce(g.w2bb, 0) as w2bb,
    s.weighted_with_before - coalesce(g.weighted_with_before, 0) as weighted_with_before,
    coalesce(m.hours, 0) as hours,
    coalesce(m.hours_squared, 0) as hours_squared,
    coalesce(m.with_hours, 0) as with_hours,
    coalesce(m.wh, 0) as wh,
    coalesce(m.w2h, 0) as w2h,
    coalesce(m.w2hh, 0) as w2hh,
    coalesce(m.w2hb, 0) as w2hb,
    coalesce(m.weighted_with_hours, 0) as weighted_with_hours,
from still as s
cross join covered as c
left join gone as g using (municipality, month)
left join moving as m using (municipality, month)
order by s.municipality, c.month
