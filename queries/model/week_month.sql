-- Macros: as month_index.sql where only weeks are known: a week, and each day of it, lies in the month of its Thursday.
-- A month is then whole weeks, Monday to Sunday, and the stock on its last day is the stock of its last week.
-- Parameters: day (a date), month_index (year × 12 + month − 1).
-- Output: as month_index.sql.
-- Source: MEASURES §1 DREAM.
create or replace macro month_of(day) as
    (year(day + (4 - isodow(day))::integer) * 12 + month(day + (4 - isodow(day))::integer) - 1)::integer;

-- Three days before the first Thursday of the calendar month.
create or replace macro first_day_of(month_index) as
    make_date((month_index // 12)::bigint, (month_index % 12 + 1)::bigint, 1)
    + ((11 - isodow(make_date((month_index // 12)::bigint, (month_index % 12 + 1)::bigint, 1))) % 7 - 3)::integer;

create or replace macro last_day_of(month_index) as
    first_day_of(month_index + 1) - 1;

-- A day on a scale of months: the month index at its first day, rising evenly through the days of its weeks.
create or replace macro month_position(day) as
    month_of(day)
    + (day - first_day_of(month_of(day))) / (first_day_of(month_of(day) + 1) - first_day_of(month_of(day)))::double;
