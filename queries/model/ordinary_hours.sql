-- One row per person and month with more than 0 ordinary hours: rows of a month added, hours in løntilskud and fleksjob
-- left out. A negative sum is 0, and so is no row. Sums are rounded, since hours that cancel may leave 1e-16.
-- Inputs: wage_hours, person_index.
-- Output: pid, month, hours (hours of the month).
-- Source: MEASURES §3 M4, M5.
create or replace table ordinary_hours as
select
    i.pid,
    w.month,
    sum(w.hours) as hours,
from wage_hours as w
join person_index as i using (person_id)
where w.kind = 'ordinaer'
group by i.pid, w.month
having round(sum(w.hours), 4) > 0
