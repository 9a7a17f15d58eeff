-- One row per area: share of the target group in company-oriented effort or with ordinary hours in a month, over a
-- result window, and over the same calendar months of the baseline year, weighted as the result window's months are.
-- Gain G = p − p₀, p = Σn ÷ Σd over result months m, p₀ = Σ ω(m)·n₀(c) ÷ d₀(c), ω(m) = d(m) ÷ Σd, c the calendar month.
-- A person's influence: u₂ = Σ (n − p·d) ÷ D; u₁ = Σ ω(c)·(n₀ − p₀(c)·d₀) ÷ d₀(c) + Σ d·(p₀(c) − p₀) ÷ D; u = u₂ − u₁.
-- Inputs: target_month, population, area_member.
-- Parameters: $traits, $trait_count, $age_from, $age_to (years in the month, or null), $project, $comparison (codes),
--             $groups (target groups, a person in several counts once), $outcome (either, companyOriented,
--             ordinaryHours), $baseline_first, $baseline_last, $result_first, $result_last (month index).
-- Output: as ledighedsydelse_share.sql; d_1 is the number of person-months of the baseline, n_1 = p₀·d_1.
-- Source: MEASURES §3 M4; R survey::svycontrast on monthly totals.
with

member as (
    select
        t.pid,
        t.month,
        any_value(t.municipality) as municipality,
        max(
            case $outcome
                when 'companyOriented' then t.in_company
                when 'ordinaryHours' then t.has_hours
                else t.in_company or t.has_hours
            end::integer
        ) as hit,
        t.month between $result_first::integer and $result_last::integer as is_result,
        t.month % 12 as calendar_month,
    from target_month as t
    join population($traits, $trait_count) as p using (pid)
    where
        list_contains(string_split($groups, ','), t.target_group)
        and (
            t.month between $baseline_first::integer and $baseline_last::integer
            or t.month between $result_first::integer and $result_last::integer
        )
        and (
            $age_from::integer is null
            or t.month // 12 - p.birth_year between $age_from::integer and $age_to::integer
        )
    group by t.pid, t.month
),

-- Only the baseline months whose calendar month the result window has.
matched as (
    select *
    from member
    where
        is_result
        or calendar_month in (
            select unnest(range($result_first::integer, $result_last::integer + 1)) % 12
        )
),

person_month as (
    select
        a.area,
        m.pid,
        m.is_result,
        m.calendar_month,
        sum(m.hit) as n,
        count(*) as d,
    from matched as m
    join area_member($project, $comparison) as a using (municipality)
    group by a.area, m.pid, m.is_result, m.calendar_month
),

calendar_total as (
    select
        area,
        calendar_month,
        coalesce(sum(n) filter (where is_result), 0) as n_2,
        coalesce(sum(d) filter (where is_result), 0) as d_2,
        coalesce(sum(n) filter (where not is_result), 0) as n_1,
        coalesce(sum(d) filter (where not is_result), 0) as d_1,
    from person_month
    group by area, calendar_month
),

area_total as (
    select
        area,
        sum(n_2) as n_2,
        sum(d_2) as d_2,
        sum(d_1) as d_1,
        sum(n_2) / nullif(sum(d_2), 0) as p_2,
        -- Null where a month of the result window has no one in the baseline year: nothing to match it with.
        case
            when bool_and(d_1 > 0 or d_2 = 0) then sum(d_2 * n_1 / nullif(d_1, 0)) / nullif(sum(d_2), 0)
        end as p_1,
    from calendar_total
    group by area
),

influence as (
    select
        i.area,
        i.pid,
        sum(i.n) filter (where not i.is_result) as n_1,
        sum(i.d) filter (where not i.is_result) as d_1,
        sum(i.n) filter (where i.is_result) as n_2,
        sum(i.d) filter (where i.is_result) as d_2,
        coalesce(sum((i.n - t.p_2 * i.d) / t.d_2) filter (where i.is_result), 0) as u_2,
        coalesce(
            sum(c.d_2 / t.d_2 * (i.n - c.n_1 / c.d_1 * i.d) / c.d_1) filter (where not i.is_result),
            0
        )
        + coalesce(
            sum(i.d * (c.n_1 / nullif(c.d_1, 0) - t.p_1) / t.d_2) filter (where i.is_result),
            0
        ) as u_1,
    from person_month as i
    join calendar_total as c using (area, calendar_month)
    join area_total as t using (area)
    group by i.area, i.pid
),

shared as (
    select
        i.area,
        count(*) as shared_persons,
        sum((i.u_2 - i.u_1) * (c.u_2 - c.u_1)) as uu_shared,
    from influence as i
    join influence as c on c.pid = i.pid and c.area = 'comparison'
    where i.area <> 'comparison'
    group by i.area
),

measured as (
    select
        area,
        count(*) filter (where d_1 > 0) as persons_1,
        count(*) filter (where n_1 > 0) as with_1,
        count(*) filter (where d_1 > n_1) as without_1,
        count(*) filter (where d_2 > 0) as persons_2,
        count(*) filter (where n_2 > 0) as with_2,
        count(*) filter (where d_2 > n_2) as without_2,
        count(*) as persons_either,
        sum(u_1 * u_1) as uu_1,
        sum(u_2 * u_2) as uu_2,
        sum((u_2 - u_1) * (u_2 - u_1)) as uu_change,
    from influence
    group by area
)

select
    t.area,
    (t.p_1 * t.d_1)::double as n_1,
    t.d_1::double as d_1,
    t.n_2::double as n_2,
    t.d_2::double as d_2,
    m.* exclude (area),
    coalesce(s.shared_persons, 0) as shared_persons,
    coalesce(s.uu_shared, 0) as uu_shared,
from area_total as t
join measured as m using (area)
left join shared as s using (area)
order by t.area
