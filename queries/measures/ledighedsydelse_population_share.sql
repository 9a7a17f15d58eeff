-- One row per area: share of the citizens aged 16 to 66 who are on ledighedsydelse, in two windows of whole months.
-- Months on ledighedsydelse are those of ledighedsydelse_share.sql; the denominator is citizens counted outside the
-- file, N of them on average in a window, month by month those of the latest count. A municipality that is not counted
-- in each of its delivered months is left out on both sides.
-- Window share p = Σn ÷ D, D = Σ citizens over the window's months. Everyone who is not in the file has n = 0, so Σu²
-- of the influences on it is (Σn² − (Σn)² ÷ N) ÷ D², and the same of n₂ ÷ D₂ − n₁ ÷ D₁ for the change.
-- Inputs: fleks_window, residents, area_member.
-- Parameters: $traits, $trait_count, $age_from, $age_to (years, or null), $project, $comparison (codes),
--             $baseline_first, $baseline_last, $result_first, $result_last (month index), $full_time (true or false),
--             $left_out_first, $left_out_last (month index of months that are skipped; first > last skips none).
-- Output: area (-1 project, -2 comparison, else the code);
--         n_1, d_1, n_2, d_2 (person-months on ledighedsydelse, and of citizens, per window);
--         persons_w, with_w, without_w (citizens, those of them with a month on ledighedsydelse, all others);
--         persons_either; uu_1, uu_2, uu_change (sums over persons of u₁², u₂², (u₂ − u₁)²);
--         shared_persons, uu_shared (persons also in the comparison set, and the sum of the two changes' products).
-- Source: MEASURES §3 M1 and "Uncertainty"; R survey::svytotal of n ÷ D over all citizens, those outside the file
--         with n = 0.
with

used_month as (
    select
        municipality,
        persons,
        month between $baseline_first::integer and $baseline_last::integer as in_1,
        month between $result_first::integer and $result_last::integer as in_2,
    from residents(
        least($baseline_first::integer, $result_first::integer),
        greatest($baseline_last::integer, $result_last::integer)
    )
    where (in_1 or in_2) and not month between $left_out_first::integer and $left_out_last::integer
),

counted as (
    select
        municipality,
        coalesce(sum(persons) filter (where in_1), 0)::double as d_1,
        coalesce(avg(persons) filter (where in_1), 0) as residents_1,
        coalesce(sum(persons) filter (where in_2), 0)::double as d_2,
        coalesce(avg(persons) filter (where in_2), 0) as residents_2,
    from used_month
    group by municipality
    having count(*) = count(persons)
),

area_total as (
    select
        a.area,
        sum(c.d_1) as d_1,
        sum(c.d_2) as d_2,
        round(sum(c.residents_1)) as persons_1,
        round(sum(c.residents_2)) as persons_2,
        round(greatest(sum(c.residents_1), sum(c.residents_2))) as persons_either,
    from counted as c
    join area_member($project, $comparison) as a using (municipality)
    group by a.area
),

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
    where not is_fleksjob and (months_1 > 0 or months_2 > 0)
),

person_area as (
    select
        a.area,
        o.pid,
        sum(o.months_1)::double as n_1,
        sum(o.months_2)::double as n_2,
    from overlap as o
    join counted as c using (municipality)
    join area_member($project, $comparison) as a using (municipality)
    group by a.area, o.pid
),

influence as (
    select
        i.*,
        case when t.d_2 > 0 then i.n_2 / t.d_2 else 0 end - case when t.d_1 > 0 then i.n_1 / t.d_1 else 0 end as u,
    from person_area as i
    join area_total as t using (area)
),

shared as (
    select
        i.area,
        count(*) as shared_persons,
        sum(i.u * c.u) as uu_shared,
    from influence as i
    join influence as c on c.pid = i.pid and c.area = -2
    where i.area <> -2
    group by i.area
),

summed as (
    select
        area,
        sum(n_1) as n_1,
        sum(n_2) as n_2,
        sum(n_1 * n_1) as nn_1,
        sum(n_2 * n_2) as nn_2,
        sum(u) as u,
        sum(u * u) as uu,
        count(*) filter (where n_1 > 0) as with_1,
        count(*) filter (where n_2 > 0) as with_2,
    from influence
    group by area
)

select
    t.area,
    coalesce(s.n_1, 0) as n_1,
    t.d_1,
    coalesce(s.n_2, 0) as n_2,
    t.d_2,
    t.persons_1,
    coalesce(s.with_1, 0) as with_1,
    t.persons_1 - coalesce(s.with_1, 0) as without_1,
    t.persons_2,
    coalesce(s.with_2, 0) as with_2,
    t.persons_2 - coalesce(s.with_2, 0) as without_2,
    t.persons_either,
    coalesce((s.nn_1 - s.n_1 * s.n_1 / nullif(t.persons_1, 0)) / (nullif(t.d_1, 0) * t.d_1), 0) as uu_1,
    coalesce((s.nn_2 - s.n_2 * s.n_2 / nullif(t.persons_2, 0)) / (nullif(t.d_2, 0) * t.d_2), 0) as uu_2,
    coalesce(s.uu - s.u * s.u / nullif(t.persons_either, 0), 0) as uu_change,
    coalesce(h.shared_persons, 0) as shared_persons,
    coalesce(h.uu_shared, 0) as uu_shared,
from area_total as t
left join summed as s using (area)
left join shared as h using (area)
order by t.area
