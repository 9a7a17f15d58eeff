-- One row per area and quarter with messages, with the areas together and the quarters together: persons of the
-- bruttomålgruppe, and how many of them were sent a message in that time, by whichever municipality.
-- A person is in the bruttomålgruppe of a quarter with a month of it in a target group, and counts where the last such
-- month was spent; of all quarters together likewise.
-- Inputs: satisfaction, target_month, person_index.
-- Parameters: $municipalities (codes), $groups (target groups, a person in several counts once), $last (month index:
--             the last whole month of the spells).
-- Output: municipality (null: all of them), quarter (year × 4 + quarter − 1; null: all of them), persons, reached.
-- Source: MEASURES §3 M7.
with

asked as (
    select
        i.pid,
        year(s.day) * 4 + quarter(s.day) - 1 as quarter,
    from satisfaction as s
    join person_index as i using (person_id)
    where s.day is not null
    group by all
),

shown_quarter as (
    select distinct year(day) * 4 + quarter(day) - 1 as quarter
    from satisfaction
    where
        list_contains(string_split($municipalities, ','), municipality::varchar)
        and year(day) * 4 + quarter(day) - 1 <= ($last::integer - 2) // 3
),

member as (
    select
        t.pid,
        t.month // 3 as quarter,
        t.municipality,
        t.month,
    from target_month as t
    join shown_quarter as q on q.quarter = t.month // 3
    where
        t.target_group in (select unnest(string_split($groups, ',')))
        and t.municipality is not null
),

in_quarter as (
    select
        m.pid,
        m.quarter,
        -- Of several groups in one month any of their municipalities; the highest, so that it is always the same.
        arg_max(m.municipality, m.month * 1000 + m.municipality) as municipality,
        any_value(a.pid) is not null as is_reached,
    from member as m
    left join asked as a using (pid, quarter)
    group by m.pid, m.quarter
),

in_all as (
    select
        pid,
        arg_max(municipality, quarter) as municipality,
        bool_or(is_reached) as is_reached,
    from in_quarter
    group by pid
),

part as (
    select
        pid,
        quarter,
        municipality,
        is_reached,
    from in_quarter
    union all
    select
        pid,
        null as quarter,
        municipality,
        is_reached,
    from in_all
)

select
    municipality,
    quarter,
    count(*) as persons,
    count(*) filter (where is_reached) as reached,
from part
where list_contains(string_split($municipalities, ','), municipality::varchar)
group by grouping sets ((municipality, quarter), (quarter))
order by municipality nulls first, quarter nulls first
