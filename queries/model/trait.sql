-- One row per person and background variable: sex, age group and every further column of the person file.
-- Inputs: person, person_trait, person_index. The newest file wins.
-- Output: pid integer, name text, value text (spaces for the two signs that a filter parts names and values with).
create or replace table trait as
with

told as (
    select file_id, person_id, 'sex' as name, sex as value from person
    union all
    select file_id, person_id, 'age_group', age_group from person
    union all
    select file_id, person_id, name, value from person_trait
)

select
    i.pid,
    t.name,
    translate(arg_max(t.value, t.file_id), chr(30) || chr(31), '  ') as value,
from told as t
join person_index as i using (person_id)
where t.value is not null
group by i.pid, t.name
