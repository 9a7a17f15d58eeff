-- One row per area and month: a share of the month, and how its persons go together with those of the baseline, from
-- which the variance of the month's change since the baseline follows.
-- Baseline share p₁ = Σn ÷ Σd over its months; a person's influence on it u = (n − p₁·d) ÷ Σd. A person's weight b is
-- −u for a municipality; for the two sets, of their difference, −u (project) + u (comparison): movers count once.
-- Inputs: share_observation, area_member.
-- Parameters: $measure, $groups, $work (see share_observation.sql), $traits, $trait_count, $age_from, $age_to (years,
--             or null), $project, $comparison (codes), $baseline_first, $baseline_last, $first, $last (month
--             index),
--             $left_out_first, $left_out_last (months that the baseline skips; first > last skips none).
-- Output: area (-1 project, -2 comparison, else the code), month, n, d (persons);
--         b_n, b_d (Σb over those in the numerator, in the denominator), b_b (Σb² over all persons of the baseline);
--         n_1, d_1 (person-months of the baseline), persons_1 (distinct persons of it; for the sets, of either);
--         shared (persons of the month who are also in that baseline);
--         with_1, without_1 (distinct persons of the area's own baseline with a month in the numerator, outside it).
-- Source: MEASURES §3 "Uncertainty", M5 event-study line.
with

observation as (
    select *
    from share_observation(
        $measure,
        $traits,
        $trait_count,
        $age_from::integer,
        $age_to::integer,
        $groups,
        $work
    )
    where municipality is not null and last_month >= first_month
),

member as (
    select area, municipality
    from area_member($project, $comparison)
),

baseline_period as (
    select
        m.area,
        o.pid,
        o.is_hit,
        months_shared(o.first_month, o.last_month + 1, $baseline_first::integer, $baseline_last::integer + 1)
        - months_shared(
            o.first_month,
            o.last_month + 1,
            greatest($baseline_first::integer, $left_out_first::integer),
            least($baseline_last::integer, $left_out_last::integer) + 1
        ) as months,
    from observation as o
    join member as m using (municipality)
    where o.first_month <= $baseline_last::integer and o.last_month >= $baseline_first::integer
),

baseline_person as (
    select
        area,
        pid,
        coalesce(sum(months) filter (where is_hit), 0) as n,
        sum(months) as d,
    from baseline_period
    where months > 0
    group by area, pid
),

baseline_total as (
    select
        area,
        sum(n)::double as n_1,
        sum(d)::double as d_1,
        count(*) filter (where n > 0) as with_1,
        count(*) filter (where d > n) as without_1,
    from baseline_person
    group by area
),

influence as (
    select
        b.area,
        b.pid,
        (b.n - t.n_1 / t.d_1 * b.d) / t.d_1 as u,
    from baseline_person as b
    join baseline_total as t using (area)
),

set_weight as (
    select
        pid,
        sum(case when area = -1 then -u else u end) as b,
    from influence
    where area < 0
    group by pid
),

weight as (
    select area, pid, -u as b from influence where area > 0
    union all
    select -1, pid, b from set_weight
    union all
    select -2, pid, b from set_weight
),

weight_total as (
    select
        area,
        sum(b * b) as b_b,
        count(*) as persons_1,
    from weight
    group by area
),

held as (
    select
        m.area,
        o.is_hit,
        w.b,
        greatest(o.first_month, $first::integer) as first_month,
        least(o.last_month, $last::integer) as last_month,
    from observation as o
    join member as m using (municipality)
    left join weight as w on w.area = m.area and w.pid = o.pid
    where o.first_month <= $last::integer and o.last_month >= $first::integer
),

step as (
    select area, first_month as month, is_hit, b, 1 as sign from held
    union all
    select area, last_month + 1, is_hit, b, -1 from held
),

change as (
    select
        area,
        month,
        coalesce(sum(sign) filter (where is_hit), 0) as n,
        sum(sign) as d,
        coalesce(sum(sign * b) filter (where is_hit), 0) as b_n,
        coalesce(sum(sign * b), 0) as b_d,
        coalesce(sum(sign) filter (where b is not null), 0) as shared,
    from step
    group by area, month
),

grid as (
    select
        area,
        unnest(range($first::integer, $last::integer + 1))::integer as month,
    from (select distinct area from change)
)

select
    g.area,
    g.month,
    (sum(coalesce(c.n, 0)) over so_far)::double as n,
    (sum(coalesce(c.d, 0)) over so_far)::double as d,
    sum(coalesce(c.b_n, 0)) over so_far as b_n,
    sum(coalesce(c.b_d, 0)) over so_far as b_d,
    (sum(coalesce(c.shared, 0)) over so_far)::double as shared,
    w.b_b,
    w.persons_1,
    t.n_1,
    t.d_1,
    t.with_1,
    t.without_1,
from grid as g
left join change as c using (area, month)
left join weight_total as w using (area)
left join baseline_total as t using (area)
window so_far as (partition by g.area order by g.month)
order by g.area, g.month
