-- One row per municipality and delivered month: citizens aged 16 to 66.
-- Inputs: residents.
-- Parameters: $first, $last (month index).
-- Output: municipality, month, residents (persons; null: not counted by then).
-- Source: MEASURES §3 M1.
select
    municipality,
    month,
    persons as residents,
from residents($first::integer, $last::integer)
order by municipality, month
