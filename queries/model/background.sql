-- Macros: what persons are matched on. Unknown is a value of its own, so that it makes strata of its own.
-- age_band: age (years, or null), told (the file's own age group, which stands where it has no birth year).
create or replace macro age_band(age, told) as
    case
        when age is null then coalesce(told, 'unknown')
        when age < 30 then '0-29'
        when age < 40 then '30-39'
        when age < 50 then '40-49'
        when age < 60 then '50-59'
        else '60-'
    end;

-- held_band: weeks in a target group without a break, and whether the time began on the data's first day and so might
-- be of any length.
create or replace macro held_band(weeks, starts_unknown) as
    case
        when weeks >= 104 then '104-'
        when starts_unknown then 'unknown'
        when weeks >= 52 then '52-103'
        when weeks >= 26 then '26-51'
        when weeks >= 13 then '13-25'
        else '0-12'
    end;

-- One row per person of whom sex or age group is told: pid, sex, age_group (null where it is not).
create or replace macro told_background() as table
select
    pid,
    any_value(value) filter (where name = 'sex') as sex,
    any_value(value) filter (where name = 'age_group') as age_group,
from trait
where name in ('sex', 'age_group')
group by pid;

-- Every wanted person's stratum in a year: pid, sex, age_group (by the age reached in the year); wanted, wanted_count
-- as in population.sql. Source: MEASURES §3 M5 "Matching".
create or replace macro person_stratum(wanted, wanted_count, in_year) as table
select
    p.pid,
    coalesce(t.sex, 'unknown') as sex,
    age_band(in_year - p.birth_year, t.age_group) as age_group,
from population(wanted, wanted_count) as p
left join told_background() as t using (pid);
