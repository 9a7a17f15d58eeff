-- One row per spell on ledighedsydelse and unbroken stay in a municipality during it. Days are counted from 1970-01-01.
-- A spell joins periods that touch, or have a shorter gap than $gap_days with no fleksjob in it, whatever the
-- municipality; days in fleksjob are not part of it. It exits to fleksjob where one starts within $fleksjob_days of its
-- end and before the person's next spell, otherwise to something else.
-- Time counts from the spell's first day, or, where $origin names a kind of event, from the person's latest such event
-- on or before that day; one before the end of an earlier spell or fleksjob belongs to that and not to this. The time
-- from the event to the spell is then a part of the spell.
-- Inputs: fleks_status, event, person_index, population.
-- Parameters: $traits, $trait_count, $age_from, $age_to (years where time begins, or null), $gap_days, $fleksjob_days,
--             $origin (a kind of event, or empty), $whole_weeks (true: an event counts from its week's Monday).
-- Output: pid, spell (number within the person), municipality, spell_start (where time begins), stay_start,
--         benefit_start (as stay_start, without the time from the event to the spell), stay_end (exclusive), exit_kind
--         (0 moves on to another municipality, 1 fleksjob, 2 other), unknown_start (1: began on the data's first day or
--         before, or has no such event). A spell that still runs ends the day after the data's last and is cut off
--         before.
-- Source: MEASURES §3 M2.
with

period as (
    select
        *,
        coalesce(
            not previous_is_fleksjob
            and (start_date <= previous_end or start_date - previous_end < $gap_days::integer),
            false
        ) as continues,
    from fleks_status
    where not is_fleksjob
),

numbered as (
    select
        *,
        (
            sum(case when continues then 0 else 1 end) over (
                partition by pid
                order by start_date
            )
        )::integer as spell,
    from period
),

spell as (
    select
        pid,
        spell,
        min(start_date) as spell_start,
        max(end_date) as spell_end,
        arg_min_null(previous_end, start_date) as earlier_end,
        bool_or(has_unknown_start) as unknown_start,
        arg_max(
            coalesce(next_is_fleksjob and next_start <= end_date + $fleksjob_days::integer, false),
            start_date
        ) as to_fleksjob,
    from numbered
    group by pid, spell
),

told as (
    select
        i.pid,
        e.day - case when $whole_weeks then (isodow(e.day) - 1)::integer else 0 end as day,
    from event as e
    join person_index as i using (person_id)
    where e.event = $origin::varchar
),

origin as (
    select
        s.pid,
        s.spell,
        max(t.day) as day,
    from spell as s
    join told as t
        on t.pid = s.pid
        and t.day <= s.spell_start
        and (s.earlier_end is null or t.day >= s.earlier_end)
    group by s.pid, s.spell
),

begun as (
    select
        s.*,
        coalesce(o.day, s.spell_start) as time_start,
        s.unknown_start or ($origin::varchar <> '' and o.day is null) as is_unknown,
    from spell as s
    left join origin as o using (pid, spell)
),

-- Periods that follow each other in one municipality are one stay: only a move parts a spell.
arrival as (
    select
        pid,
        spell,
        municipality,
        start_date as stay_start,
    from numbered
    window spell_periods as (partition by pid, spell order by start_date)
    qualify
        row_number() over spell_periods = 1
        or municipality is distinct from lag(municipality) over spell_periods
),

stay as (
    select
        *,
        lead(stay_start) over (partition by pid, spell order by stay_start) as next_stay_start,
    from arrival
)

select
    s.pid,
    s.spell,
    t.municipality,
    s.time_start - date '1970-01-01' as spell_start,
    case when t.stay_start = s.spell_start then s.time_start else t.stay_start end - date '1970-01-01' as stay_start,
    t.stay_start - date '1970-01-01' as benefit_start,
    coalesce(t.next_stay_start, s.spell_end) - date '1970-01-01' as stay_end,
    case
        when t.next_stay_start is not null then 0
        when s.to_fleksjob then 1
        else 2
    end as exit_kind,
    s.is_unknown::integer as unknown_start,
from begun as s
join stay as t using (pid, spell)
join population($traits, $trait_count) as p using (pid)
where
    $age_from::integer is null
    or year(s.time_start) - p.birth_year between $age_from::integer and $age_to::integer
order by s.pid, s.spell, t.stay_start
