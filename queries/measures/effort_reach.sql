-- One row per municipality and band of anciennitet: persons on ledighedsydelse on the month's last day, and those of
-- them who take part in the scheme that day. Anciennitet is completed weeks since the time on ledighedsydelse began,
-- whatever the municipality; periods join as in ledighedsydelse_spell.sql.
-- Inputs: fleks_status, participation_period, population.
-- Parameters: $traits, $trait_count, $age_from, $age_to (years in the month, or null), $gap_days, $schemes (names of
--             the scheme in the files, parted by chr(31)), $month (month index).
-- Output: municipality, band (0: under 13 weeks, 1: 13-25, 2: 26-51, 3: 52-103, 4: 104 or more, 5: fewer in the
--         data, on whose first day or before it began), persons, taking_part.
-- Source: MEASURES §3 M4 "Roll-out"; "alle borgere på ledighedsydelse uanset anciennitet".
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
        sum(case when continues then 0 else 1 end) over (partition by pid order by start_date) as spell,
    from period
),

with_start as (
    select
        *,
        min(start_date) over (partition by pid, spell) as spell_start,
        bool_or(has_unknown_start) over (partition by pid, spell) as unknown_start,
    from numbered
),

held as (
    select
        s.pid,
        s.municipality,
        case
            when s.unknown_start and (last_day_of($month::integer) - s.spell_start) // 7 < 104 then 5
            else
                ((last_day_of($month::integer) - s.spell_start) // 7 >= 13)::integer
                + ((last_day_of($month::integer) - s.spell_start) // 7 >= 26)::integer
                + ((last_day_of($month::integer) - s.spell_start) // 7 >= 52)::integer
                + ((last_day_of($month::integer) - s.spell_start) // 7 >= 104)::integer
        end as band,
    from with_start as s
    join population($traits, $trait_count) as p using (pid)
    where
        $month::integer between s.first_month and s.last_month
        and s.municipality is not null
        and (
            $age_from::integer is null
            or $month::integer // 12 - p.birth_year between $age_from::integer and $age_to::integer
        )
),

taking_part as (
    select distinct pid
    from participation_period
    where
        scheme in (select unnest(string_split($schemes, chr(31))))
        and $month::integer between first_month and last_month
)

select
    h.municipality,
    h.band,
    count(distinct h.pid)::integer as persons,
    (count(distinct h.pid) filter (where t.pid is not null))::integer as taking_part,
from held as h
left join taking_part as t using (pid)
group by h.municipality, h.band
order by h.municipality, h.band
