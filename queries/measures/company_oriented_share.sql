-- One row per area: share of the target group in company-oriented effort or with ordinary hours in a month, over a
-- result window, and over the same calendar months of the baseline year, weighted as the result window's months are.
-- Gain G = p − p₀, p = Σn ÷ Σd over result months m, p₀ = Σ ω(m)·n₀(c) ÷ d₀(c), ω(m) = d(m) ÷ Σd, c the calendar month.
-- A person's influence: u₂ = Σ (n − p·d) ÷ D; u₁ = Σ ω(c)·(n₀ − p₀(c)·d₀) ÷ d₀(c) + Σ d·(p₀(c) − p₀) ÷ D; u = u₂ − u₁.
-- With $by_person a row is a person in one of the two sets instead, and n, d, u are the person's own.
-- Inputs: target_month_by, population, area_member.
-- Parameters: $traits, $trait_count, $age_from, $age_to (years in the month, or null), $project, $comparison (codes),
--             $groups (target groups, a person in several counts once), $outcome (either, companyOriented,
--             ordinaryHours), $baseline_first, $baseline_last, $result_first, $result_last (month index),
--             $left_out_first, $left_out_last (month index of months that are skipped, each with the month of the other
--             window that it is held against; first > last skips none),
--             $work (what stands for ordinary hours: hours, or employment by DREAM), $by_person (true or false).
-- Output: as ledighedsydelse_share.sql; d_1 is the number of person-months of the baseline, n_1 = p₀·d_1.
-- Source: MEASURES §3 M4; R survey::svycontrast on monthly totals.
with

member as (
    select
        t.pid,
        t.month,
        -- Of the group held last in the month.
        arg_max_null(t.municipality, t.day_of_month * 1000 + coalesce(t.municipality, 0)) as municipality,
        max(
            case $outcome
                when 'companyOriented' then t.in_company
                when 'ordinaryHours' then t.has_hours
                else t.in_company or t.has_hours
            end::integer
        ) as hit,
    from target_month_by($work) as t
    join population($traits, $trait_count) as p using (pid)
    where
        t.target_group in (select unnest(string_split($groups, ',')))
        and (
            t.month between $baseline_first::integer and $baseline_last::integer
            or t.month between $result_first::integer and $result_last::integer
        )
        and not t.month between $left_out_first::integer and $left_out_last::integer
        and (
            $age_from::integer is null
            or t.month // 12 - p.birth_year between $age_from::integer and $age_to::integer
        )
    group by t.pid, t.month
),

person_month as (
    select
        a.area,
        m.pid,
        m.month,
        m.hit,
    from member as m
    join area_member($project, $comparison) as a using (municipality)
),

month_total as (
    select
        area,
        month,
        sum(hit) as n,
        count(*) as d,
        month between $result_first::integer and $result_last::integer as is_result,
    from person_month
    where
        not (
            month between $result_first::integer and $result_last::integer
            and month % 12 in (
                select
                    unnest(
                        range(
                            greatest($left_out_first::integer, $baseline_first::integer),
                            least($left_out_last::integer, $baseline_last::integer) + 1
                        )
                    ) % 12
            )
        )
    group by area, month
),

-- Each month of the result window beside the same calendar month of the baseline year.
matched as (
    select
        r.area,
        r.month,
        b.month as baseline_month,
        r.n as n_2,
        r.d as d_2,
        b.n as n_1,
        b.d as d_1,
        sum(r.n) over area as area_n_2,
        sum(r.d) over area as area_d_2,
        -- Null where a month of the result window has no one in the baseline year: nothing to match it with.
        case
            when bool_and(b.d is not null) over area
                then sum(r.d * b.n / b.d) over area / sum(r.d) over area
        end as p_1,
    from month_total as r
    left join month_total as b
        on b.area = r.area
        and not b.is_result
        and b.month % 12 = r.month % 12
    where r.is_result
    window area as (partition by r.area)
),

-- What one person-month adds to the two influences: `hit` if the person has it, `row` in any case.
coefficient as (
    select
        area,
        month,
        true as is_result,
        1 / area_d_2 as hit_2,
        -area_n_2 / area_d_2 / area_d_2 as row_2,
        0 as hit_1,
        coalesce((n_1 / d_1 - p_1) / area_d_2, 0) as row_1,
    from matched
    union all
    select
        area,
        baseline_month,
        false,
        0,
        0,
        sum(d_2 / area_d_2) / any_value(d_1),
        -sum(d_2 / area_d_2) / any_value(d_1) * any_value(n_1 / d_1),
    from matched
    where baseline_month is not null
    group by area, baseline_month
),

influence as (
    select
        m.area,
        m.pid,
        sum(m.hit) filter (where not c.is_result) as n_1,
        count(*) filter (where not c.is_result) as d_1,
        sum(m.hit) filter (where c.is_result) as n_2,
        count(*) filter (where c.is_result) as d_2,
        sum(c.hit_1 * m.hit + c.row_1) as u_1,
        sum(c.hit_2 * m.hit + c.row_2) as u_2,
    from person_month as m
    join coefficient as c using (area, month)
    group by m.area, m.pid
),

shared as (
    select
        i.area,
        count(*) as shared_persons,
        sum((i.u_2 - i.u_1) * (c.u_2 - c.u_1)) as uu_shared,
    from influence as i
    join influence as c on c.pid = i.pid and c.area = -2
    where i.area <> -2
    group by i.area
),

measured as (
    select
        area,
        case when $by_person then pid end as person,
        sum(d_1)::double as d_1,
        coalesce(sum(n_2), 0)::double as n_2,
        sum(d_2)::double as d_2,
        count(*) filter (where d_1 > 0) as persons_1,
        count(*) filter (where n_1 > 0) as with_1,
        count(*) filter (where d_1 > n_1) as without_1,
        count(*) filter (where d_2 > 0) as persons_2,
        count(*) filter (where n_2 > 0) as with_2,
        count(*) filter (where d_2 > n_2) as without_2,
        count(*) as persons_either,
        sum(u_1) as u_1,
        sum(u_2) as u_2,
        sum(u_1 * u_1) as uu_1,
        sum(u_2 * u_2) as uu_2,
        sum((u_2 - u_1) * (u_2 - u_1)) as uu_change,
    from influence
    where not $by_person or area in (-1, -2)
    group by area, person
),

window_share as (
    select distinct
        area,
        p_1,
    from matched
)

select
    m.*,
    w.p_1 * m.d_1 as n_1,
    coalesce(s.shared_persons, 0) as shared_persons,
    coalesce(s.uu_shared, 0) as uu_shared,
from window_share as w
join measured as m using (area)
left join shared as s using (area)
order by m.area, m.person
