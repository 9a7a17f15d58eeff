-- Macro: how many months of each of two windows a period on ledighedsydelse or in fleksjob stands for. Periods lie on
-- a scale of months, [from_month, to_month): a stock period covers the months whose last day lies in it, a full-time
-- one also the parts of months at its ends.
-- Parameters: wanted, wanted_count (of `population`), age_from, age_to (years in the month, or null), baseline_first,
--             baseline_last, result_first, result_last (month index), left_out_first, left_out_last (month index of
--             months that are skipped; first > last skips none), full_time (true or false).
-- Output: pid, municipality, is_fleksjob, months_1, months_2 (months of the baseline, of the result).
-- Source: MEASURES §3 M1.
create or replace macro fleks_window(
    wanted,
    wanted_count,
    age_from,
    age_to,
    baseline_first,
    baseline_last,
    result_first,
    result_last,
    left_out_first,
    left_out_last,
    full_time
) as table
with

stock as (
    select
        s.pid,
        s.municipality,
        s.is_fleksjob,
        greatest(
            case when full_time then month_position(s.start_date) else s.first_month end,
            (p.birth_year + age_from) * 12
        ) as from_month,
        least(
            case when full_time then month_position(s.end_date) else s.last_month + 1 end,
            (p.birth_year + age_to + 1) * 12
        ) as to_month,
    from fleks_status as s
    join population(wanted, wanted_count) as p using (pid)
    where age_from is null or p.birth_year is not null
)

select
    pid,
    municipality,
    is_fleksjob,
    months_shared(from_month, to_month, baseline_first, baseline_last + 1)
    - months_shared(
        from_month,
        to_month,
        greatest(baseline_first, left_out_first),
        least(baseline_last, left_out_last) + 1
    ) as months_1,
    months_shared(from_month, to_month, result_first, result_last + 1)
    - months_shared(
        from_month,
        to_month,
        greatest(result_first, left_out_first),
        least(result_last, left_out_last) + 1
    ) as months_2,
from stock
