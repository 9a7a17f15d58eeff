-- Foundation: random numbers, calendar, municipalities and their random changes.
-- Purpose:    everything the two halves of the demo (fleksjob, STV) share.
-- Inputs:     municipality_weights.csv, kommuner.csv (registered files),
--             variable seed.
-- Parameters: in the table `parameter` below; shares are fractions, rates are
--             per day.
-- Output:     macros u, normal, exponential, day; tables parameter, month,
--             municipality, duration_period, share_target, duration_factor,
--             ly_hazard, progression.

-- Random numbers are hashes of (seed, stream, entity): the same seed gives the
-- same data on every machine and in any order of rows. Hashed twice, because
-- DuckDB combines the parts of a hash by exclusive or.
create or replace macro u(stream, id) as
    ((hash(hash(getvariable('seed'), stream, id)) >> 11)::double + 0.5)
    / 9007199254740992.0;

create or replace macro exponential(stream, id) as -ln(u(stream, id));

create or replace macro normal(stream, id) as
    sqrt(-2 * ln(u(stream || ' radius', id)))
    * cos(2 * pi() * u(stream || ' angle', id));

create or replace macro data_start() as date '2015-01-01';

-- The first day after the data.
create or replace macro data_stop() as date '2021-01-01';

create or replace table parameter as
with given as (
    select
        ---------- fleksjob: stocks
        86750.0 as fleks_persons,         -- ledighedsydelse + fleksjob, whole country
        0.170 as ly_share,                -- national level
        0.020 as ly_share_level_sd,       -- between municipalities, lasting
        0.010 as ly_share_shock_sd,       -- between municipalities, yearly
        0.003 as ly_share_season,         -- amplitude, highest in winter
        0.006 as ly_share_covid,          -- everywhere from March 2020
        -0.022 as ly_share_scheme,        -- UIF II round 1, after six months
        ---------- fleksjob: time on ledighedsydelse
        0.08 as ly_hazard_level_sd,       -- log scale, lasting
        0.042 as ly_hazard_shock_sd,      -- log scale, per duration period
        0.80 as ly_to_fleksjob,           -- share of exits that go to fleksjob
        1.12 as ly_scheme_early,          -- hazard ratio of the scheme, first 8 weeks
        0.90 as ly_scheme_late,           -- and thereafter
        3.0 as ly_delay_mean,             -- days from ledighedsydelse to fleksjob
        ---------- fleksjob: hours
        0.475 as few_stock_share,         -- of the fleksjob stock of 2015
        0.785 as few_start_share,         -- of fleksjob starts: at most 10 hours
        1.0 / 365 as few_exit_rate,
        0.25 / 365 as more_exit_rate,
        0.01 as hours_missing,
        0.110 as op_share,                -- more hours 12 months after the start
        0.050 as ned_share,               -- fewer hours 12 months after the start
        0.015 as op_level_sd,
        0.0035 as op_shock_sd,
        0.026 as op_scheme,               -- UIF II round 1, starts from April 2019
        ---------- STV: one person in `stv_sampling` is drawn
        5.0 as stv_sampling,
        0.030 as stv_level_sd,
        0.012 as stv_shock_sd,
        0.030 as stv_drift,               -- everywhere, 2016 to 2018
        0.140 as stv_gain_1,              -- beyond the drift, kontanthjælp etc.
        0.176 as stv_gain_2,              -- beyond the drift, ressourceforløb
        0.045 as stv_gain_sd              -- between participating municipalities
),

as_double as (select columns(*)::double from given)

select * from as_double;

create or replace table month as
select
    t::integer as t,
    (data_start() + to_months(t::integer))::date as first_day,
    last_day((data_start() + to_months(t::integer))::date) as last_day,
    date_diff(
        'day',
        (data_start() + to_months(t::integer))::date,
        (data_start() + to_months(t::integer + 1))::date
    )::integer as days
from range(72) as step (t)
order by t;

create or replace table municipality as
with weighted as (
    select
        w.code,
        k.navn as name,
        k.jobcenter_2015 as jobcentre,
        k.uif2_runde1_2019_2020 = 1 as in_uif,
        k.stv_2016_2018 = 1 as in_stv,
        w.population_16_66 * w.fleksjob_factor as fleks_weight,
        w.population_16_66 * w.kontanthjaelp_factor as stv_weight
    from read_csv(
        'municipality_weights.csv',
        header = true,
        columns = {
            'code': 'integer',
            'name': 'varchar',
            'population_16_66': 'double',
            'fleksjob_factor': 'double',
            'kontanthjaelp_factor': 'double'
        }
    ) as w
    inner join read_csv('kommuner.csv', header = true, delim = ',') as k
        on w.code = k.kommunekode::integer
),

-- The comparison leaves out who shares a jobcentre with a participant.
jobcentre as (
    select
        jobcentre,
        bool_or(in_uif) as has_uif,
        bool_or(in_stv) as has_stv
    from weighted
    group by jobcentre
),

placed as (
    select
        w.*,
        case
            when w.in_uif then 'scheme'
            when j.has_uif then 'outside'
            else 'rest'
        end as uif_set,
        case
            when w.in_stv then 'scheme'
            when j.has_stv then 'outside'
            else 'rest'
        end as stv_set
    from weighted as w
    inner join jobcentre as j on w.jobcentre = j.jobcentre
),

sized as (
    select
        placed.*,
        p.fleks_persons * fleks_weight / sum(fleks_weight) over ()
            as fleks_persons,
        stv_weight / sum(stv_weight) over () as stv_part
    from placed
    cross join parameter as p
)

select * from sized order by code;

-- Periods in which a municipality's hazards of leaving ledighedsydelse are
-- constant: they never straddle the start of a window.
create or replace table duration_period as
select
    row_number() over (order by first_day)::integer - 1 as period,
    first_day,
    lead(first_day, 1, date '2022-01-01') over (order by first_day) as stop_day
from (
    values
    (date '2015-01-01'), (date '2016-04-01'), (date '2017-04-01'),
    (date '2018-04-01'), (date '2019-04-01'), (date '2020-10-01')
) as given (first_day)
order by first_day;

-- One row a municipality and month: the share on ledighedsydelse aimed at.
-- Random changes are centred by size within the participating set and within
-- the rest, so that the scheme's realised change equals the stated truth.
create or replace table share_target as
with knot as (
    select
        m.code,
        k.knot,
        normal('share shock', m.code * 100 + k.knot)
        * p.ly_share_shock_sd as raw
    from municipality as m
    cross join range(9) as k (knot)
    cross join parameter as p
),

level as (
    select
        m.code,
        m.uif_set,
        m.fleks_persons,
        normal('share level', m.code) * p.ly_share_level_sd as raw
    from municipality as m
    cross join parameter as p
),

centred_level as (
    select
        code,
        raw - sum(raw * fleks_persons) over (partition by uif_set)
            / sum(fleks_persons) over (partition by uif_set) as level
    from level
),

centred_knot as (
    select
        k.code,
        k.knot,
        k.raw
        - sum(k.raw * m.fleks_persons) over (partition by m.uif_set, k.knot)
            / sum(m.fleks_persons) over (partition by m.uif_set, k.knot)
            as shock
    from knot as k
    inner join municipality as m on k.code = m.code
),

-- Knots lie at 1 October 2014, 2015, …; between them a straight line.
monthly as (
    select
        month.t,
        month.first_day,
        ((month.t + 3) // 12)::integer as knot,
        ((month.t + 3) % 12) / 12.0 as part
    from month
),

target as (
    select
        m.code,
        s.t,
        m.fleks_persons,
        greatest(
            0.05,
            p.ly_share
            + l.level
            + a.shock * (1 - s.part)
            + b.shock * s.part
            + p.ly_share_season * cos(2 * pi() * (s.t % 12 - 0.5) / 12)
            + p.ly_share_covid * least(1, greatest(0, (s.t - 61) / 3.0))
            + case
                when m.in_uif
                    then
                        p.ly_share_scheme
                        * least(1, greatest(0, (s.t - 50) / 6.0))
                else 0
            end
        ) as share
    from municipality as m
    cross join monthly as s
    cross join parameter as p
    inner join centred_level as l on m.code = l.code
    inner join centred_knot as a on m.code = a.code and s.knot = a.knot
    inner join centred_knot as b on m.code = b.code and s.knot + 1 = b.knot
)

select * from target order by code, t;

-- One row a municipality and duration period: the factor on the hazards of
-- leaving ledighedsydelse, centred on the log scale.
create or replace table duration_factor as
with raw as (
    select
        m.code,
        m.uif_set,
        m.fleks_persons,
        d.period,
        normal('hazard level', m.code) * p.ly_hazard_level_sd
        + normal('hazard shock', m.code * 100 + d.period)
        * p.ly_hazard_shock_sd as raw
    from municipality as m
    cross join duration_period as d
    cross join parameter as p
),

centred as (
    select
        code,
        period,
        exp(
            raw
            - sum(raw * fleks_persons) over (partition by uif_set, period)
                / sum(fleks_persons) over (partition by uif_set, period)
        ) as factor
    from raw
)

select * from centred order by code, period;

-- One row a scheme set, duration period and band of days on ledighedsydelse:
-- the daily hazard of leaving.
create or replace table ly_hazard as
with band as (
    select *
    from (
        values
        (0, 0, 56, 0.0400),
        (1, 56, 182, 0.0360),
        (2, 182, 364, 0.0300),
        (3, 364, 728, 0.0220),
        (4, 728, 20000, 0.0160)
    ) as given (band, low, high, weekly)
)

select
    s.in_uif,
    d.period,
    d.first_day,
    d.stop_day,
    b.band,
    b.low,
    b.high,
    b.weekly / 7
    * case
        when not s.in_uif or d.first_day < date '2019-04-01' then 1
        when b.band = 0 then p.ly_scheme_early
        else p.ly_scheme_late
    end as rate
from (values (false), (true)) as s (in_uif)
cross join duration_period as d
cross join band as b
cross join parameter as p
order by all;

-- One row a municipality and period of fleksjob start: the probability of
-- more hours twelve months later.
create or replace table progression as
with period as (
    select *
    from (
        values
        (0, date '2015-01-01', date '2016-04-01'),
        (1, date '2016-04-01', date '2017-04-01'),
        (2, date '2017-04-01', date '2018-04-01'),
        (3, date '2018-04-01', date '2018-11-01'),
        (3, date '2018-11-01', date '2019-04-01'),
        (4, date '2019-04-01', date '2019-11-01'),
        (4, date '2019-11-01', date '2020-04-01'),
        (5, date '2020-04-01', date '2021-02-01')
    ) as given (year, first_day, stop_day)
),

raw as (
    select
        m.code,
        m.uif_set,
        m.in_uif,
        m.fleks_persons,
        d.first_day,
        d.stop_day,
        normal('op level', m.code) * p.op_level_sd
        + normal('op shock', m.code * 100 + d.year) * p.op_shock_sd as raw
    from municipality as m
    cross join period as d
    cross join parameter as p
),

centred as (
    select
        r.code,
        r.in_uif,
        r.first_day,
        r.stop_day,
        p.op_share
        + r.raw
        - sum(r.raw * r.fleks_persons) over set_period
            / sum(r.fleks_persons) over set_period
        + case
            when r.in_uif and r.first_day >= date '2019-04-01'
                then p.op_scheme
            else 0
        end as op
    from raw as r
    cross join parameter as p
    window set_period as (partition by r.uif_set, r.first_day)
)

select * from centred order by code, first_day;
