-- One row per person who has ever been on ledighedsydelse, with what divides persons into groups.
-- Inputs: fleks_status, person_dim, trait.
-- Parameters: $name (background variable), $group_values (its values, parted by chr(31)).
-- Output: pid, value_number (place of the person's value among $group_values, from 1; 0: none of them),
--         birth_year (0: not known).
-- Source: MEASURES §1.
select
    s.pid,
    coalesce(list_position(string_split($group_values, chr(31)), t.value), 0)::integer as value_number,
    coalesce(p.birth_year, 0)::integer as birth_year,
from (select distinct pid from fleks_status where not is_fleksjob) as s
join person_dim as p using (pid)
left join trait as t
    on t.pid = s.pid
    and t.name = $name
order by s.pid
