-- Macro: the periods of older files that a newer file tells again with another end, or carries on.
-- A file is newer the later its latest period begins. A period is told again where person, kind, company, municipality
-- and start are the same: the newer file's end holds, as where yearly files cut at 31 December what runs on. A period
-- that still runs in the older file is carried on where the newer one tells a later start of the same: it ends there.
-- Word for word the same row in two files is no contradiction and stays.
-- Parameters: periods ('told_spell' or 'told_activity').
-- Output: file_id, row_number, person_id, until (the exclusive end that holds; the start where the row does not count).
-- Source: MEASURES §1.
create or replace macro superseded(periods) as table
with

file as (
    select
        file_id,
        row_number() over (order by max(start_date), file_id) as age,
    from query_table(periods)
    group by file_id
),

-- Compared by their hash first: few rows stand in two files.
shared as (
    select hash(person_id, kind, company, municipality, start_date) as content
    from query_table(periods)
    group by 1
    having min(file_id) < max(file_id)
),

told_again as (
    select
        s.*,
        f.age,
        max(f.age) over (partition by person_id, kind, company, municipality, start_date) as newest_age,
    from query_table(periods) as s
    join file as f using (file_id)
    where hash(person_id, kind, company, municipality, start_date) in (select content from shared)
),

-- By themselves, since the engine compares each row with each where a condition of an anti join is on one side alone.
newest as (
    select *
    from told_again
    where age = newest_age
),

older as (
    select *
    from told_again
    where age < newest_age
),

other_end as (
    select
        o.file_id,
        o.row_number,
        o.person_id,
        o.start_date as until,
    from older as o
    anti join newest as n
        on n.person_id = o.person_id
        and n.kind = o.kind
        and n.company is not distinct from o.company
        and n.municipality is not distinct from o.municipality
        and n.start_date = o.start_date
        and n.end_date is not distinct from o.end_date
        and n.weekly_minutes is not distinct from o.weekly_minutes
),

running as (
    select
        s.*,
        f.age,
    from query_table(periods) as s
    join file as f using (file_id)
    anti join older as t
        on t.file_id = s.file_id
        and t.row_number = s.row_number
    where s.end_date is null and f.age < (select max(age) from file)
),

carried_on as (
    select
        r.file_id,
        r.row_number,
        r.person_id,
        min(s.start_date) as until,
    from running as r
    join query_table(periods) as s
        on s.person_id = r.person_id
        and s.kind = r.kind
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
