-- One row per table, file and benefit (or offer) with periods that still run in the file, but that a newer file, which
-- tells of the same municipality on the file's last day, does not have: not ended, and not carried on.
-- A file is newer the later its latest period begins. Where any newer file lacks the person's benefit, it is told.
-- Inputs: spell, activity, counted_spell, counted_activity.
-- Output: table_name, file_id, kind (benefit or offer), rows, persons (distinct), places (file_id × 2³² + row_number,
--         the first 20).
-- Source: MEASURES §1.
with

spell_reach as (
    select
        file_id,
        max(start_date) as last_start,
    from spell
    group by file_id
),

-- A newer file tells of a municipality on the older one's last day: it has periods that run through that day.
spell_covered as (
    select distinct
        o.file_id,
        n.file_id as newer_file,
        n.municipality,
    from spell_reach as o
    join spell_reach as r on (r.last_start, r.file_id) > (o.last_start, o.file_id)
    join spell as n
        on n.file_id = r.file_id
        and n.start_date <= o.last_start
        and (n.end_date is null or n.end_date > o.last_start)
),

spell_dropped as (
    select distinct
        o.file_id,
        o.row_number,
        o.person_id,
        o.benefit as kind,
    from counted_spell() as o
    join spell_covered as c
        on c.file_id = o.file_id
        and c.municipality = o.municipality
    anti join spell as n
        on n.file_id = c.newer_file
        and n.person_id = o.person_id
        and n.benefit = o.benefit
    where o.end_date is null
),

activity_reach as (
    select
        file_id,
        max(start_date) as last_start,
    from activity
    group by file_id
),

-- A newer file tells of a municipality on the older one's last day: it has periods that run through that day.
activity_covered as (
    select distinct
        o.file_id,
        n.file_id as newer_file,
        n.municipality,
    from activity_reach as o
    join activity_reach as r on (r.last_start, r.file_id) > (o.last_start, o.file_id)
    join activity as n
        on n.file_id = r.file_id
        and n.start_date <= o.last_start
        and (n.end_date is null or n.end_date > o.last_start)
),

activity_dropped as (
    select distinct
        o.file_id,
        o.row_number,
        o.person_id,
        o.activity as kind,
    from counted_activity() as o
    join activity_covered as c
        on c.file_id = o.file_id
        and c.municipality = o.municipality
    anti join activity as n
        on n.file_id = c.newer_file
        and n.person_id = o.person_id
        and n.activity = o.activity
    where o.end_date is null
),

dropped as (
    select 'spell' as table_name, *
    from spell_dropped
    union all
    select 'activity', *
    from activity_dropped
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
