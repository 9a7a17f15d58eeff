-- One row per municipality and stratum of a cohort: sums of its persons' mean ordinary hours a month before and after,
-- from which means, changes and their variances follow under any weight that a stratum has. A month without a row of a
-- person is 0 hours: the file must cover all persons. With $by_person a row is a person of a stratum instead.
-- Inputs: wage_hours_cohort, ordinary_hours.
-- Parameters: $cohort_day, $cohort_until (ISO texts), $groups (target groups), $traits, $trait_count, $age_from,
--             $age_to (years on the day of entry, or null), $earlier_first, $earlier_last, $baseline_first,
--             $baseline_last (month index, of those who enter in the month of $cohort_day; of later ones as many months
--             later), $result_first, $result_last (month index), $pension_ends, $by_person (true or false),
--             $left_out_first, $left_out_last (months that both
--             windows skip; first > last skips none).
-- Output: municipality, sex, age_group, target_group, held, earlier_hours (the stratum), person (pid; null in the row
--         of a stratum), persons, before, after (sums of hours a month), before_squared, after_squared, change_squared,
--         with_before, with_after, with_either (persons with any hours), unobserved (persons who died or emigrated
--         before any month of the result window, in none of the other numbers), months_1, months_2 (months of the
--         windows that the hours cover, without those left out; of several baselines the fewest).
-- Source: MEASURES §3 M5.
with

cohort as (
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

-- Months that the hours cover and that are not left out.
hour_month as (
    select distinct month
    from ordinary_hours
    where month not between $left_out_first::integer and $left_out_last::integer
),

covered_before as (
    select
        l.later,
        count(h.month) as months_1,
    from (select distinct later from cohort) as l
    left join hour_month as h
        on h.month between $baseline_first::integer + l.later and $baseline_last::integer + l.later
    group by l.later
),

-- Of those whose hours are observed through a month (null: to the end).
covered_after as (
    select
        e.end_month,
        count(h.month) as months_2,
    from (select distinct end_month from cohort) as e
    left join hour_month as h
        on h.month between $result_first::integer and least(e.end_month, $result_last::integer)
    group by e.end_month
),

all_after as (
    select count(*) as months
    from hour_month
    where month between $result_first::integer and $result_last::integer
),

worked as (
    select
        c.pid,
        sum(h.hours) filter (
            where h.month between $baseline_first::integer + c.later and $baseline_last::integer + c.later
        ) as hours_1,
        sum(h.hours) filter (
            where h.month between $result_first::integer and least(c.end_month, $result_last::integer)
        ) as hours_2,
    from cohort as c
    join ordinary_hours as h using (pid)
    where h.month not between $left_out_first::integer and $left_out_last::integer
    group by c.pid
),

described as (
    select
        c.*,
        b.months_1,
        l.months as months_2,
        a.months_2 > 0 or l.months = 0 as is_followed,
        coalesce(w.hours_1, 0) / nullif(b.months_1, 0) as before,
        coalesce(w.hours_2, 0) / nullif(a.months_2, 0) as after,
    from cohort as c
    join covered_before as b using (later)
    join covered_after as a on a.end_month is not distinct from c.end_month
    cross join all_after as l
    left join worked as w using (pid)
),

fewest as (
    select min(months_1) as months_1
    from described
),

followed as (
    select * exclude (months_1, before, after),
        case when is_followed then before end as before,
        case when is_followed then after end as after,
    from described
)

select
    municipality,
    sex,
    age_group,
    target_group,
    held,
    earlier_hours,
    case when $by_person then pid end as person,
    count(*) filter (where is_followed) as persons,
    sum(before) as before,
    sum(after) as after,
    sum(before * before) as before_squared,
    sum(after * after) as after_squared,
    sum((after - before) * (after - before)) as change_squared,
    count(*) filter (where before > 0) as with_before,
    count(*) filter (where after > 0) as with_after,
    count(*) filter (where before > 0 or after > 0) as with_either,
    count(*) filter (where not is_followed) as unobserved,
    any_value(f.months_1) as months_1,
    any_value(months_2) as months_2,
from followed
cross join fewest as f
group by municipality, sex, age_group, target_group, held, earlier_hours, person
order by municipality, sex, age_group, target_group, held, earlier_hours, person
