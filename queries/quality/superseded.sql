-- One row per file whose benefit periods a newer file tells with another end, or carries on.
-- Inputs: superseded_spell.
-- Output: file_id, rows, persons (distinct), places (file_id × 2³² + row_number, the first 20).
-- Source: MEASURES §1.
select
    file_id,
    count(*) as rows,
    count(distinct person_id) as persons,
    array_to_string(min(file_id::bigint * 4294967296 + row_number, 20), ' ') as places,
from superseded_spell
group by all
order by all
