-- One row per municipality and month of a measure of one's own: sums from which a set's ratio and its persons'
-- variance follow.
-- Inputs: own_measure_row, population.
-- Parameters: $traits, $trait_count, $age_from, $age_to (years, or null), $first, $last (month index),
--             $is_share (true where each numerator is a part of its denominator).
-- Output: municipality, month, n, d (Σnumerator, Σdenominator), nn, nd, dd (sums of their products), persons,
--         with_n, without_n (distinct persons: any, with a numerator other than 0, of a share with a denominator
--         beyond it; of a mean all).
-- Source: MEASURES §3 "Uncertainty" and M1.
select
    o.municipality,
    o.month,
    sum(o.numerator) as n,
    sum(o.denominator) as d,
    sum(o.numerator * o.numerator) as nn,
    sum(o.numerator * o.denominator) as nd,
    sum(o.denominator * o.denominator) as dd,
    count(*) as persons,
    count(*) filter (where o.numerator <> 0) as with_n,
    count(*) filter (where not $is_share or o.denominator - o.numerator > 1e-9) as without_n,
from own_measure_row as o
join population($traits, $trait_count) as p using (pid)
where
    o.municipality is not null
    and o.denominator > 0
    and o.month between $first::integer and $last::integer
    and (
        $age_from::integer is null
        or o.month // 12 - p.birth_year between $age_from::integer and $age_to::integer
    )
group by o.municipality, o.month
order by o.municipality, o.month
