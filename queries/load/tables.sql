-- The canonical tables that every loaded file ends in, empty. They always exist, with the same columns.
-- file_id: the loaded file a row comes from, so that a file can be removed again.
-- row_number: the row's place among the well-formed rows of its file (1-based), from which `line_step` gives its line.
-- Dates: intervals are half-open, [start_date, end_date); an end_date of null is running.
-- Municipality: kommunekode; null: unknown, or not told by the file.
-- Words: a column of words becomes an enumeration of the known ones where a file has no other; it reads as texts do.
-- Source: MEASURES §1.

-- One row per citizen and file.
create table if not exists person (
    file_id integer,
    row_number integer,
    person_id varchar,
    sex varchar, -- kvinde, mand; null: unknown
    birth_year integer,
    age_group varchar, -- as written in the file
);

-- One row per citizen and background variable that has a value.
create table if not exists person_trait (
    file_id integer,
    person_id varchar,
    name varchar, -- the heading as written
    value varchar,
);

-- One row per benefit or status period.
create table if not exists spell (
    file_id integer,
    row_number integer,
    person_id varchar,
    municipality integer,
    benefit varchar,
    start_date date,
    end_date date,
    weekly_minutes integer,
    visitation varchar,
    condition varchar,
    caseworker varchar,
);

-- Rows of several files that tell one period differently: see queries/model/superseded.sql, whose macro fills it.
create table if not exists superseded_spell (
    file_id integer,
    row_number integer,
    person_id varchar,
    until date,
);

-- The benefit periods as they count: an older file's word gives way to a newer one's.
create or replace macro counted_spell() as table (
    select s.* replace (coalesce(x.until, s.end_date) as end_date)
    from spell as s
    left join superseded_spell as x
        on x.file_id = s.file_id
        and x.row_number = s.row_number
    where x.until is null or x.until > s.start_date
);

-- Benefit periods and offers in the same columns, for what holds of both.
create or replace view told_spell as
select
    file_id,
    row_number,
    person_id,
    municipality,
    benefit::varchar as kind, -- also where files have left an enumeration of words
    null::varchar as company,
    start_date,
    end_date,
    weekly_minutes,
from spell;

-- One row per period of a citizen's weekly hours in fleksjob, from a file of their own. They count on fleksjob days of
-- which the benefit periods tell no hours; hours of periods at the same time are added.
create table if not exists fleksjob_hours (
    file_id integer,
    row_number integer,
    person_id varchar,
    start_date date,
    end_date date,
    weekly_minutes integer,
);

-- One row per period in an offer.
create table if not exists activity (
    file_id integer,
    row_number integer,
    person_id varchar,
    municipality integer,
    activity varchar,
    start_date date,
    end_date date,
    weekly_minutes integer,
    company varchar, -- a pseudonym
    branch varchar,
    sector varchar, -- privat, offentlig
    company_size varchar, -- as written: a number of employees or a band
    via_vitas boolean,
);

-- As superseded_spell, of offers.
create table if not exists superseded_activity (
    file_id integer,
    row_number integer,
    person_id varchar,
    until date,
);

-- The offers as they count: an older file's word gives way to a newer one's.
create or replace macro counted_activity() as table (
    select a.* replace (coalesce(x.until, a.end_date) as end_date)
    from activity as a
    left join superseded_activity as x
        on x.file_id = a.file_id
        and x.row_number = a.row_number
    where x.until is null or x.until > a.start_date
);

create or replace view told_activity as
select
    file_id,
    row_number,
    person_id,
    municipality,
    activity::varchar as kind,
    company,
    start_date,
    end_date,
    weekly_minutes,
from activity;

-- One row per citizen, month and kind of paid hours; several rows of a month are added by the reader.
create table if not exists wage_hours (
    file_id integer,
    row_number integer,
    person_id varchar,
    municipality integer,
    month integer, -- year * 12 + month - 1
    hours double,
    kind varchar, -- ordinaer, loentilskud, fleksjob; null: not told
    company varchar,
);

-- One row per dated event of a citizen.
create table if not exists event (
    file_id integer,
    row_number integer,
    person_id varchar,
    municipality integer,
    -- indstilling, rehabiliteringsteam, fleksjobbevilling, samtale, jobmaal, arbejdsaftale, doed, udvandring, or
    -- another word of the file
    event varchar,
    day date,
    caseworker varchar,
);

-- One row per citizen's time in a scheme.
create table if not exists participation (
    file_id integer,
    row_number integer,
    person_id varchar,
    municipality integer,
    scheme varchar, -- a shipped scheme's id, or as written
    start_date date,
    end_date date,
    phase varchar,
);

-- One row per municipality, day and group of an outside denominator.
create table if not exists population (
    file_id integer,
    row_number integer,
    municipality integer,
    counted_on date, -- the first day of the period, where the file gives a period
    population_group varchar, -- befolkning_16_66, arbejdsstyrke, or another
    persons integer,
);

-- One row per municipality in a scheme. Money in kroner.
create table if not exists project (
    file_id integer,
    row_number integer,
    scheme varchar,
    municipality integer,
    applied_dkk double,
    granted_dkk double,
    total_cost_dkk double,
    planned_participants integer,
    start_date date,
    end_date date,
);

-- One row per course, municipality and role.
create table if not exists course (
    file_id integer,
    row_number integer,
    course varchar,
    municipality integer,
    ended date, -- the last day
    role varchar, -- medarbejder, leder, or another; null: not told
    enrolled integer,
    attended integer,
);

-- One row per answer to a question about a course.
create table if not exists course_response (
    file_id integer,
    row_number integer,
    course varchar,
    respondent varchar,
    municipality integer,
    timing varchar, -- foer, efter; null: not told
    day date,
    role varchar,
    question varchar,
    answer varchar, -- as written
    score integer, -- 1 to 5; null: the answer is a text
);

-- One row per answer to a question of a scheme's survey of its staff.
create table if not exists staff_response (
    file_id integer,
    row_number integer,
    scheme varchar,
    respondent varchar,
    municipality integer,
    timing varchar,
    day date,
    role varchar,
    question varchar,
    answer varchar,
    score integer,
);

-- One row per message that asked a citizen for an answer.
create table if not exists satisfaction (
    file_id integer,
    row_number integer,
    person_id varchar, -- null: not told
    municipality integer,
    day date,
    score integer, -- 1 to 5; null: not answered
);

-- One row per file of DREAM weeks: the days that its weeks cover.
create table if not exists week_period (
    file_id integer,
    first_day date,
    after_last_day date,
);

-- One row per citizen and month in which a file of DREAM weeks tells of employment: `grad_` above 0, or a `branche_`.
create table if not exists employment (
    file_id integer,
    row_number integer,
    person_id varchar,
    month integer, -- year * 12 + month - 1
);

-- One row per file of DREAM weeks and month that it has a column of employment for.
create table if not exists employment_month (
    file_id integer,
    month integer,
);

-- One row per code of a code table of the user's own; that of the latest file is used instead of the shipped one.
create table if not exists dream_code (
    file_id integer,
    row_number integer,
    code varchar,
    code_group varchar, -- the benefit, with visitation or condition in the same word
    code_activity varchar,
);

-- One row per stretch of rows that lie equally far from their lines: line = row_number + difference, from from_row on.
create table if not exists line_step (
    file_id integer,
    from_row integer,
    difference integer,
);

-- One row per value or row that loading could not use, with the line it stands on; the first ones of each finding.
create table if not exists rejected_row (
    file_id integer,
    line integer,
    heading varchar, -- as written; null: the whole row
    value varchar, -- what the file says there, shortened
    fields integer, -- rows with a wrong number of fields: how many
    kind varchar, -- FindingKind
    effect varchar, -- rowLeftOut, valueUnknown
);
