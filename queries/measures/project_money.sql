-- One row per municipality in the scheme: what it applied for and was granted, what the project cost, and its plan.
-- Inputs: project.
-- Parameters: $scheme (id), $municipalities (codes, empty for all).
-- Output: municipality, applied, granted, total (kroner), planned (participants); null: not told.
-- Source: MEASURES §3 M6.
select
    municipality,
    sum(applied_dkk) as applied,
    sum(granted_dkk) as granted,
    sum(total_cost_dkk) as total,
    sum(planned_participants)::double as planned,
from project
where
    scheme = $scheme
    and municipality is not null
    and (
        $municipalities = ''
        or list_contains(string_split($municipalities, ','), municipality::varchar)
    )
group by municipality
order by municipality
