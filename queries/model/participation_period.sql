-- One row per period that a person takes part in a scheme, or in one phase of it. The municipality is the file's, else
-- that of the person's benefit period begun last by the first day, else of the next one.
-- Inputs: participation, spell, person_index, data_period.
-- Output: pid, scheme, phase (null: not told), municipality (null: no period tells it either), start_date, end_date
--         (exclusive, no later than the data's end), first_month, last_month (months whose last day lies in the period;
--         last < first where none does).
-- Source: MEASURES §1.
create or replace table participation_period as
with

dated as (
    select
        i.pid,
        p.scheme,
        p.phase,
        p.municipality,
        p.start_date,
        least(coalesce(p.end_date, d.after_last_day), d.after_last_day) as end_date,
    from participation as p
    join person_index as i using (person_id)
    join data_period as d on d.table_name = 'spell'
),

untold as (
    select *
    from dated
    where municipality is null
),

place as (
    select distinct
        i.pid,
        s.municipality,
        s.start_date,
    from spell as s
    join person_index as i using (person_id)
    where
        s.municipality is not null
        and i.pid in (select pid from untold)
),

placed as (
    select
        u.* exclude (municipality),
        coalesce(earlier.municipality, later.municipality) as municipality,
    from untold as u
    asof left join place as earlier on u.pid = earlier.pid and u.start_date >= earlier.start_date
    asof left join place as later on u.pid = later.pid and u.start_date < later.start_date
),

whole as (
    select pid, scheme, phase, municipality, start_date, end_date from dated where municipality is not null
    union all
    select pid, scheme, phase, municipality, start_date, end_date from placed
)

select
    pid,
    scheme,
    phase,
    municipality,
    start_date,
    end_date,
    month_of(start_date) as first_month,
    month_of(end_date) - 1 as last_month,
from whole
where end_date > start_date
order by pid, start_date
