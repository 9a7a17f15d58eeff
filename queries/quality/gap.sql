-- One row per file and sort of gap: days without a row between two periods of a person.
-- Sorts: shortLedighedsydelse (under 28 days between two periods of ledighedsydelse, without a day of fleksjob),
--        withoutBenefit (28 days or more without any benefit), afterLedighedsydelse (the same, where the last period
--        before was ledighedsydelse).
-- Inputs: counted_spell, person_index, data_period.
-- Parameters: $slice of $slices (the persons whose pid leaves this remainder; the answers of all slices are added).
-- Output: file_id, sort, rows (periods after a gap), persons (distinct), days (in the gaps), one_day_rows (gaps of a
--         single day), places (file_id × 2³² + row_number of the period after the gap, the first 20).
-- Source: MEASURES §1, §3 M2.
with

period as (
    select
        i.pid,
        s.benefit,
        s.start_date,
        least(coalesce(s.end_date, d.after_last_day), d.after_last_day) as end_date,
        s.file_id::bigint * 4294967296 + s.row_number as place,
    from counted_spell() as s
    join person_index as i using (person_id)
    join data_period as d on d.table_name = 'spell'
    where s.start_date < d.after_last_day and i.pid % $slices::integer = $slice::integer
),

every_benefit as (
    select
        *,
        max(end_date) over earlier as earlier_end,
        arg_max(benefit, end_date) over earlier as earlier_benefit,
    from period
    window earlier as (
        partition by pid
        order by start_date, end_date, place
        rows between unbounded preceding and 1 preceding
    )
),

fleks as (
    select
        *,
        max(end_date) over earlier as earlier_end,
        arg_max(benefit, end_date) over earlier as earlier_benefit,
    from period
    where benefit in ('ledighedsydelse', 'fleksjob')
    window earlier as (
        partition by pid
        order by start_date, end_date, place
        rows between unbounded preceding and 1 preceding
    )
),

gap as (
    select
        pid,
        place,
        if(earlier_benefit = 'ledighedsydelse', 'afterLedighedsydelse', 'withoutBenefit') as sort,
        start_date - earlier_end as days,
    from every_benefit
    where start_date - earlier_end >= 28
    union all
    select pid, place, 'shortLedighedsydelse', start_date - earlier_end
    from fleks
    where
        benefit = 'ledighedsydelse'
        and earlier_benefit = 'ledighedsydelse'
        and start_date - earlier_end between 1 and 27
)

select
    (place // 4294967296)::integer as file_id,
    sort,
    count(*) as rows,
    count(distinct pid) as persons,
    sum(days)::bigint as days,
    count(*) filter (where days = 1) as one_day_rows,
    array_to_string(min(place, 20), ' ') as places,
from gap
group by all
order by all
