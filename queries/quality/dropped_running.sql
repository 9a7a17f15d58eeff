-- One row per table, file and benefit (or offer) with periods that still run in the file, but that a newer file, which
-- tells of the same municipality on the file's last day, does not have: not ended, and not carried on.
-- A file is newer the later its latest period begins. Where any newer file lacks the person's benefit, it is told.
-- Inputs: told_spell, told_activity, counted_spell, counted_activity.
-- Output: table_name, file_id, kind (benefit or offer), rows, persons (distinct), places (file_id × 2³² + row_number,
--         the first 20).
-- Source: MEASURES §1.
with

-- Not kept: so many rows would take the memory of all periods once more.
told as not materialized (
    select 'spell' as table_name, *
    from told_spell
    union all
    select 'activity', *
    from told_activity
),

still_running as (
    select 'spell' as table_name, file_id, row_number, person_id, municipality, benefit as kind
    from counted_spell()
    where end_date is null
    union all
    select 'activity', file_id, row_number, person_id, municipality, activity
    from counted_activity()
    where end_date is null
),

reach as (
    select
        table_name,
        file_id,
        max(start_date) as last_start,
    from told
    group by table_name, file_id
),

-- A newer file tells of a municipality on the older one's last day: it has periods that run through that day.
covered as (
    select distinct
        o.table_name,
        o.file_id,
        r.file_id as newer_file,
        n.municipality,
    from reach as o
    join reach as r
        on r.table_name = o.table_name
        and (r.last_start, r.file_id) > (o.last_start, o.file_id)
    join told as n
        on n.table_name = r.table_name
        and n.file_id = r.file_id
        and n.start_date <= o.last_start
        and (n.end_date is null or n.end_date > o.last_start)
),

dropped as (
    select distinct
        o.table_name,
        o.file_id,
        o.row_number,
        o.person_id,
        o.kind,
    from still_running as o
    join covered as c
        on c.table_name = o.table_name
        and c.file_id = o.file_id
        and c.municipality = o.municipality
    anti join told as n
        on n.table_name = o.table_name
        and n.file_id = c.newer_file
        and n.person_id = o.person_id
        and n.kind = o.kind
)

select
    table_name,
    file_id,
    kind,
    count(*) as rows,
    count(distinct person_id) as persons,
    array_to_string(min(file_id::bigint * 4294967296 + row_number, 20), ' ') as places,
from dropped
group by all
order by table_name desc, file_id, kind
