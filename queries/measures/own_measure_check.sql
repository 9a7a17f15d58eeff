-- One row: what is wrong with the rows of a measure of one's own; all counts are 0 where nothing is.
-- Inputs: own_measure_row.
-- Parameters: $is_share (true where each numerator is a part of its denominator).
-- Output: rows (all of them), unknown_persons, no_month, no_number (null or not finite), negative (a denominator below
--         0), not_part (of a share: a numerator below 0 or over its denominator); counts of rows.
select
    count(*)::integer as rows,
    count(*) filter (where pid is null)::integer as unknown_persons,
    count(*) filter (where month is null)::integer as no_month,
    count(*) filter (
        where not coalesce(isfinite(numerator) and isfinite(denominator), false)
    )::integer as no_number,
    count(*) filter (where denominator < 0)::integer as negative,
    count(*) filter (
        where $is_share and (numerator < 0 or numerator > denominator * (1 + 1e-9))
    )::integer as not_part,
from own_measure_row
