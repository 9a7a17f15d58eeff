-- One row per value or row that loading could not use, in the order of the files and their lines.
-- Inputs: rejected_row.
-- Parameters: $limit, $offset.
-- Output: file_id, line, heading, value, fields, kind, effect.
select
    file_id,
    line,
    heading,
    value,
    fields,
    kind,
    effect,
from rejected_row
order by file_id, line, heading nulls first, kind
limit $limit::integer
offset $offset::integer
