-- Macro: one row per person of a cohort, with what comparable persons are alike in. A person enters on the first day in
-- a target group from one day to another; where both are the same day, these are all in a group on it. Municipality and
-- group are those of the day of entry, of the period begun last where several hold it; days in unknown municipality are
-- none.
-- Inputs: target_period, ordinary_hours, event, spell, population, background, data_period.
-- Parameters: from_day, until_day (the first and the last day to enter), groups (target groups, parted by commas),
--             wanted, wanted_count (of `population`), age_from, age_to (years on the day of entry, or null),
--             earlier_first, earlier_last (months whose hours are matched on, of those who enter in the month of
--             `from_day`; of later ones as many months later), pension_ends (true: folkepension ends what is observed,
--             as death and emigration do).
-- Output: pid, municipality, target_group, sex, age_group (years on the day of entry; as the file has it where it has
--         no birth year), held (weeks in the group without a break; unknown where it began on the data's first day and
--         might be of any length), earlier_hours (ordinary hours a month; unknown where the hours do not cover these
--         months), later (months from that of `from_day` to that of entry), end_month (month after
--         entry of death, emigration or, where it ends what is observed, folkepension; null: none, and hours are
--         observed to the end).
-- Source: MEASURES §3 M5.
create or replace macro wage_hours_cohort(
    from_day, until_day, groups, wanted, wanted_count, age_from, age_to, earlier_first, earlier_last, pension_ends
) as table
with

held as (
    select *
    from target_period
    where
        target_group in (select unnest(string_split(groups, ',')))
        and start_date <= until_day::date
        and end_date > from_day::date
        and municipality is not null
),

first_day as (
    select
        pid,
        min(greatest(start_date, from_day::date)) as entered,
    from held
    group by pid
),

entry as (
    select
        *,
        month_of(entered) - month_of(from_day::date) as later,
    from first_day
),

member as (
    select
        e.pid,
        e.entered,
        e.later,
        arg_max(h.target_group, (h.start_date, h.municipality)) as target_group,
        arg_max(h.municipality, (h.start_date, h.municipality)) as municipality,
        arg_max(h.held_since, (h.start_date, h.municipality)) as held_since,
    from entry as e
    join held as h on h.pid = e.pid and h.start_date <= e.entered and h.end_date > e.entered
    group by e.pid, e.entered, e.later
),

hour_month as (
    select distinct month
    from ordinary_hours
),

-- Of those who enter so many months later: how many of their earlier months the hours cover.
covered as (
    select
        l.later,
        count(h.month) as months,
    from (select distinct later from member) as l
    left join hour_month as h
        on h.month between earlier_first::integer + l.later and earlier_last::integer + l.later
    group by l.later
),

earlier as (
    select
        m.pid,
        sum(h.hours) as hours,
    from member as m
    join ordinary_hours as h
        on h.pid = m.pid
        and h.month between earlier_first::integer + m.later and earlier_last::integer + m.later
    group by m.pid
),

ending as (
    select person_id, day
    from event
    where event in ('doed', 'udvandring')
    union all
    select person_id, start_date
    from spell
    where pension_ends and benefit = 'folkepension'
),

gone as (
    select
        m.pid,
        month_of(min(e.day)) as end_month,
    from ending as e
    join person_index as i using (person_id)
    join member as m on m.pid = i.pid and e.day >= m.entered
    group by m.pid
),

described as (
    select
        m.pid,
        m.municipality,
        m.target_group,
        m.later,
        g.end_month,
        coalesce(t.sex, 'unknown') as sex,
        t.age_group,
        year(m.entered) - p.birth_year as age,
        (m.entered - m.held_since) // 7 as weeks,
        m.held_since <= d.first_day as starts_unknown,
        case when c.months = earlier_last::integer - earlier_first::integer + 1 then coalesce(e.hours, 0) / c.months end
            as hours,
    from member as m
    join population(wanted, wanted_count) as p using (pid)
    join data_period as d on d.table_name = 'spell'
    join covered as c using (later)
    left join told_background() as t using (pid)
    left join earlier as e using (pid)
    left join gone as g using (pid)
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
    later,
    end_month,
from described
where
    age_from::integer is null
    or age between age_from::integer and age_to::integer
