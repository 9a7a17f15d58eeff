-- Macro: the persons who have every wanted background value; everyone where none is wanted.
-- Parameters: wanted (name and value parted by chr(30), pairs parted by chr(31)), wanted_count.
-- Output: pid integer, birth_year integer or null.
create or replace macro population(wanted, wanted_count) as table
select
    pid,
    birth_year,
from person_dim
where
    wanted_count = 0
    or pid in (
        select pid
        from trait
        where list_contains(string_split(wanted, chr(31)), name || chr(30) || value)
        group by pid
        having count(*) = wanted_count
    )
