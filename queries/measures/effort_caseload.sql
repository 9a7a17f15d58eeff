-- One row per municipality, month and caseworker: persons whom the caseworker has on the month's last day. Of the
-- persons on ledighedsydelse that day, the caseworker is that of the benefit period, else that of the person's latest
-- event with one in the municipality; a fleksjob counts where its period tells the caseworker.
-- Inputs: counted_spell, fleks_status, event_day, person_index, data_period, population.
-- Parameters: $traits, $trait_count, $age_from, $age_to (years in the month, or null), $first, $last (month index).
-- Output: municipality, month, persons (of one caseworker, who is not named), known (fraction of everybody on
--         ledighedsydelse there that day whose caseworker is known; null where nobody is: where only events name the
--         caseworkers, it grows from 0 as the first of them come in, and the caseloads with it).
-- Source: MEASURES §3 "Small counts".
with

told as (
    select distinct
        i.pid,
        s.municipality,
        s.caseworker,
        s.benefit = 'fleksjob' as is_fleksjob,
        s.start_date,
        month_of(s.start_date) as first_month,
        month_of(least(coalesce(s.end_date, d.after_last_day), d.after_last_day)) - 1 as last_month,
    from counted_spell() as s
    join person_index as i using (person_id)
    join data_period as d on d.table_name = 'spell'
    where
        s.caseworker is not null
        and s.benefit in ('ledighedsydelse', 'fleksjob')
),

status_month as (
    select
        s.pid,
        s.municipality,
        s.is_fleksjob,
        unnest(
            range(greatest(s.first_month, $first::integer), least(s.last_month, $last::integer) + 1)
        )::integer as month,
    from fleks_status as s
    where
        s.municipality is not null
        and s.last_month >= $first::integer
        and s.first_month <= $last::integer
        and (not s.is_fleksjob or s.pid in (select pid from told where is_fleksjob))
),

by_period as (
    select
        m.pid,
        m.municipality,
        m.month,
        arg_max(t.caseworker, (t.start_date, t.caseworker)) as caseworker,
    from status_month as m
    join told as t
        on t.pid = m.pid
        and t.municipality is not distinct from m.municipality
        and t.is_fleksjob = m.is_fleksjob
        and m.month between t.first_month and t.last_month
    group by m.pid, m.municipality, m.month
),

seen as (
    select
        pid,
        municipality,
        last_day_of(month) as seen_on,
        arg_max(caseworker, (day, caseworker)) as caseworker,
    from event_day
    where caseworker is not null
    group by pid, municipality, month
),

by_event as (
    select
        m.pid,
        m.municipality,
        m.month,
        s.caseworker,
    from status_month as m
    anti join by_period as b on b.pid = m.pid and b.month = m.month
    asof join seen as s
        on s.pid = m.pid
        and s.municipality = m.municipality
        and last_day_of(m.month) >= s.seen_on
    where not m.is_fleksjob
),

held as (
    select pid, municipality, month, caseworker from by_period
    union
    select pid, municipality, month, caseworker from by_event
),

known as (
    select
        m.municipality,
        m.month,
        count(distinct h.pid) / count(distinct m.pid) as known,
    from status_month as m
    left join held as h using (pid, municipality, month)
    where not m.is_fleksjob
    group by m.municipality, m.month
)

select
    h.municipality,
    h.month,
    count(distinct h.pid)::integer as persons,
    any_value(k.known) as known,
from held as h
join population($traits, $trait_count) as p using (pid)
left join known as k using (municipality, month)
where
    $age_from::integer is null
    or h.month // 12 - p.birth_year between $age_from::integer and $age_to::integer
group by h.municipality, h.month, h.caseworker
order by h.municipality, h.month, persons
