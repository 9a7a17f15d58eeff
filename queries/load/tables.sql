-- The canonical tables that every loaded file ends in, empty. They always exist, with the same columns.
-- file_id: the loaded file a row comes from, so that a file can be removed again.
-- row_number: the row's place among the well-formed rows of its file (1-based), from which `line_step` gives its line.
-- Dates: intervals are half-open, [start_date, end_date); an end_date of null is running.
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
    row_number integer,
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
    row_number integer,
    person_id varchar,
    month integer, -- year * 12 + month - 1
    hours double,
    kind varchar, -- ordinaer, loentilskud, fleksjob; null: not told
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
