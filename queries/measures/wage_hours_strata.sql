-- One row per municipality and stratum of a cohort: sums of its persons' mean ordinary hours a month before and
-- after, from which means, changes and their variances follow under any weight that a stratum has. A month without a
-- row of a person is 0 hours: the file must cover all persons.
-- Inputs: wage_hours_cohort, ordinary_hours.
-- Parameters: $cohort_day (ISO text), $groups (target groups), $traits, $trait_count, $age_from, $age_to (years on
--             the day, or null), $earlier_first, $earlier_last, $baseline_first, $baseline_last, $result_first,
--             $result_last (month index), $left_out_first, $left_out_last (months that both windows skip; first >
--             last skips none).
-- Output: municipality, sex, age_group, target_group, held, earlier_hours (the stratum), persons, before, after (sums
--         of hours a month), before_squared, after_squared, change_squared, with_before, with_after, with_either
--         (persons with any hours), months_1, months_2 (months of the windows that the hours cover, without those left
--         out).
-- Source: MEASURES §3 M5.
with

-- Months of each window that the hours cover and that are not left out.
covered as (
    select
        count(*) filter (where window_number = 1) as months_1,
        count(*) filter (where window_number = 2) as months_2,
    from (
        select distinct
            month,
            case
                when month between $baseline_first::integer and $baseline_last::integer then 1
                when month between $result_first::integer and $result_last::integer then 2
            end as window_number,
        from ordinary_hours
        where month not between $left_out_first::integer and $left_out_last::integer
    )
),

cohort as (
    select *
    from wage_hours_cohort(
        $cohort_day, $groups, $traits, $trait_count, $age_from, $age_to, $earlier_first, $earlier_last
    )
),

worked as (
    select
        pid,
        sum(hours) filter (where month between $baseline_first::integer and $baseline_last::integer) as hours_1,
        sum(hours) filter (where month between $result_first::integer and $result_last::integer) as hours_2,
    from ordinary_hours
    where
        pid in (select pid from cohort)
        and month not between $left_out_first::integer and $left_out_last::integer
    group by pid
),

person as (
    select
        c.*,
        v.*,
        coalesce(w.hours_1, 0) / nullif(v.months_1, 0) as before,
        coalesce(w.hours_2, 0) / nullif(v.months_2, 0) as after,
    from cohort as c
    cross join covered as v
    left join worked as w using (pid)
)

select
    municipality,
    sex,
    age_group,
    target_group,
    held,
    earlier_hours,
    count(*) as persons,
    sum(before) as before,
    sum(after) as after,
    sum(before * before) as before_squared,
    sum(after * after) as after_squared,
    sum((after - before) * (after - before)) as change_squared,
    count(*) filter (where before > 0) as with_before,
    count(*) filter (where after > 0) as with_after,
    count(*) filter (where before > 0 or after > 0) as with_either,
    any_value(months_1) as months_1,
    any_value(months_2) as months_2,
from person
group by municipality, sex, age_group, target_group, held, earlier_hours
order by municipality, sex, age_group, target_group, held, earlier_hours
