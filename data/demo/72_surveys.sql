-- Courses of the LAB pool with their money and evaluation, STV's staff survey and its messages to citizens.
-- Purpose:    answers whose true share of 4 and 5, true mean change and true reach are stated.
-- Inputs:     municipality, stv_spell, person_number.
-- Output:     demo_project, demo_course, demo_course_response, demo_staff_response, demo_satisfaction;
--             truth_course_answer, truth_survey_change, truth_course_time, truth_satisfaction.

-- One row a municipality in the pool. One answers late, one pays less than a fifth itself.
create or replace table lab_place as
select
    code::integer as code,
    courses::integer as courses,
    size::integer as size,
    shift::double as shift,
    code = 370 as is_late,
    if(code = 259, 0.15, 0.20 + 0.10 * u('lab money', code)) as own_share
from (
    values
    (165, 5, 24, 0.04),
    (190, 4, 18, -0.03),
    (223, 4, 14, 0.00),
    (259, 6, 26, 0.02),
    (316, 5, 22, -0.05),
    (370, 5, 25, 0.01),
    (450, 4, 16, 0.05),
    (550, 5, 20, 0.00),
    (615, 7, 30, -0.02),
    (657, 6, 24, 0.03),
    (773, 4, 15, 0.00),
    (825, 1, 4, 0.00)
) as given (code, courses, size, shift)
order by code;

-- One row a course and role. Leaders make up about a sixth.
create or replace table lab_course as
with numbered as (
    select
        *,
        unnest(range(1, courses + 1))::integer as number
    from lab_place
),

dated as (
    select
        *,
        code::bigint * 100 + number as id,
        date '2020-01-20'
        + ((number - 1) * 290 / courses + floor(u('course day', code * 100 + number) * 30))::integer
            as ended,
        [
            'Meningsfulde samtaler',
            'Data i den daglige styring',
            'Planlægning af kontaktforløb',
            'Den nye LAB i praksis',
            'Indsats og økonomi',
            'Læringskultur i jobcentret',
            'Individuelle forløb'
        ][number] as title
    from numbered
),

roles as (
    select
        d.*,
        r.role,
        greatest(
            0,
            round(d.size * r.part * (0.8 + 0.4 * u(r.role, d.id)))
        )::integer as enrolled
    from dated as d
    cross join (values ('medarbejder', 0.84), ('leder', 0.16)) as r (role, part)
)

select
    *,
    concat(title, ', ', code) as course,
    enrolled - floor(enrolled * 0.15 * u('absent', id))::integer as attended
from roles
order by id, role desc;

create or replace table demo_course as
select
    course as kursus,
    code::smallint as kommune,
    ended as afsluttet,
    role as rolle,
    enrolled::smallint as tilmeldte,
    attended::smallint as deltagere
from lab_course;

create or replace table demo_project as
select
    'LAB' as ordning,
    p.code::smallint as kommune,
    (round(sum(c.attended) * (2800 + 1400 * u('price', p.code)) / 1000) * 1000)::integer
        as ansøgt_beløb,
    (ansøgt_beløb * if(u('cut', p.code) < 0.25, 0.8, 1))::integer as bevilget_beløb,
    round(bevilget_beløb / (1 - p.own_share))::integer as samlet_udgift,
    round(sum(c.enrolled) * (0.9 + 0.3 * u('plan', p.code)))::integer as planlagte_deltagere,
    date '2019-12-15' as start,
    date '2020-12-31' as slut
from lab_place as p
inner join lab_course as c on p.code = c.code
group by p.code, p.own_share
order by p.code;

-- One row a sheet: who answered, and how long after the course.
create or replace table lab_sheet as
with person as (
    select
        *,
        unnest(range(1, attended + 1))::integer as seat
    from lab_course
),

answering as (
    select
        *,
        id * 1000 + if(role = 'leder', 500, 0) + seat as sheet
    from person
)

select
    *,
    row_number() over (order by sheet) as respondent,
    u('answers before', sheet) < 0.80 as has_before,
    if(is_late, 10, 0) + floor(22 * u('days', sheet) ** 2)::integer as days
from answering
where u('answers', sheet) < 0.85
order by sheet;

-- Questions after the course alone, with the chance of 4 or 5 of a municipality without a shift.
create or replace table lab_question as
select * from (
    values
    (1, 'Hvor tilfreds er du samlet set med kurset?', 0.78),
    (2, 'Hvor stort udbytte har du haft af kurset?', 0.69)
) as given (number, question, high);

-- Questions before and after, with the chance of each change; a change ends at 1 and 5.
create or replace table lab_skill as
select * from (
    values
    (3, 'Jeg har kompetencer til at planlægge en meningsfuld indsats', [0.07, 0.36, 0.45, 0.12]),
    (4, 'Jeg ved, hvad den nye LAB ændrer i mit arbejde', [0.04, 0.22, 0.48, 0.26])
) as given (number, question, change);

-- 1 to 5 from a uniform number: the answer before.
create or replace macro first_answer(x) as
    case when x < 0.06 then 1 when x < 0.26 then 2 when x < 0.64 then 3 when x < 0.92 then 4 else 5 end;

create or replace macro changed(answer, x, change) as
    least(
        5,
        greatest(
            1,
            answer + case
                when x < change[1] then -1
                when x < change[1] + change[2] then 0
                when x < change[1] + change[2] + change[3] then 1
                else 2
            end
        )
    );

create or replace table demo_course_response as
with after_alone as (
    select
        s.*,
        q.number,
        q.question,
        q.high + s.shift as high
    from lab_sheet as s
    cross join lab_question as q
    -- One course did not ask how much it gave.
    where not (q.number = 2 and s.code = 190 and s.title = 'Meningsfulde samtaler')
),

graded as (
    select
        *,
        case
            when u('is high', sheet * 10 + number) < high
                then if(u('five', sheet * 10 + number) < 0.42, 5, 4)
            when u('low', sheet * 10 + number) < 0.62 then 3
            when u('low', sheet * 10 + number) < 0.88 then 2
            else 1
        end as answer
    from after_alone
),

skilled as (
    select
        s.*,
        q.number,
        q.question,
        first_answer(u('first', s.sheet * 10 + q.number)) as before,
        changed(
            first_answer(u('first', s.sheet * 10 + q.number)),
            u('change', s.sheet * 10 + q.number),
            q.change
        ) as after
    from lab_sheet as s
    cross join lab_skill as q
),

whole as (
    select
        code,
        course,
        respondent,
        role,
        'efter' as timing,
        ended + days as day,
        number,
        question,
        answer::varchar as answer
    from graded
    union all
    select
        code,
        course,
        respondent,
        role,
        'efter',
        ended + days,
        number,
        question,
        after::varchar
    from skilled
    union all
    select
        code,
        course,
        respondent,
        role,
        'før',
        ended - 7,
        number,
        question,
        before::varchar
    from skilled
    where has_before
    union all
    select
        code,
        course,
        respondent,
        role,
        'efter',
        ended + days,
        5,
        'Hvad vil du bruge fra kurset?',
        ['Planlægning af samtaler', 'Overblik over mine sager', 'Mere tid med borgeren'][
            1 + floor(u('words', sheet) * 3)::integer
        ]
    from lab_sheet
    where u('writes', sheet) < 0.25
)

select
    course as kursus,
    code::smallint as kommune,
    respondent::integer as respondent,
    role as rolle,
    timing as tidspunkt,
    day::date as svardato,
    question as spørgsmål,
    answer as svar
from whole
order by respondent, timing desc, number;

-- The staff of STV's municipalities, asked in November 2016 and November 2018. Some left, some came.
create or replace table stv_staff as
with place as (
    select
        code,
        14 + floor(30 * u('staff', code))::integer as staff
    from municipality
    where in_stv
),

person as (
    select
        *,
        unnest(range(1, staff + 1))::integer as seat
    from place
)

select
    code,
    code::bigint * 1000 + seat as sheet,
    u('staff role', code * 1000 + seat) < 0.15 as is_leader,
    u('staff before', code * 1000 + seat) < 0.82 as has_before,
    u('staff after', code * 1000 + seat) < 0.74 as has_after
from person
order by sheet;

create or replace table staff_question as
select * from (
    values
    (
        1,
        'Jeg har kompetencerne til at bruge den virksomhedsrettede indsats til udsatte borgere',
        [0.06, 0.40, 0.42, 0.12]
    ),
    (
        2,
        'Jeg er motiveret for at bruge den virksomhedsrettede indsats mod ordinært job',
        [0.10, 0.52, 0.32, 0.06]
    )
) as given (number, question, change);

create or replace table demo_staff_response as
with told as (
    select
        s.*,
        q.number,
        q.question,
        first_answer(u('staff first', s.sheet * 10 + q.number)) as before,
        changed(
            first_answer(u('staff first', s.sheet * 10 + q.number)),
            u('staff change', s.sheet * 10 + q.number),
            q.change
        ) as after
    from stv_staff as s
    cross join staff_question as q
),

whole as (
    select
        *,
        'før' as timing,
        date '2016-11-01' + floor(u('day before', sheet) * 20)::integer as day,
        before as answer
    from told
    where has_before
    union all
    select
        *,
        'efter',
        date '2018-11-01' + floor(u('day after', sheet) * 20)::integer,
        after
    from told
    where has_after
)

select
    'STV' as ordning,
    code::smallint as kommune,
    sheet::integer as respondent,
    if(is_leader, 'leder', 'medarbejder') as rolle,
    timing as tidspunkt,
    day as svardato,
    question as spørgsmål,
    answer::tinyint as svar
from whole
order by respondent, timing desc, number;

-- One row a person and quarter in STV's bruttomålgruppe, where the person was last.
create or replace table stv_quarter as
with stay as (
    select
        n.borger_id,
        s.code,
        s.start,
        coalesce(s.stop, data_stop()) as stop
    from stv_spell as s
    inner join person_number as n on n.half = 2 and s.root = n.root
    where s.target_group > 0
),

quarter as (
    select
        q::integer as number,
        (date '2017-01-01' + to_months((3 * q)::integer))::date as first_day,
        (date '2017-01-01' + to_months((3 * q + 3)::integer))::date as next_day
    from range(8) as t (q)
)

select
    s.borger_id,
    q.number,
    arg_max(s.code, s.stop) as code,
    arg_max(greatest(s.start, q.first_day), s.stop)::date as from_day,
    arg_max(least(s.stop, q.next_day), s.stop)::date as stop_day,
    row_number() over (order by s.borger_id, q.number) as id
from stay as s
inner join quarter as q on s.start < q.next_day and s.stop > q.first_day
group by s.borger_id, q.number
order by s.borger_id, q.number;

create or replace macro true_reach(quarter) as 0.20 + 0.07 * quarter;
create or replace macro true_high(quarter) as 0.58 + 0.016 * quarter;

-- A person is content or not for longer than one message: half of the answers come from a number that stands still.
create or replace table demo_satisfaction as
with asked as (
    select
        q.*,
        q.from_day + floor((q.stop_day - q.from_day) * u('message day', q.id))::integer as day,
        if(
            u('content again', q.id) < 0.5,
            u('content', hash(q.borger_id) % 1000000007),
            u('content now', q.id)
        ) as mood
    from stv_quarter as q
    inner join municipality as m on q.code = m.code
    where m.in_stv and u('message', q.id) < true_reach(q.number)
)

select
    code::smallint as kommune,
    borger_id,
    day as sendt,
    case
        when u('sms answer', id) >= 0.46 then null
        when mood < true_high(number) * 0.40 then 5
        when mood < true_high(number) then 4
        when mood < true_high(number) + (1 - true_high(number)) * 0.55 then 3
        when mood < true_high(number) + (1 - true_high(number)) * 0.85 then 2
        else 1
    end::tinyint as svar
from asked
order by borger_id, day;

-- What the measures would give with infinitely many respondents, weighted as those who answered.
create or replace table truth_course_answer as
select
    q.question,
    'all' as area,
    sum((q.high + s.shift)) / count(*) as high
from lab_sheet as s
cross join lab_question as q
where not (q.number = 2 and s.code = 190 and s.title = 'Meningsfulde samtaler')
group by q.question
order by q.question;

create or replace macro answer_weights() as [0.06, 0.20, 0.38, 0.28, 0.08];

create or replace table truth_survey_change as
with questions as (
    select question, change from lab_skill
    union all
    select question, change from staff_question
),

moved as (
    select
        question,
        answer_weights()[a.answer] as weight,
        change[m.move + 2] as chance,
        least(5, greatest(1, a.answer + m.move)) - a.answer as change
    from questions
    cross join (values (1), (2), (3), (4), (5)) as a (answer)
    cross join (values (-1), (0), (1), (2)) as m (move)
)

select
    question,
    sum(weight::double * chance * change) as change
from moved
group by question
order by question;

-- 22·u² is 14 or less with whole days below 15: u < √(15/22), and √(5/22) where ten days are added.
create or replace table truth_course_time as
select
    if(is_late, 370, 0) as area,
    if(is_late, sqrt(5 / 22.0), sqrt(15 / 22.0)) as in_time
from lab_place
group by all
order by area;

create or replace table truth_satisfaction as
select
    (2017 * 4 + q)::integer as quarter,
    true_reach(q)::double as reach,
    0.46::double as answered,
    true_high(q)::double as high
from range(8) as t (q)
order by q;
