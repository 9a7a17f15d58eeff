-- Macro: which municipalities belong to which area: the two sets, and every municipality alone.
-- Parameters: project, comparison (kommunekoder parted by commas).
-- Output: area ('project', 'comparison' or the code), municipality.
create or replace macro area_member(project, comparison) as table
select
    'project' as area,
    unnest(string_split(project, ','))::integer as municipality,
union all
select
    'comparison',
    unnest(string_split(comparison, ','))::integer,
union all
select distinct
    municipality::varchar,
    municipality,
from delivery
