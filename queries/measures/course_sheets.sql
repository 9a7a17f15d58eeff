-- One row per course, municipality, role and number of days from the course's end to the answer: sheets filled in
-- after. A sheet is one respondent of one course; its day is that of its last answer. A day before the end counts as 0.
-- Inputs: course, course_response.
-- Parameters: $municipalities (codes, empty for all).
-- Output: course, municipality, role (null: unknown), days (null: the sheet has no day, or the course no end), sheets.
-- Source: MEASURES §3 M6.
with

of_course as (
    select
        course,
        if(count(distinct municipality) = 1, any_value(municipality), null) as municipality,
        if(count(distinct role) = 1 and count(role) = count(*), any_value(role), null) as role,
        max(ended) as ended,
    from course
    group by course
),

own_end as (
    select
        course,
        municipality,
        max(ended) as ended,
    from course
    group by course, municipality
),

sheet as (
    select
        r.course,
        coalesce(r.municipality, c.municipality) as municipality,
        r.respondent,
        min(coalesce(r.role, c.role)) as role,
        max(r.day) as day,
        any_value(c.ended) as ended,
    from course_response as r
    left join of_course as c using (course)
    where coalesce(r.timing, 'efter') = 'efter'
    group by r.course, coalesce(r.municipality, c.municipality), r.respondent
)

select
    s.course,
    s.municipality,
    s.role,
    -- `greatest` alone would take an unknown number of days for 0.
    if(s.day < coalesce(e.ended, s.ended), 0, s.day - coalesce(e.ended, s.ended)) as days,
    count(*) as sheets,
from sheet as s
left join own_end as e
    on e.course = s.course
    and e.municipality = s.municipality
where
    $municipalities = ''
    or list_contains(string_split($municipalities, ','), s.municipality::varchar)
group by all
order by s.course, s.municipality, s.role, days
