-- One row per municipality: months of each window with at least one delivered row, without those that are left out.
-- Inputs: delivery.
-- Parameters: $baseline_first, $baseline_last, $result_first, $result_last (month index), $left_out_first,
--             $left_out_last (months that do not count; first > last leaves none out), $first_month (the first that all
--             tables of the measure cover).
-- Output: municipality, months_1, months_2.
-- Source: MEASURES §6.
select
    municipality,
    count(*) filter (where month between $baseline_first::integer and $baseline_last::integer) as months_1,
    count(*) filter (where month between $result_first::integer and $result_last::integer) as months_2,
from delivery
where
    month >= $first_month::integer
    and not month between $left_out_first::integer and $left_out_last::integer
group by municipality
order by municipality
