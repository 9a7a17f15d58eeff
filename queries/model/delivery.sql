-- One row per municipality and month with at least one delivered spell row: other months are outside denominators.
-- Inputs: counted_spell, data_period.
-- Output: municipality, month.
-- Source: MEASURES §6.
create or replace table delivery as
with

span as (
    select distinct
        s.municipality,
        month_of(s.start_date) as first_month,
        month_of(least(coalesce(s.end_date, d.after_last_day), d.after_last_day) - 1) as last_month,
    from counted_spell() as s
    join data_period as d on d.table_name = 'spell'
    where s.municipality is not null
)

select distinct
    municipality,
    unnest(range(first_month, last_month + 1))::integer as month,
from span
where last_month >= first_month
