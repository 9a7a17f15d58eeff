-- The canonical tables that every loaded file ends in, empty. They always exist, with the same columns.
-- file_id: the loaded file a row comes from, so that a file can be removed again.
-- Dates: intervals are half-open, [start_date, end_date); an end_date of null is running.
-- Source: MEASURES §1.

-- One row per citizen and file.
create table if not exists person (
    file_id integer,
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
    person_id varchar,
    municipality integer, -- kommunekode; null: unknown
    benefit varchar,
    start_date date,
    end_date date,
    weekly_minutes integer,
    visitation varchar,
    condition varchar,
    caseworker varchar,
);

-- One row per period in an offer.
create table if not exists activity (
    file_id integer,
    person_id varchar,
    municipality integer,
    activity varchar,
    start_date date,
    end_date date,
    weekly_minutes integer,
);

-- One row per citizen, month and kind of paid hours; several rows of a month are added by the reader.
create table if not exists wage_hours (
    file_id integer,
    person_id varchar,
    month integer, -- year * 12 + month - 1
    hours double,
    kind varchar, -- ordinaer, loentilskud, fleksjob; null: not told
);
