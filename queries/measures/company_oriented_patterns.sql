-- One row per municipality and pattern of months: how many persons are in the target group in just these months of
-- either window, in company-oriented effort or with ordinary hours in just those, and alike in what persons are matched
-- on. From the patterns follow season-matched shares, gains and their variances under any weights.
-- The months that count are those of company_oriented_share.sql: the result window's, and those of the baseline year in
-- the same seasons. What a person is alike in is as on the person's first day in the group in a window's months that
-- count.
-- Inputs: target_month_by, target_period, population, person_stratum, data_period.
-- Parameters: $traits, $trait_count, $age_from, $age_to (years in the month, or null), $groups (target groups, a person
--             in several counts once), $outcome (either, companyOriented, ordinaryHours),
--             $baseline_first, $baseline_last, $result_first, $result_last (month index; at most 52 months each),
--             $left_out_first, $left_out_last (as in company_oriented_share.sql),
--             $stratum_year (the year in which the age is reached, in both windows),
--             $work (what stands for ordinary hours: hours, or employment by DREAM).
-- Output: municipality; mover (null; of a person with several municipalities a number that joins that person's rows);
--         sex, age_group; of each window _1, _2: target_group, held (null where the person is not in the window
--         anywhere), seen, hit (months in the group, and reached; bit k is the window's month k); persons.
-- Source: MEASURES §3 M4, M5 "Matching".
with

result_month as (
    select month
    from (select unnest(range($result_first::integer, $result_last::integer + 1))::integer as month)
    where
        not month between $left_out_first::integer and $left_out_last::integer
        and month % 12 not in (
            select
                unnest(
                    range(
                        greatest($left_out_first::integer, $baseline_first::integer),
                        least($left_out_last::integer, $baseline_last::integer) + 1
                    )
                ) % 12
        )
),

counted as (
    select
        month,
        2 as window_number,
        1::bigint << (month - $result_first::integer) as bit,
    from result_month
    union all
    select
        month,
        1,
        1::bigint << (month - $baseline_first::integer),
    from (select unnest(range($baseline_first::integer, $baseline_last::integer + 1))::integer as month)
    where
        month % 12 in (select month % 12 from result_month)
        and not month between $left_out_first::integer and $left_out_last::integer
),

member as (
    select
        t.pid,
        t.month,
        any_value(c.window_number) as window_number,
        any_value(c.bit) as bit,
        -- Of the group held last in the month.
        arg_max_null(t.municipality, t.day_of_month * 1000 + coalesce(t.municipality, 0)) as municipality,
        bool_or(
            case $outcome
                when 'companyOriented' then t.in_company
                when 'ordinaryHours' then t.has_hours
                else t.in_company or t.has_hours
            end
        ) as is_hit,
    from target_month_by($work) as t
    join counted as c using (month)
    join population($traits, $trait_count) as p using (pid)
    where
        t.target_group in (select unnest(string_split($groups, ',')))
        and (
            $age_from::integer is null
            or t.month // 12 - p.birth_year between $age_from::integer and $age_to::integer
        )
    group by t.pid, t.month
),

person_window as (
    select
        pid,
        window_number,
        make_date(min(month) // 12, min(month) % 12 + 1, 1) as first_of_month,
    from member
    where municipality is not null
    group by pid, window_number
),

first_day as (
    select
        w.pid,
        w.window_number,
        arg_min(
            {
                'target_group': t.target_group,
                'held': held_band(
                    (greatest(t.start_date, w.first_of_month) - t.held_since) // 7, t.held_since <= d.first_day
                )
            },
            (greatest(t.start_date, w.first_of_month), t.target_group, t.start_date)
        ) as alike,
    from person_window as w
    join target_period as t on t.pid = w.pid and t.end_date > w.first_of_month
    join data_period as d on d.table_name = 'spell'
    where t.target_group in (select unnest(string_split($groups, ',')))
    group by w.pid, w.window_number
),

person as (
    select
        f.pid,
        s.sex,
        s.age_group,
        any_value(f.alike) filter (where f.window_number = 1) as alike_1,
        any_value(f.alike) filter (where f.window_number = 2) as alike_2,
    from first_day as f
    join person_stratum($traits, $trait_count, $stratum_year::integer) as s using (pid)
    group by f.pid, s.sex, s.age_group
),

person_municipality as (
    select
        pid,
        municipality,
        coalesce(sum(bit) filter (where window_number = 1), 0)::bigint as seen_1,
        coalesce(sum(bit) filter (where window_number = 1 and is_hit), 0)::bigint as hit_1,
        coalesce(sum(bit) filter (where window_number = 2), 0)::bigint as seen_2,
        coalesce(sum(bit) filter (where window_number = 2 and is_hit), 0)::bigint as hit_2,
        count(*) over (partition by pid) > 1 as is_mover,
    from member
    where municipality is not null
    group by pid, municipality
)

select
    m.municipality,
    case when m.is_mover then m.pid end as mover,
    p.sex,
    p.age_group,
    p.alike_1.target_group as target_group_1,
    p.alike_1.held as held_1,
    p.alike_2.target_group as target_group_2,
    p.alike_2.held as held_2,
    m.seen_1,
    m.hit_1,
    m.seen_2,
    m.hit_2,
    count(*) as persons,
from person_municipality as m
join person as p using (pid)
group by all
order by all
