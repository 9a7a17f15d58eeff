-- One row per table, file and sort of start that can hardly be right.
-- Sorts: afterEnd (after the chosen last day of data), future (after $today), early (before 1990), lone (few rows that
--        begin after three months or more in which no row of the table begins: they set the data's end).
-- A row stands in the first sort that fits.
-- Inputs: spell, activity, data_period.
-- Parameters: $today (ISO text).
-- Output: table_name, file_id, sort, rows, persons (distinct), first_day, last_day (of these starts), places (file_id ×
--         2³² + row_number, the first 20).
-- Source: MEASURES §6.
with

begun as (
    select 'spell' as table_name, file_id, row_number, person_id, start_date from spell
    union all
    select 'activity', file_id, row_number, person_id, start_date from activity
),

begun_month as (
    select
        table_name,
        month_of(start_date) as month,
        count(*) as rows,
    from begun
    group by all
),

after_silence as (
    select
        table_name,
        month,
        month - lag(month) over (partition by table_name order by month) > 3 as is_after_silence,
        sum(rows) over (
            partition by table_name
            order by month
            rows between current row and unbounded following
        ) as rows_from_here,
        sum(rows) over (partition by table_name) as all_rows,
    from begun_month
),

lone_from as (
    select
        table_name,
        min(month) as month,
    from after_silence
    where is_after_silence and rows_from_here * 100 < all_rows
    group by table_name
),

sorted as (
    select
        b.*,
        case
            when b.start_date >= d.after_last_day then 'afterEnd'
            when b.start_date > $today::date then 'future'
            when b.start_date < date '1990-01-01' then 'early'
            when month_of(b.start_date) >= l.month then 'lone'
        end as sort,
    from begun as b
    join data_period as d using (table_name)
    left join lone_from as l using (table_name)
)

select
    table_name,
    file_id,
    sort,
    count(*) as rows,
    count(distinct person_id) as persons,
    min(start_date) as first_day,
    max(start_date) as last_day,
    array_to_string(min(file_id::bigint * 4294967296 + row_number, 20), ' ') as places,
from sorted
where sort is not null
group by all
order by all
