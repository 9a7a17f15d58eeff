-- One row per table, municipality and month in which a row begins or ends (hours: lies), up to the data's end.
-- Where a row tells no municipality, it is that of the person's latest benefit period.
-- Inputs: counted_spell, counted_activity, wage_hours, data_period.
-- Output: table_name, municipality, month, begun (rows), ended (rows whose last day lies in the month), persons
--         (distinct, of the rows begun).
-- Source: MEASURES §6.
with

home as (
    select
        person_id,
        arg_max(municipality, start_date) as municipality,
    from counted_spell()
    where municipality is not null
    group by person_id
),

placed_activity as (
    select
        a.person_id,
        a.start_date,
        a.end_date,
        coalesce(a.municipality, h.municipality) as municipality,
    from counted_activity() as a
    left join home as h using (person_id)
),

placed_hours as (
    select
        w.person_id,
        w.month,
        coalesce(w.municipality, h.municipality) as municipality,
    from wage_hours as w
    left join home as h using (person_id)
),

period as (
    select 'spell' as table_name, municipality, person_id, start_date, end_date
    from counted_spell()
    union all
    select 'activity', municipality, person_id, start_date, end_date
    from placed_activity
),

change as (
    select p.table_name, p.municipality, month_of(p.start_date) as month, p.person_id, 1 as begun, 0 as ended
    from period as p
    join data_period as d using (table_name)
    where p.start_date < d.after_last_day
    union all
    select p.table_name, p.municipality, month_of(p.end_date - 1), null, 0, 1
    from period as p
    join data_period as d using (table_name)
    where p.end_date <= d.after_last_day
    union all
    select 'wage_hours', municipality, month, person_id, 1, 0
    from placed_hours
)

select
    table_name,
    municipality,
    month,
    sum(begun)::integer as begun,
    sum(ended)::integer as ended,
    count(distinct person_id) as persons,
from change
where municipality is not null
group by all
order by all
