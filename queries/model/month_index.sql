-- Macros: a day's calendar month as year × 12 + month − 1, and back to a month's first and last day.
create or replace macro month_of(day) as
    (year(day) * 12 + month(day) - 1)::integer;

create or replace macro first_day_of(month_index) as
    make_date((month_index // 12)::bigint, (month_index % 12 + 1)::bigint, 1);

create or replace macro last_day_of(month_index) as
    last_day(first_day_of(month_index));
