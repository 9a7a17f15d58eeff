-- One row per table, municipality and month in which a row begins or ends (of dated rows: lies), up to the data's end.
-- Where a row of a citizen tells no municipality, it is that of the person's latest benefit period.
-- A count of citizens stands from its day on, and ends with nothing.
-- Inputs: counted_spell, fleksjob_hours, counted_activity, wage_hours, event, participation, population, course,
--         course_response, staff_response, satisfaction, data_period.
-- Output: table_name, municipality, month, begun (rows), ended (rows whose last day lies in the month), persons
--         (of the rows begun: distinct citizens or respondents; citizens counted in the largest group, or those who
--         attended).
-- Source: MEASURES §6.
with

home as (
    select
        person_id,
        arg_max(municipality, start_date) as municipality,
    from counted_spell()
    where municipality is not null
    group by person_id
),

period as (
    select 'spell' as table_name, municipality, person_id, start_date, end_date
    from counted_spell()
    union all
    select 'fleksjob_hours', null, person_id, start_date, end_date
    from fleksjob_hours
    union all
    select 'activity', municipality, person_id, start_date, end_date
    from counted_activity()
    union all
    select 'participation', municipality, person_id, start_date, end_date
    from participation
),

ending as (
    select
        p.*,
        d.after_last_day,
    from period as p
    join data_period as d on d.table_name = case when p.table_name = 'activity' then 'activity' else 'spell' end
),

told as (
    select table_name, municipality, month_of(start_date) as month, person_id, 1 as begun, 0 as ended
    from ending
    where start_date < after_last_day
    union all
    select table_name, municipality, month_of(end_date - 1), person_id, 0, 1
    from ending
    where end_date <= after_last_day
    union all
    select 'wage_hours', municipality, month, person_id, 1, 0
    from wage_hours
    union all
    select 'event', municipality, month_of(day), person_id, 1, 0
    from event
    union all
    select 'satisfaction', municipality, month_of(day), person_id, 1, 0
    from satisfaction
),

placed as (
    select
        t.table_name,
        case when t.table_name = 'spell' then t.municipality else coalesce(t.municipality, h.municipality) end
            as municipality,
        t.month,
        case when t.begun = 1 then t.person_id end as person_id,
        t.begun,
        t.ended,
    from told as t
    left join home as h using (person_id)
),

of_citizens as (
    select
        table_name,
        municipality,
        month,
        sum(begun)::integer as begun,
        sum(ended)::integer as ended,
        count(distinct person_id) as persons,
    from placed
    group by all
),

of_sheets as (
    select
        table_name,
        municipality,
        month_of(day) as month,
        count(*)::integer as begun,
        0 as ended,
        count(distinct respondent) as persons,
    from (
        select 'course_response' as table_name, municipality, day, course || ' ' || respondent as respondent
        from course_response
        union all
        select 'staff_response', municipality, day, respondent
        from staff_response
    )
    group by all
),

counted_group as (
    select
        municipality,
        month_of(counted_on) as month,
        population_group,
        count(*) as rows,
        sum(persons) as persons,
    from population
    group by all
),

counted as (
    select
        'population' as table_name,
        municipality,
        month,
        sum(rows)::integer as begun,
        0 as ended,
        max(persons)::bigint as persons,
    from counted_group
    group by all
    union all
    select
        'course',
        municipality,
        month_of(ended),
        count(*)::integer,
        0,
        sum(coalesce(attended, 0))::bigint,
    from course
    group by all
),

every_table as (
    select * from of_citizens
    union all
    select * from of_sheets
    union all
    select * from counted
)

select *
from every_table
where municipality is not null and month is not null
order by all
