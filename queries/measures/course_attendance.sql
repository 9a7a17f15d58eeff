-- One row per course, municipality and role: who were enrolled and who attended, as the municipality has counted them.
-- Inputs: course.
-- Parameters: $municipalities (codes, empty for all).
-- Output: course, municipality, role (null: not told), ended (date), enrolled, attended (persons; null: not told).
-- Source: MEASURES §3 M6: sums of enrolled come from `course`, never from answers.
select
    course,
    municipality,
    role,
    max(ended) as ended,
    sum(enrolled)::double as enrolled,
    sum(attended)::double as attended,
from course
where
    $municipalities = ''
    or list_contains(string_split($municipalities, ','), municipality::varchar)
group by course, municipality, role
order by ended, course, municipality, role
