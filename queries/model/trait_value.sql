-- One row per background variable and value that at least $threshold persons have; variables with more than 40 values
-- cannot be chosen from and are left out.
-- Inputs: trait.
-- Parameters: $threshold (persons).
-- Output: name, value.
with

counted as (
    select
        name,
        value,
        count(*) as persons,
        count(*) over (partition by name) as distinct_values,
    from trait
    group by name, value
)

select
    name,
    value,
from counted
where
    persons >= $threshold
    and distinct_values <= 40
order by name, value
