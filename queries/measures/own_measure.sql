-- One row per area: a measure of one's own, Σnumerator ÷ Σdenominator, in two windows of whole months.
-- p = Σn ÷ Σd over the window's months; a person's influence u = (n − p·d) ÷ D, D = Σd of all persons.
-- With $by_person a row is a person in one of the two sets instead, and n, d, u are the person's own.
-- Inputs: own_measure_row, population, area_member.
-- Parameters: $traits, $trait_count, $age_from, $age_to (years, or null), $project, $comparison (codes),
--             $baseline_first, $baseline_last, $result_first, $result_last (month index),
--             $left_out_first, $left_out_last (month index of months that are skipped; first > last skips none),
--             $is_share (true where each numerator is a part of its denominator), $by_person (true or false).
-- Output: area (-1 project, -2 comparison, else the code); person (pid; null in the row of an area);
--         n_1, d_1, n_2, d_2 (Σnumerator, Σdenominator per window);
--         persons_w, with_w, without_w (distinct persons: any, with a numerator other than 0, of a share with a
--         denominator beyond it; of a mean all); persons_either;
--         u_1, u_2, uu_1, uu_2, uu_change (sums over persons of u₁, u₂, u₁², u₂², (u₂ − u₁)²);
--         shared_persons, uu_shared (persons also in the comparison set, and the sum of the two changes' products).
-- Source: MEASURES §3 "Uncertainty" and M1; R survey::svyratio, svycontrast.
with

in_window as (
    select
        o.*,
        o.month between $baseline_first::integer and $baseline_last::integer as is_1,
        o.month between $result_first::integer and $result_last::integer as is_2,
    from own_measure_row as o
    join population($traits, $trait_count) as p using (pid)
    where
        o.month not between $left_out_first::integer and $left_out_last::integer
        and (
            $age_from::integer is null
            or o.month // 12 - p.birth_year between $age_from::integer and $age_to::integer
        )
),

person_area as (
    select
        a.area,
        o.pid,
        coalesce(sum(o.numerator) filter (where o.is_1), 0) as n_1,
        coalesce(sum(o.denominator) filter (where o.is_1), 0) as d_1,
        coalesce(sum(o.numerator) filter (where o.is_2), 0) as n_2,
        coalesce(sum(o.denominator) filter (where o.is_2), 0) as d_2,
    from in_window as o
    join area_member($project, $comparison) as a using (municipality)
    where o.is_1 or o.is_2
    group by a.area, o.pid
),

-- Who has no denominator in either window has no part in a ratio.
counted as (
    select * from person_area where d_1 > 0 or d_2 > 0
),

area_total as (
    select
        area,
        sum(n_1) as n_1,
        sum(d_1) as d_1,
        sum(n_2) as n_2,
        sum(d_2) as d_2,
    from counted
    group by area
),

influence as (
    select
        i.*,
        case when t.d_1 > 0 then (i.n_1 - t.n_1 / t.d_1 * i.d_1) / t.d_1 else 0 end as u_1,
        case when t.d_2 > 0 then (i.n_2 - t.n_2 / t.d_2 * i.d_2) / t.d_2 else 0 end as u_2,
    from counted as i
    join area_total as t using (area)
),

-- Persons who live on both sides in turn stand in both sums; their product is taken off the variance of the difference.
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
        sum(n_1) as n_1,
        sum(d_1) as d_1,
        sum(n_2) as n_2,
        sum(d_2) as d_2,
        count(*) filter (where d_1 > 0) as persons_1,
        count(*) filter (where d_1 > 0 and n_1 <> 0) as with_1,
        count(*) filter (where d_1 > 0 and (not $is_share or d_1 - n_1 > 1e-9)) as without_1,
        count(*) filter (where d_2 > 0) as persons_2,
        count(*) filter (where d_2 > 0 and n_2 <> 0) as with_2,
        count(*) filter (where d_2 > 0 and (not $is_share or d_2 - n_2 > 1e-9)) as without_2,
        count(*) as persons_either,
        sum(u_1) as u_1,
        sum(u_2) as u_2,
        sum(u_1 * u_1) as uu_1,
        sum(u_2 * u_2) as uu_2,
        sum((u_2 - u_1) * (u_2 - u_1)) as uu_change,
    from influence
    where not $by_person or area in (-1, -2)
    group by area, person
)

select
    m.*,
    coalesce(s.shared_persons, 0) as shared_persons,
    coalesce(s.uu_shared, 0) as uu_shared,
from measured as m
left join shared as s using (area)
order by m.area, m.person
