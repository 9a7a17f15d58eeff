-- One row per person and month in ordinary employment by DREAM: a month that tells of employment (`grad_` above 0, or a
-- `branche_`), without any week in fleksjob or løntilskud. A week lies in the month of its Thursday.
-- Inputs: employment, counted_spell, counted_activity, person_index, data_period.
-- Output: pid, month.
-- Source: MEASURES §1 DREAM.
create or replace table ordinary_employment as
with

employed as (
    select distinct
        i.pid,
        e.month,
    from employment as e
    join person_index as i using (person_id)
),

supported as (
    select
        i.pid,
        s.start_date,
        least(coalesce(s.end_date, d.after_last_day), d.after_last_day) as end_date,
    from counted_spell() as s
    join person_index as i using (person_id)
    join data_period as d on d.table_name = 'spell'
    where s.benefit = 'fleksjob'
    union all
    select
        i.pid,
        a.start_date,
        least(coalesce(a.end_date, d.after_last_day), d.after_last_day),
    from counted_activity() as a
    join person_index as i using (person_id)
    join data_period as d on d.table_name = 'activity'
    where a.activity = 'loentilskud'
)

select e.*
from employed as e
where
    not exists (
        from supported as s
        where
            s.pid = e.pid
            and s.end_date > s.start_date
            and e.month between month_of(s.start_date) and month_of(s.end_date - 1)
    )
