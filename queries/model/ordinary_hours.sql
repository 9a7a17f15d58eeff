-- One row per person and month with more than 0 ordinary hours: rows of a month added, hours in løntilskud and fleksjob
-- left out. A negative sum is 0, and so is no row. Sums are rounded, since hours that cancel may leave 1e-16.
-- Several rows of a file are added, also equal ones; rows that another file has, too, as yearly files that overlap,
-- count once: of equal rows as many as the file with most of them has.
-- Inputs: wage_hours, person_index.
-- Output: pid, month, hours (hours of the month).
-- Source: MEASURES §1, §3 M4, M5.
create or replace table ordinary_hours as
with

in_file as (
    select
        i.pid,
        w.month,
        w.hours,
        w.municipality,
        w.company,
        count(*) as rows,
    from wage_hours as w
    join person_index as i using (person_id)
    where w.kind = 'ordinaer'
    group by i.pid, w.month, w.hours, w.municipality, w.company, w.file_id
),

told as (
    select
        pid,
        month,
        hours,
        max(rows) as rows,
    from in_file
    group by pid, month, hours, municipality, company
)

select
    pid,
    month,
    sum(hours * rows) as hours,
from told
group by pid, month
having round(sum(hours * rows), 4) > 0
