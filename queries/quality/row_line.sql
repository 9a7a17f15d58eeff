-- One row per place: the line in its file.
-- Inputs: line_step.
-- Parameters: $places (file_id × 2³² + row_number, parted by blanks).
-- Output: place, line.
with

asked as (
    select distinct unnest(string_split($places, ' '))::bigint as place
),

placed as (
    select
        place,
        (place // 4294967296)::integer as file_id,
        (place % 4294967296)::integer as row_number,
    from asked
)

select
    p.place,
    p.row_number + s.difference as line,
from placed as p
asof join line_step as s
    on s.file_id = p.file_id
    and p.row_number >= s.from_row
order by p.place
