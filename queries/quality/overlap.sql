-- One row per file and sort of overlap: a period that begins before an earlier period of the same person has ended.
-- Sorts: sameBenefit (both of one benefit, and not the same row twice), ledighedsydelseInFleksjob, twoBenefits.
-- Periods of one benefit are joined first, so that two joined ones that overlap are of different benefits; the other
-- one is the one that reaches furthest. Days are counted up to the data's end.
-- Inputs: counted_spell, person_index, data_period.
-- Parameters: $slice of $slices (the persons whose pid leaves this remainder; the answers of all slices are added).
-- Output: file_id, sort, benefit (of the later period), other_benefit, rows (later periods), persons (distinct), days
--         (overlapped), one_day_rows (overlaps of a single day), places (file_id × 2³² + row_number, the first 20).
-- Source: MEASURES §1.
with

period as (
    select
        i.pid,
        s.benefit,
        s.start_date,
        least(coalesce(s.end_date, d.after_last_day), d.after_last_day) as end_date,
        min(s.file_id::bigint * 4294967296 + s.row_number) as place,
    from counted_spell() as s
    join person_index as i using (person_id)
    join data_period as d on d.table_name = 'spell'
    where s.start_date < d.after_last_day and i.pid % $slices::integer = $slice::integer
    group by i.pid, s.benefit, s.start_date, s.end_date, d.after_last_day, s.weekly_minutes, s.municipality
),

own as (
    select
        *,
        max(end_date) over earlier as earlier_end,
    from period
    window earlier as (
        partition by pid, benefit
        order by start_date, end_date, place
        rows between unbounded preceding and 1 preceding
    )
),

-- Only the first row of a joined period can be the place where another benefit is met.
joined as (
    select
        pid,
        benefit,
        min(start_date) as start_date,
        max(end_date) as end_date,
        arg_min(place, start_date) as place,
    from (
        select
            *,
            count(*) filter (where earlier_end is null or earlier_end < start_date) over (
                partition by pid, benefit
                order by start_date, end_date, place
            ) as island,
        from own
    )
    group by pid, benefit, island
),

against as (
    select
        *,
        max(end_date) over earlier as earlier_end,
        arg_max(benefit, end_date) over earlier as other_benefit,
    from joined
    window earlier as (
        partition by pid
        order by start_date, end_date, place
        rows between unbounded preceding and 1 preceding
    )
),

overlap as (
    select
        pid,
        place,
        'sameBenefit' as sort,
        benefit,
        benefit as other_benefit,
        least(end_date, earlier_end) - start_date as days,
    from own
    where earlier_end > start_date
    union all
    select
        pid,
        place,
        case
            when least(benefit, other_benefit) = 'fleksjob' and greatest(benefit, other_benefit) = 'ledighedsydelse'
                then 'ledighedsydelseInFleksjob'
            else 'twoBenefits'
        end,
        benefit,
        other_benefit,
        least(end_date, earlier_end) - start_date,
    from against
    where earlier_end > start_date
)

select
    (place // 4294967296)::integer as file_id,
    sort,
    benefit,
    other_benefit,
    count(*) as rows,
    count(distinct pid) as persons,
    sum(days)::bigint as days,
    count(*) filter (where days = 1) as one_day_rows,
    array_to_string(min(place, 20), ' ') as places,
from overlap
group by all
order by all
