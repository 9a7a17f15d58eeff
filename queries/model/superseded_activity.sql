-- One row per offer of an older file that a newer file tells again with another end, or carries on.
-- As superseded_spell.sql, of offers: person, offer, municipality, company and start are the same.
-- Inputs: activity.
-- Output: file_id, row_number, person_id, until (the exclusive end that holds; the start where the row does not count).
-- Source: MEASURES §1.
create or replace table superseded_activity as
with

file as (
    select
        file_id,
        row_number() over (order by max(start_date), file_id) as age,
    from activity
    group by file_id
),

-- Compared by their hash first: few rows stand in two files.
shared as (
    select hash(person_id, activity, municipality, company, start_date) as content
    from activity
    group by 1
    having min(file_id) < max(file_id)
),

told_again as (
    select
        s.*,
        f.age,
        max(f.age) over (partition by person_id, activity, municipality, company, start_date) as newest_age,
    from activity as s
    join file as f using (file_id)
    where hash(person_id, activity, municipality, company, start_date) in (select content from shared)
),

other_end as (
    select
        o.file_id,
        o.row_number,
        o.person_id,
        o.start_date as until,
    from told_again as o
    anti join told_again as n
        on n.person_id = o.person_id
        and n.activity = o.activity
        and n.company is not distinct from o.company
        and n.municipality is not distinct from o.municipality
        and n.start_date = o.start_date
        and n.end_date is not distinct from o.end_date
        and n.weekly_minutes is not distinct from o.weekly_minutes
        and n.age = n.newest_age
    where o.age < o.newest_age
),

running as (
    select
        s.*,
        f.age,
    from activity as s
    join file as f using (file_id)
    anti join told_again as t
        on t.file_id = s.file_id
        and t.row_number = s.row_number
        and t.age < t.newest_age
    where s.end_date is null and f.age < (select max(age) from file)
),

carried_on as (
    select
        r.file_id,
        r.row_number,
        r.person_id,
        min(s.start_date) as until,
    from running as r
    join activity as s
        on s.person_id = r.person_id
        and s.activity = r.activity
        and s.company is not distinct from r.company
        and s.municipality is not distinct from r.municipality
        and s.start_date > r.start_date
    join file as f
        on f.file_id = s.file_id
        and f.age > r.age
    group by all
)

select * from other_end
union all
select * from carried_on
