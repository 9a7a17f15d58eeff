-- Macros: a day's calendar month as year × 12 + month − 1, back to a month's first and last day, and lengths in months.
create or replace macro month_of(day) as
    (year(day) * 12 + month(day) - 1)::integer;

create or replace macro first_day_of(month_index) as
    make_date((month_index // 12)::bigint, (month_index % 12 + 1)::bigint, 1);

create or replace macro last_day_of(month_index) as
    last_day(first_day_of(month_index));

-- A day on a scale of months: the month index at its first day, rising evenly through the days of the month.
create or replace macro month_position(day) as
    month_of(day) + (day(day) - 1) / day(last_day(day))::double;

-- Months that [from_month, to_month) and [window_from, window_to) share; 0 where either is empty.
create or replace macro months_shared(from_month, to_month, window_from, window_to) as
    greatest(0, least(to_month, window_to) - greatest(from_month, window_from));
