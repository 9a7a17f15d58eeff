-- Macro: one row per municipality and delivered month: citizens aged 16 to 66 by the latest count up to its end.
-- Counts are those of the newest file that has the day, its rows of that day added (a file may part them by sex).
-- Inputs: population (the table), delivery.
-- Parameters: first_month, last_month (month index).
-- Output: municipality, month, persons (null: not counted by then).
-- Source: MEASURES §3 M1, §6.
create or replace macro residents(first_month, last_month) as table
with

newest as (
    select *
    from population
    where
        population_group = 'befolkning_16_66'
        and municipality is not null
        and counted_on is not null
        and persons is not null
    qualify file_id = max(file_id) over (partition by municipality, counted_on)
),

counted as (
    select
        municipality,
        counted_on,
        sum(persons)::integer as persons,
    from newest
    group by municipality, counted_on
),

-- Of several counts in a month the last stands for it.
counted_month as (
    select
        municipality,
        month_of(counted_on) as from_month,
        arg_max(persons, counted_on) as persons,
    from counted
    group by municipality, from_month
),

lasting as (
    select
        municipality,
        persons,
        from_month,
        lead(from_month) over (partition by municipality order by from_month) as until_month,
    from counted_month
)

select
    d.municipality,
    d.month,
    l.persons,
from delivery as d
left join lasting as l
    on l.municipality = d.municipality
    and l.from_month <= d.month
    and (l.until_month is null or l.until_month > d.month)
where d.month between first_month and last_month
