-- One row per area and stratum, of its own persons and of those of them who are also in the comparison set: sums of
-- products of their person-months, from which weighted shares, changes and their variances follow under any weights
-- that a stratum has in either window. What is a person-month is as in ledighedsydelse_share.sql.
-- Inputs: fleks_window, area_member, person_stratum.
-- Parameters: $traits, $trait_count, $age_from, $age_to (years, or null), $project, $comparison (codes),
--             $baseline_first, $baseline_last, $result_first, $result_last (month index), $full_time (true or false),
--             $left_out_first, $left_out_last (month index of months that are skipped; first > last skips none),
--             $stratum_year (the year in which the age of a stratum is reached, the same for both windows).
-- Output: area (-1 project, -2 comparison, else the code), is_shared (false: the area's persons, each with itself;
--         true: of areas outside the comparison set those also in it, each as the area has them with themselves as
--         the set has them), sex, age_group; persons_w, with_w, without_w (distinct persons: any, with a month on
--         ledighedsydelse, with a month off it, on both sides), persons_either; n_1, d_1, n_2, d_2 (person-months on
--         ledighedsydelse, and in all, per window); n1_n1 ... d2_d2 (sums over persons of the area's number times the
--         other side's).
-- Source: MEASURES §3 M1, M5 "Matching" and "Uncertainty".
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
        coalesce(sum(o.months_1) filter (where not o.is_fleksjob), 0)::double as n1,
        sum(o.months_1)::double as d1,
        coalesce(sum(o.months_2) filter (where not o.is_fleksjob), 0)::double as n2,
        sum(o.months_2)::double as d2,
    from overlap as o
    join area_member($project, $comparison) as a using (municipality)
    where o.months_1 > 0 or o.months_2 > 0
    group by a.area, o.pid
),

compared as (
    select municipality
    from area_member($project, $comparison)
    where area = -2
),

pair as (
    select
        i.*,
        false as is_shared,
        i.n1 as m1,
        i.d1 as e1,
        i.n2 as m2,
        i.d2 as e2,
    from person_area as i
    union all
    select
        i.*,
        true,
        c.n1,
        c.d1,
        c.n2,
        c.d2,
    from person_area as i
    join person_area as c on c.pid = i.pid and c.area = -2
    where i.area <> -2 and i.area not in (select municipality from compared)
)

select
    i.area,
    i.is_shared,
    s.sex,
    s.age_group,
    count(*) filter (where i.d1 > 0 and i.e1 > 0) as persons_1,
    count(*) filter (where i.n1 > 0 and i.m1 > 0) as with_1,
    count(*) filter (where i.d1 - i.n1 > 1e-9 and i.e1 - i.m1 > 1e-9) as without_1,
    count(*) filter (where i.d2 > 0 and i.e2 > 0) as persons_2,
    count(*) filter (where i.n2 > 0 and i.m2 > 0) as with_2,
    count(*) filter (where i.d2 - i.n2 > 1e-9 and i.e2 - i.m2 > 1e-9) as without_2,
    count(*) as persons_either,
    sum(i.n1) as n_1,
    sum(i.d1) as d_1,
    sum(i.n2) as n_2,
    sum(i.d2) as d_2,
    sum(i.n1 * i.m1) as n1_n1,
    sum(i.n1 * i.e1) as n1_d1,
    sum(i.n1 * i.m2) as n1_n2,
    sum(i.n1 * i.e2) as n1_d2,
    sum(i.d1 * i.m1) as d1_n1,
    sum(i.d1 * i.e1) as d1_d1,
    sum(i.d1 * i.m2) as d1_n2,
    sum(i.d1 * i.e2) as d1_d2,
    sum(i.n2 * i.m1) as n2_n1,
    sum(i.n2 * i.e1) as n2_d1,
    sum(i.n2 * i.m2) as n2_n2,
    sum(i.n2 * i.e2) as n2_d2,
    sum(i.d2 * i.m1) as d2_n1,
    sum(i.d2 * i.e1) as d2_d1,
    sum(i.d2 * i.m2) as d2_n2,
    sum(i.d2 * i.e2) as d2_d2,
from pair as i
join person_stratum($traits, $trait_count, $stratum_year::integer) as s using (pid)
group by all
order by i.area, i.is_shared, s.sex, s.age_group
