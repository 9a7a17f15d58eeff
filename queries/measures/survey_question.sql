-- One row per course, municipality and question that a sheet holds, whether it is answered by a number or a text.
-- Inputs: course, course_response, staff_response.
-- Parameters: $survey (course, staff), $scheme (id), $municipalities (codes, empty for all).
-- Output: municipality, course, question, is_scored (some answer is a number from 1 to 5).
-- Source: MEASURES §3 M6; STAR's minimum questions (MEASURES §2).
with

of_course as (
    select
        course,
        if(count(distinct municipality) = 1, any_value(municipality), null) as municipality,
    from course
    group by course
),

asked as (
    select
        coalesce(r.municipality, c.municipality) as municipality,
        r.course,
        r.question,
        r.score,
    from course_response as r
    left join of_course as c using (course)
    where $survey = 'course'
    union all
    select
        municipality,
        '' as course,
        question,
        score,
    from staff_response
    where $survey = 'staff' and (scheme is null or scheme = $scheme)
)

select
    municipality,
    course,
    question,
    count(score) > 0 as is_scored,
from asked
where
    $municipalities = ''
    or list_contains(string_split($municipalities, ','), municipality::varchar)
group by municipality, course, question
order by municipality, course, question
