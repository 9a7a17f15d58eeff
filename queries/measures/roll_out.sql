-- One row per municipality and month: persons of the bruttomålgruppe, those of them who take part in the scheme in the
-- month, and those who have taken part in it by then.
-- Inputs: target_month, population, participation, person_index, data_period.
-- Parameters: $traits, $trait_count, $age_from, $age_to (years in the month, or null), $groups (target groups, a person
--             in several counts once), $schemes (names of the scheme in the files, parted by chr(31)), $first, $last
--             (month index).
-- Output: municipality, month, persons, running, reached (persons).
-- Source: MEASURES §3 M4 "Roll-out".
with

taking_part as (
    select
        i.pid,
        month_of(p.start_date) as first_month,
        month_of(least(coalesce(p.end_date, d.after_last_day), d.after_last_day) - 1) as last_month,
    from participation as p
    join person_index as i using (person_id)
    join data_period as d on d.table_name = 'spell'
    where
        p.scheme in (select unnest(string_split($schemes, chr(31))))
        and p.start_date < d.after_last_day
),

since as (
    select
        pid,
        min(first_month) as first_month,
    from taking_part
    group by pid
),

running as (
    select distinct
        pid,
        unnest(range(first_month, last_month + 1))::integer as month,
    from taking_part
),

member as (
    select
        t.pid,
        t.month,
        -- Of the group held last in the month.
        arg_max_null(t.municipality, t.day_of_month * 1000 + coalesce(t.municipality, 0)) as municipality,
    from target_month as t
    join population($traits, $trait_count) as p using (pid)
    where
        t.target_group in (select unnest(string_split($groups, ',')))
        and t.month between $first::integer and $last::integer
        and (
            $age_from::integer is null
            or t.month // 12 - p.birth_year between $age_from::integer and $age_to::integer
        )
    group by t.pid, t.month
)

select
    m.municipality,
    m.month,
    count(*) as persons,
    count(r.pid) as running,
    count(*) filter (where s.first_month <= m.month) as reached,
from member as m
left join running as r using (pid, month)
left join since as s using (pid)
where m.municipality is not null
group by m.municipality, m.month
order by m.municipality, m.month
