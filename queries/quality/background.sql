-- One row per file and sort of doubtful background of a citizen.
-- Sorts: tooYoung (under 15 at the first period), tooOld (over 75 at the start of the last period), otherFile (the
--        citizen stands in an earlier file too), noBirthYear (where other citizens of the file have one).
-- Age is calendar year − birth year.
-- Inputs: person, spell.
-- Output: file_id, sort, rows, persons (distinct), places (file_id × 2³² + row_number, the first 20).
-- Source: MEASURES §1.
with

started as (
    select
        person_id,
        year(min(start_date)) as first_year,
        year(max(start_date)) as last_year,
    from spell
    group by person_id
),

telling as (
    select distinct file_id
    from person
    where birth_year is not null
),

first_file as (
    select
        person_id,
        min(file_id) as file_id,
    from person
    group by person_id
    having min(file_id) < max(file_id)
),

doubtful as (
    select p.file_id, p.row_number, p.person_id, 'tooYoung' as sort
    from person as p
    join started as s using (person_id)
    where s.first_year - p.birth_year < 15
    union all
    select p.file_id, p.row_number, p.person_id, 'tooOld'
    from person as p
    join started as s using (person_id)
    where s.last_year - p.birth_year > 75
    union all
    select p.file_id, p.row_number, p.person_id, 'otherFile'
    from person as p
    join first_file as f using (person_id)
    where p.file_id > f.file_id
    union all
    select file_id, row_number, person_id, 'noBirthYear'
    from person
    where birth_year is null and file_id in (select file_id from telling)
)

select
    file_id,
    sort,
    count(*) as rows,
    count(distinct person_id) as persons,
    array_to_string(min(file_id::bigint * 4294967296 + row_number, 20), ' ') as places,
from doubtful
group by all
order by all
