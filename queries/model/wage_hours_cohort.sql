-- Macro: one row per person in a target group on a day, with what comparable persons are alike in. Municipality and
-- group are those of that day, of the period begun last where several hold it; persons of unknown municipality are
-- left out.
-- Parameters: day, groups (target groups, parted by commas), wanted, wanted_count (of `population`), age_from, age_to
--             (years on the day, or null), earlier_first, earlier_last (months whose hours are matched on).
-- Output: pid, municipality, target_group, sex, age_group (years on the day; as the file has it where it has no birth
--         year), held (weeks in the group without a break; unknown where it began on the data's first day and might
--         be of any length), earlier_hours (ordinary hours a month; unknown where the hours do not cover these
--         months).
-- Source: MEASURES §3 M5.
create or replace macro wage_hours_cohort(
    day, groups, wanted, wanted_count, age_from, age_to, earlier_first, earlier_last
) as table
with

member as (
    select
        pid,
        arg_max(target_group, (start_date, municipality)) as target_group,
        arg_max(municipality, (start_date, municipality)) as municipality,
        arg_max(held_since, (start_date, municipality)) as held_since,
    from target_period
    where
        target_group in (select unnest(string_split(groups, ',')))
        and start_date <= day::date
        and end_date > day::date
        and municipality is not null
    group by pid
),

covered as (
    select count(distinct month) as months
    from ordinary_hours
    where month between earlier_first::integer and earlier_last::integer
),

earlier as (
    select
        pid,
        sum(hours) as hours,
    from ordinary_hours
    where month between earlier_first::integer and earlier_last::integer
    group by pid
),

described as (
    select
        m.pid,
        m.municipality,
        m.target_group,
        coalesce(t.sex, 'unknown') as sex,
        t.age_group,
        year(day::date) - p.birth_year as age,
        (day::date - m.held_since) // 7 as weeks,
        m.held_since <= d.first_day as starts_unknown,
        case when c.months = earlier_last::integer - earlier_first::integer + 1 then coalesce(e.hours, 0) / c.months end
            as hours,
    from member as m
    join population(wanted, wanted_count) as p using (pid)
    join data_period as d on d.table_name = 'spell'
    cross join covered as c
    left join told_background() as t using (pid)
    left join earlier as e using (pid)
)

select
    pid,
    municipality,
    target_group,
    sex,
    age_band(age, age_group) as age_group,
    held_band(weeks, starts_unknown) as held,
    case
        when hours is null then 'unknown'
        when hours = 0 then '0'
        when hours <= 10 then '0-10'
        when hours <= 50 then '10-50'
        else '50-'
    end as earlier_hours,
from described
where
    age_from::integer is null
    or age between age_from::integer and age_to::integer
