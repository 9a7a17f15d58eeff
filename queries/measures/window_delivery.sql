-- One row per municipality: months of each window with at least one delivered row.
-- Inputs: delivery.
-- Parameters: $baseline_first, $baseline_last, $result_first, $result_last (month index).
-- Output: municipality, months_1, months_2.
-- Source: MEASURES §6.
select
    municipality,
    count(*) filter (where month between $baseline_first::integer and $baseline_last::integer) as months_1,
    count(*) filter (where month between $result_first::integer and $result_last::integer) as months_2,
from delivery
group by municipality
order by municipality
