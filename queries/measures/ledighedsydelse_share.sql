-- One row per area: share of the fleksjobvisiterede who are on ledighedsydelse, in two windows of whole months.
-- Stock on the last day of each month: persons on ledighedsydelse ÷ persons on ledighedsydelse or in fleksjob. With
-- $full_time a person counts in a month with the days of it ÷ the days in the month, instead of with the last day.
-- Window share p = Σn ÷ Σd over the window's months; a person's influence u = (n − p·d) ÷ D, D = Σd of all persons.
-- With $by_person a row is a person in one of the two sets instead, and n, d, u are the person's own.
-- Inputs: fleks_window, area_member.
-- Parameters: $traits, $trait_count, $age_from, $age_to (years, or null), $project, $comparison (codes),
--             $baseline_first, $baseline_last, $result_first, $result_last (month index), $full_time (true or false),
--             $by_person (true or false),
--             $left_out_first, $left_out_last (month index of months that are skipped; first > last skips none).
-- Output: area (-1 project, -2 comparison, else the code); person (pid; null in the row of an area);
--         n_1, d_1, n_2, d_2 (person-months on ledighedsydelse, and in all, per window);
--         persons_w, with_w, without_w (distinct persons: any, with a month on ledighedsydelse, with a month off it);
--         persons_either; u_1, u_2, uu_1, uu_2, uu_change (sums over persons of u₁, u₂, u₁², u₂², (u₂ − u₁)²);
--         shared_persons, uu_shared (persons also in the comparison set, and the sum of the two changes' products).
-- Source: MEASURES §3 M1 and "Uncertainty"; R survey::svyratio, svycontrast.
with

overlap as (
    select *
    from fleks_window(
        $traits,
        $trait_count,
        $age_from::integer,
        $age_to::integer,
        $baseline_first::integer,
        $baseline_last::integer,
        $result_first::integer,
        $result_last::integer,
        $left_out_first::integer,
        $left_out_last::integer,
        $full_time
    )
),

person_area as (
    select
        a.area,
        o.pid,
        coalesce(sum(o.months_1) filter (where not o.is_fleksjob), 0) as n_1,
        sum(o.months_1) as d_1,
        coalesce(sum(o.months_2) filter (where not o.is_fleksjob), 0) as n_2,
        sum(o.months_2) as d_2,
    from overlap as o
    join area_member($project, $comparison) as a using (municipality)
    where o.months_1 > 0 or o.months_2 > 0
    group by a.area, o.pid
),

area_total as (
    select
        area,
        sum(n_1) as n_1,
        sum(d_1) as d_1,
        sum(n_2) as n_2,
        sum(d_2) as d_2,
    from person_area
    group by area
),

influence as (
    select
        i.area,
        i.pid,
        i.n_1,
        i.d_1,
        i.n_2,
        i.d_2,
        case when t.d_1 > 0 then (i.n_1 - t.n_1 / t.d_1 * i.d_1) / t.d_1 else 0 end as u_1,
        case when t.d_2 > 0 then (i.n_2 - t.n_2 / t.d_2 * i.d_2) / t.d_2 else 0 end as u_2,
    from person_area as i
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
        sum(n_1)::double as n_1,
        sum(d_1)::double as d_1,
        sum(n_2)::double as n_2,
        sum(d_2)::double as d_2,
        count(*) filter (where d_1 > 0) as persons_1,
        count(*) filter (where n_1 > 0) as with_1,
        count(*) filter (where d_1 - n_1 > 1e-9) as without_1,
        count(*) filter (where d_2 > 0) as persons_2,
        count(*) filter (where n_2 > 0) as with_2,
        count(*) filter (where d_2 - n_2 > 1e-9) as without_2,
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
