-- One row per group of respondents and question: answers 1 to 5, before and after, and the change of those with both.
-- A sheet is one respondent of one course (of the staff survey: one respondent). Of several answers of a sheet to the
-- same question at the same time the last one counts. Where a sheet tells no municipality or role, it has that of its
-- course, if the course has but one. An answer without a time is one after.
-- Inputs: course, course_response, staff_response.
-- Parameters: $survey (course, staff), $scheme (id), $municipalities (codes, empty for all), $division (none,
--             municipality, role, course: what a group is).
-- Output: municipality, course, role (null where it does not divide, or is unknown), question, question_place (order of
--         first mention), before_1 … before_5, after_1 … after_5 (sheets), before_persons_1 …, after_persons_1 …
--         (distinct respondents, a number running through the courses of a municipality being one person), pairs
--         (sheets with both), pair_persons, changed_persons, unchanged_persons, change_sum, change_squares (of
--         after − before).
-- Source: MEASURES §3 M6.
with

sheet as (
    select
        course,
        respondent,
        municipality,
        coalesce(timing, 'efter') as timing,
        day,
        role,
        question,
        score,
        file_id,
        row_number,
    from course_response
    where $survey = 'course'
    union all
    select
        '' as course,
        respondent,
        municipality,
        coalesce(timing, 'efter') as timing,
        day,
        role,
        question,
        score,
        file_id,
        row_number,
    from staff_response
    where $survey = 'staff' and (scheme is null or scheme = $scheme)
),

of_course as (
    select
        course,
        if(count(distinct municipality) = 1, any_value(municipality), null) as municipality,
        if(count(distinct role) = 1 and count(role) = count(*), any_value(role), null) as role,
    from course
    group by course
),

placed as (
    select
        s.course,
        s.respondent,
        coalesce(s.municipality, c.municipality) as municipality,
        coalesce(s.role, c.role) as role,
        s.timing,
        s.question,
        s.score,
        s.day,
        s.file_id,
        s.row_number,
    from sheet as s
    left join of_course as c using (course)
),

last_answer as (
    select *
    from placed
    where
        score is not null
        and (
            $municipalities = ''
            or list_contains(string_split($municipalities, ','), municipality::varchar)
        )
    qualify
        row_number() over (
            partition by course, municipality, respondent, question, timing
            order by day desc nulls last, file_id desc, row_number desc
        ) = 1
),

answered as (
    select
        course,
        municipality,
        respondent,
        question,
        -- Separated by a sign that no loaded text holds.
        concat(municipality::varchar, chr(31), respondent) as person,
        min(role) as role,
        min(file_id::bigint * 4294967296 + row_number) as place,
        min(score) filter (where timing = 'foer') as before,
        min(score) filter (where timing = 'efter') as after,
    from last_answer
    group by course, municipality, respondent, question
)

select
    if($division in ('municipality', 'course'), municipality, null) as municipality,
    if($division = 'course', course, null) as course,
    if($division = 'role', role, null) as role,
    question,
    min(place) as question_place,
    count(*) filter (where before = 1) as before_1,
    count(*) filter (where before = 2) as before_2,
    count(*) filter (where before = 3) as before_3,
    count(*) filter (where before = 4) as before_4,
    count(*) filter (where before = 5) as before_5,
    count(*) filter (where after = 1) as after_1,
    count(*) filter (where after = 2) as after_2,
    count(*) filter (where after = 3) as after_3,
    count(*) filter (where after = 4) as after_4,
    count(*) filter (where after = 5) as after_5,
    count(distinct person) filter (where before = 1) as before_persons_1,
    count(distinct person) filter (where before = 2) as before_persons_2,
    count(distinct person) filter (where before = 3) as before_persons_3,
    count(distinct person) filter (where before = 4) as before_persons_4,
    count(distinct person) filter (where before = 5) as before_persons_5,
    count(distinct person) filter (where after = 1) as after_persons_1,
    count(distinct person) filter (where after = 2) as after_persons_2,
    count(distinct person) filter (where after = 3) as after_persons_3,
    count(distinct person) filter (where after = 4) as after_persons_4,
    count(distinct person) filter (where after = 5) as after_persons_5,
    count(after - before) as pairs,
    count(distinct person) filter (where after - before is not null) as pair_persons,
    count(distinct person) filter (where after <> before) as changed_persons,
    count(distinct person) filter (where after = before) as unchanged_persons,
    coalesce(sum(after - before), 0)::double as change_sum,
    coalesce(sum((after - before) * (after - before)), 0)::double as change_squares,
from answered
group by all
order by question_place, municipality, course, role
