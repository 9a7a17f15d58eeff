-- One row per period that a person takes part in a scheme, or in one phase of it. The municipality is the file's, else
-- that of the person's benefit period begun last by the first day, else of the next one.
-- Inputs: participation, person_index, person_place, data_period.
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
)

select
    d.pid,
    d.scheme,
    d.phase,
    coalesce(d.municipality, earlier.municipality, later.municipality) as municipality,
    d.start_date,
    d.end_date,
    month_of(d.start_date) as first_month,
    month_of(d.end_date) - 1 as last_month,
from dated as d
asof left join person_place as earlier on d.pid = earlier.pid and d.start_date >= earlier.start_date
asof left join person_place as later on d.pid = later.pid and d.start_date < later.start_date
where d.end_date > d.start_date
order by d.pid, d.start_date
