-- Macro: which municipalities belong to which area: the two sets, and every municipality alone.
-- Parameters: project, comparison (kommunekoder parted by commas; an empty text is an empty set).
-- Output: area (-1 project, -2 comparison, else the code: whole numbers group faster than names), municipality.
create or replace macro area_member(project, comparison) as table
select
    -1 as area,
    unnest(list_filter(string_split(project, ','), lambda code: code <> ''))::integer as municipality,
union all
select
    -2,
    unnest(list_filter(string_split(comparison, ','), lambda code: code <> ''))::integer,
union all
select distinct
    municipality,
    municipality,
from delivery
