-- STV: kontanthjælp, integrationsydelse and ressourceforløb, their company-
-- oriented offers and paid hours. One person in `stv_sampling` is drawn.
-- Purpose:    in every month a person of the target group is in a company-
--             oriented offer or has ordinary hours with a stated probability.
-- Inputs:     parameter, month, municipality.
-- Output:     stv_spell, stv_target, stv_month, stv_activity, stv_wage.

-- One row a kind of stay; persons are the whole country's stock.
create or replace table stv_kind as
select
    kind::integer as kind,
    target_group::integer as target_group,
    benefit,
    visitation,
    condition,
    persons::double as persons,
    inflow::double as inflow,
    mean_days::double as mean_days
from (
    values
    (
        1, 1, 'kontanthjælp', 'aktivitetsparat', null,
        90000, 90000 / 730.0, 730
    ),
    (
        2, 1, 'integrationsydelse', 'aktivitetsparat', null,
        10000, 10000 / 600.0, 600
    ),
    -- A tenth of those who leave kontanthjælp go on to ressourceforløb.
    (
        3, 2, 'ressourceforløb', null, null,
        30000, 30000 / 790.0 - 9000 / 730.0, 790
    ),
    -- The target-group rule must leave out the rest.
    (4, 0, 'kontanthjælp', 'jobparat', null, 9000, 9000 / 240.0, 240),
    (
        5, 0, 'kontanthjælp', 'uddannelsesparat', 'uddannelsespålæg',
        4000, 4000 / 400.0, 400
    ),
    (
        6, 0, 'kontanthjælp', 'aktivitetsparat', 'uddannelsespålæg',
        2000, 2000 / 400.0, 400
    ),
    (
        7, 0, 'integrationsydelse', 'aktivitetsparat', 'integrationsprogram',
        6000, 6000 / 500.0, 500
    )
) as given (
    kind, target_group, benefit, visitation, condition,
    persons, inflow, mean_days
)
order by kind;

-- One row a stay: a Poisson process in time after an initial stock.
create or replace table stv_spell as
with size as (
    select
        m.code,
        k.kind,
        k.persons * m.stv_part / p.stv_sampling as stock,
        k.inflow * m.stv_part / p.stv_sampling as inflow,
        (k.persons + k.inflow * (data_stop() - data_start()))
        * m.stv_part / p.stv_sampling as expected
    from municipality as m
    cross join stv_kind as k
    cross join parameter as p
),

numbered as (
    select
        *,
        unnest(range(1, (expected + 6 * sqrt(expected) + 20)::bigint)) as i
    from size
),

placed as (
    select
        *,
        sum(exponential('stv arrival', code::bigint * 10000000 + kind * 1000000 + i))
            over (partition by code, kind order by i) as reached
    from numbered
),

started as (
    select
        row_number() over (order by code, kind, i)::integer as spell,
        code,
        kind,
        data_start()
        + floor(greatest(0, reached - stock) / inflow)::integer as start
    from placed
    where reached < expected
),

ended as (
    select
        s.spell,
        s.spell as root,
        s.code,
        s.kind,
        s.start,
        s.start
        + ceil(exponential('stv stay', s.spell) * k.mean_days)::integer
            as stop
    from started as s
    inner join stv_kind as k on s.kind = k.kind
),

continued as (
    select
        e.spell + 1000000 as spell,
        e.root,
        e.code,
        3 as kind,
        e.stop as start,
        e.stop
        + ceil(
            exponential('stv stay', e.spell + 1000000) * k.mean_days
        )::integer as stop
    from ended as e
    inner join stv_kind as k on k.kind = 3
    where
        e.kind = 1
        and e.stop < data_stop()
        and u('to ressourceforløb', e.spell) < 0.10
),

whole as (
    select * from ended
    union all
    select * from continued
)

select
    w.spell,
    w.root,
    w.code,
    w.kind,
    k.target_group,
    w.start,
    case when w.stop < data_stop() then w.stop end as stop
from whole as w
inner join stv_kind as k on w.kind = k.kind
order by w.spell;

-- One row a municipality, target group and month: the probabilities of a
-- company-oriented offer (a), ordinary hours (b) and both.
create or replace table stv_target as
with set_group as (
    select
        m.code,
        m.in_stv,
        m.stv_set,
        m.stv_part,
        g.target_group
    from municipality as m
    cross join (values (1), (2)) as g (target_group)
),

knot as (
    select
        s.*,
        k.knot,
        normal(
            'stv shock', s.code * 1000 + s.target_group * 100 + k.knot
        ) * p.stv_shock_sd as raw
    from set_group as s
    cross join range(9) as k (knot)
    cross join parameter as p
),

shock as (
    select
        code,
        target_group,
        knot,
        raw
        - sum(raw * stv_part) over set_knot / sum(stv_part) over set_knot
            as shock
    from knot
    window set_knot as (partition by stv_set, target_group, knot)
),

lasting as (
    select
        s.*,
        normal('stv level', s.code * 10 + s.target_group) * p.stv_level_sd
            as raw_level,
        normal('stv gain', s.code * 10 + s.target_group) * p.stv_gain_sd
            as raw_gain
    from set_group as s
    cross join parameter as p
),

level as (
    select
        l.code,
        l.target_group,
        l.raw_level
        - sum(l.raw_level * l.stv_part) over set_group
            / sum(l.stv_part) over set_group as level,
        case
            when l.in_stv
                then
                    if(l.target_group = 1, p.stv_gain_1, p.stv_gain_2)
                    + l.raw_gain
                    - sum(l.raw_gain * l.stv_part) over set_group
                        / sum(l.stv_part) over set_group
            else 0
        end as gain
    from lasting as l
    cross join parameter as p
    window set_group as (partition by l.stv_set, l.target_group)
),

-- Ramps: 0 to the end of 2016, full from October 2018; a third of the gain is
-- lost during 2019 and 2020. Knots lie at 1 July 2014, 2015, …
course as (
    select
        t,
        sin(pi() / 2 * least(1, greatest(0, (t - 23) / 22.0))) as ramp,
        1 - greatest(0, (t - 47) / 24.0) / 3 as kept,
        ((t + 6) // 12)::integer as knot,
        ((t + 6) % 12) / 12.0 as part,
        [0.010, 0.015, 0.015, 0.005, 0.010, -0.005,
         -0.045, -0.015, 0.015, 0.020, 0.020, -0.045][t % 12 + 1] as season,
        case t
            when 62 then -0.03
            when 63 then -0.10
            when 64 then -0.09
            when 65 then -0.04
            else 0
        end as covid
    from month
),

moved as (
    select
        l.code,
        l.target_group,
        c.t,
        c.season + c.covid as season,
        l.level
        + a.shock * (1 - c.part)
        + b.shock * c.part
        + p.stv_drift * c.ramp
        + l.gain * c.ramp * c.kept as change
    from level as l
    cross join course as c
    cross join parameter as p
    inner join shock as a
        on
            l.code = a.code
            and l.target_group = a.target_group
            and c.knot = a.knot
    inner join shock as b
        on
            l.code = b.code
            and l.target_group = b.target_group
            and c.knot + 1 = b.knot
),

target as (
    select
        code,
        target_group,
        t,
        greatest(
            0.02, if(target_group = 1, 0.17, 0.13) + season + 0.75 * change
        ) as a,
        greatest(
            0.02, if(target_group = 1, 0.070, 0.060) + 0.25 * change
        ) as b,
        0.015 as overlap
    from moved
    union all
    -- Outside the target groups: more offers, so that a wrong rule shows.
    select
        m.code,
        0,
        month.t,
        0.35,
        0.12,
        0.015
    from municipality as m
    cross join month
)

select
    *,
    a + b - overlap as a_or_b
from target
order by code, target_group, t;

-- One row a stay and month with something in it: an offer (a), ordinary hours
-- (b) or nytteindsats. `level` is uniform and stands still for blocks of two
-- to five months, so that every month has the stated probabilities and a
-- person's months hang together.
create or replace table stv_month as
with person_month as (
    select
        s.spell,
        s.target_group,
        s.code,
        month.t,
        2 + floor(u('block length', s.spell) * 4)::integer as length,
        greatest(s.start, month.first_day) as from_day,
        least(coalesce(s.stop, data_stop()) - 1, month.last_day) as to_day
    from stv_spell as s
    inner join month
        on
            month.last_day >= s.start
            and month.first_day < coalesce(s.stop, data_stop())
),

blocked as (
    select
        *,
        (t + floor(u('block phase', spell) * length)::integer)
        // length as block
    from person_month
),

levelled as (
    select
        *,
        u('block level', spell::bigint * 1000 + block) as level
    from blocked
),

marked as (
    select
        l.*,
        l.level < g.a as has_a,
        l.level >= g.a - g.overlap
        and l.level < g.a - g.overlap + g.b as has_b,
        l.level >= 0.94 and l.level < 0.952 as has_nytte
    from levelled as l
    inner join stv_target as g
        on
            l.code = g.code
            and l.target_group = g.target_group
            and l.t = g.t
)

select * from marked
where has_a or has_b or has_nytte
order by spell, t;

-- One row an offer. It begins and ends inside the stay, with at least a day
-- in each of its months.
create or replace table stv_activity as
with on_month as (
    select *, has_a as is_a
    from stv_month
    where has_a or has_nytte
),

run as (
    select
        *,
        t - row_number() over (partition by spell, block, is_a order by t)
            as run
    from on_month
),

bounds as (
    select
        spell,
        code,
        target_group,
        is_a,
        min(t) as first_t,
        arg_min(from_day, t) as from_day,
        arg_min(to_day, t) as first_to_day,
        arg_max(from_day, t) as last_from_day,
        arg_max(to_day, t) as to_day
    from run
    group by spell, code, target_group, is_a, block, run
),

keyed as (
    select
        *,
        spell::bigint * 1000 + first_t * 2 + is_a::integer as id
    from bounds
),

begun as (
    select
        *,
        from_day
        + least(
            first_to_day - from_day,
            if(
                u('offer whole', id) < 0.4,
                0,
                floor(u('offer start', id) * 21)::integer
            )
        )::integer as start
    from keyed
),

dated as (
    select
        spell,
        code,
        case
            when not is_a then 'nytteindsats'
            when u('offer kind', id) < 0.12 then 'løntilskud'
            else 'virksomhedspraktik'
        end as activity,
        id,
        start,
        greatest(
            start,
            last_from_day,
            to_day
            - if(
                u('offer whole', id) < 0.4,
                0,
                floor(u('offer stop', id) * 14)::integer
            )
        ) + 1 as stop
    from begun
),

mentor as (
    select
        spell,
        code,
        'mentor',
        spell::bigint * 1000 + 999,
        start,
        least(
            coalesce(stop, data_stop()),
            start + 60 + 15 * floor(u('mentor length', spell) * 11)::integer
        )
    from stv_spell
    where target_group > 0 and u('mentor', spell) < 0.06
)

select * from dated
union all
select * from mentor
order by all;

-- One row a person-month of paid hours: ordinary hours beside the benefit,
-- hours in løntilskud, and a job after the benefit.
create or replace table stv_wage as
with beside as (
    select
        spell,
        t,
        [4, 6, 8, 10, 12, 15, 20, 25, 30, 37, 45, 60][
            1 + floor(u('hours beside', spell::bigint * 1000 + block) * 12)
            ::integer
        ]::double as hours,
        'ordinær' as kind
    from stv_month
    where has_b
),

subsidised as (
    select
        a.spell,
        month.t,
        [80, 100, 120, 160.33][
            1 + floor(u('hours subsidised', a.id) * 4)::integer
        ]::double as hours,
        'løntilskud' as kind
    from stv_activity as a
    inner join month
        on month.last_day >= a.start and month.first_day < a.stop
    where a.activity = 'løntilskud' and u('subsidised', a.id) < 0.4
),

job as (
    select
        s.spell,
        date_diff('month', data_start(), s.stop) + 1 as first_t,
        1
        + floor(exponential('job length', s.spell) * 9)::integer as months
    from stv_spell as s
    inner join municipality as m on s.code = m.code
    where
        s.stop is not null
        and s.spell not in (
            select spell - 1000000 from stv_spell where spell > 1000000
        )
        and u('job', s.spell) < 0.18
        + if(m.in_stv and s.stop >= date '2017-07-01', 0.06, 0)
),

after as (
    select
        j.spell,
        month.t,
        [60, 87, 100, 120, 130, 139, 148, 160.33][
            1 + floor(u('hours after', j.spell) * 8)::integer
        ]::double as hours,
        'ordinær' as kind
    from job as j
    inner join month
        on month.t >= j.first_t and month.t < j.first_t + j.months
),

whole as (
    select * from beside
    union all
    select * from subsidised
    union all
    select * from after
)

select
    s.root,
    w.t,
    w.kind,
    max(w.hours) as hours
from whole as w
inner join stv_spell as s on w.spell = s.spell
group by s.root, w.t, w.kind
order by s.root, w.t, w.kind;
