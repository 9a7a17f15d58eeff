-- Persons: arrivals, time on ledighedsydelse, fleksjob episodes, hours.
-- Purpose:    one unit is a stay on ledighedsydelse, the fleksjob after it,
--             or both; units are then linked into persons.
-- Inputs:     intensity, month, municipality, ly_entry, ly_hazard,
--             duration_factor, progression, parameter.
-- Output:     arrival, ly_stay, episode, unit_link.

-- One row an arrival: a Poisson process, drawn as unit exponentials and laid
-- out along the accumulated intensity.
create or replace table arrival as
with cumulative as (
    select
        stream,
        code,
        t,
        expected,
        sum(expected) over (partition by stream, code order by t) as after
    from intensity
),

bounded as (
    select
        *,
        lag(after, 1, 0.0) over (partition by stream, code order by t)
            as before
    from cumulative
),

total as (
    select
        stream,
        code,
        sum(expected) as expected
    from intensity
    group by stream, code
),

numbered as (
    select
        stream,
        code,
        expected,
        unnest(range(1, (expected + 6 * sqrt(expected) + 20)::bigint)) as i
    from total
),

candidate as (
    select
        *,
        sum(exponential('arrival ' || stream, code * 1000000 + i))
            over (partition by stream, code order by i) as reached
    from numbered
),

placed as (
    select
        c.stream,
        c.code,
        c.i,
        x.t,
        case
            when x.t = -1 then data_start()
            else
                month.first_day
                + least(
                    month.days - 1,
                    floor(month.days * (c.reached - x.before) / x.expected)
                )::integer
        end as start
    from candidate as c
    inner join bounded as x
        on
            c.stream = x.stream
            and c.code = x.code
            and c.reached >= x.before
            and c.reached < x.after
    left join month on x.t = month.t
)

select
    row_number() over (order by stream, code, i)::integer as unit,
    stream,
    code,
    t,
    start
from placed
order by unit;

-- One row a stay on ledighedsydelse: when it began in truth, and when and to
-- what it ended. A stay lasts more than d days with probability exp(-H(d)).
create or replace table ly_stay as
with stock_entry as (
    select
        start,
        sum(weight) over (order by start) - weight as before
    from ly_entry
    where t = -1
),

begun as (
    select
        a.unit,
        a.code,
        a.start,
        a.start as origin
    from arrival as a
    where a.stream = 'ledighedsydelse' and a.t >= 0
    union all
    select
        a.unit,
        a.code,
        a.start,
        e.start
    from arrival as a
    asof inner join stock_entry as e on u('elapsed', a.unit) >= e.before
    where a.stream = 'ledighedsydelse' and a.t = -1
),

piece as (
    select
        b.unit,
        greatest(b.origin + h.low, h.first_day) as piece_start,
        least(b.origin + h.high, h.stop_day) as piece_stop,
        h.rate * f.factor as rate
    from begun as b
    inner join municipality as m on b.code = m.code
    inner join ly_hazard as h
        on
            m.in_uif = h.in_uif
            and b.origin + h.low < h.stop_day
            and b.origin + h.high > h.first_day
    inner join duration_factor as f
        on b.code = f.code and h.period = f.period
),

accumulated as (
    select
        *,
        sum(rate * (piece_stop - piece_start))
            over (partition by unit order by piece_start) as hazard,
        exponential('stay', unit) as lifetime
    from piece
),

ended as (
    select
        unit,
        min(
            piece_start
            + ceil(
                (lifetime - hazard + rate * (piece_stop - piece_start)) / rate
            )::integer
        ) as stop
    from accumulated
    where
        lifetime <= hazard
        and lifetime > hazard - rate * (piece_stop - piece_start)
    group by unit
)

select
    b.unit,
    b.code,
    b.start,
    case when e.stop < data_stop() then e.stop end as stop,
    u('exit kind', b.unit) < p.ly_to_fleksjob as to_fleksjob
from begun as b
left join ended as e on b.unit = e.unit
cross join parameter as p
order by b.unit;

-- One row a fleksjob episode: hours at the start, up to two later changes of
-- hours, and the end. The class twelve months after the start is drawn by
-- systematic sampling over a random order, so that totals are nearly exact.
create or replace table episode as
with started as (
    select
        unit,
        code,
        (
            stop
            + case
                when u('delay none', unit) < 0.4 then 0
                else floor(u('delay', unit) * 11)::integer
            end
        )::date as start,
        false as from_stock,
        u('few', unit) < p.few_start_share as is_few
    from ly_stay
    cross join parameter as p
    where to_fleksjob and stop is not null
    union all
    select
        unit,
        code,
        start,
        t = -1,
        case
            when stream = 'stock few' then true
            when stream = 'stock more' then false
            else u('few', unit) < p.few_start_share
        end
    from arrival
    cross join parameter as p
    where stream != 'ledighedsydelse'
),

hours_table as (
    select
        is_few,
        hours,
        sum(part) over (partition by is_few order by hours)
        - part as before
    from (
        values
        (true, 2, 0.04), (true, 3, 0.05), (true, 4, 0.08), (true, 5, 0.15),
        (true, 6, 0.15), (true, 7, 0.07), (true, 7.5, 0.03), (true, 8, 0.18),
        (true, 9, 0.05), (true, 10, 0.20),
        (false, 11, 0.04), (false, 12, 0.17), (false, 13, 0.05),
        (false, 14, 0.05), (false, 15, 0.20), (false, 16, 0.08),
        (false, 17, 0.02), (false, 18, 0.10), (false, 20, 0.19),
        (false, 22, 0.03), (false, 25, 0.07)
    ) as given (is_few, hours, part)
),

with_hours as (
    select
        s.*,
        h.hours::double as hours,
        u('hours missing', s.unit) < p.hours_missing as is_missing,
        (s.start + interval 12 months)::date as follow_up
    from started as s
    asof inner join hours_table as h
        on s.is_few = h.is_few and u('hours', s.unit) >= h.before
    cross join parameter as p
    where s.start < data_stop()
),

followed as (
    select
        w.*,
        w.is_few and not w.from_stock as is_followed,
        g.in_uif,
        g.first_day as stratum,
        g.op,
        u('order', w.unit) as random_order
    from with_hours as w
    inner join progression as g
        on
            w.code = g.code
            and w.start >= g.first_day
            and w.start < g.stop_day
),

cumulated as (
    select
        *,
        sum(op) over (
            partition by in_uif, stratum, is_followed, is_missing
            order by random_order
        ) + u('systematic', 1) as op_sum
    from followed
),

classed as (
    select
        c.*,
        case
            when not is_followed then 'none'
            when floor(op_sum) > floor(op_sum - op) then 'op'
            when
                u('class', unit) * (1 - op)
                < 1 - exp(-p.few_exit_rate * 365)
                then 'ude'
            when
                u('class', unit) * (1 - op)
                < 1 - exp(-p.few_exit_rate * 365) + p.ned_share
                then 'ned'
            else 'uændret'
        end as class
    from cumulated as c
    cross join parameter as p
),

ending as (
    select
        c.*,
        case class
            when 'none'
                then
                    start
                    + ceil(
                        exponential('leave', unit)
                        / if(is_few, p.few_exit_rate, p.more_exit_rate)
                    )::integer
            when 'ude'
                then
                    start
                    + greatest(1, ceil(
                        -ln(
                            1
                            - u('leave', unit)
                            * (
                                1
                                - exp(
                                    -p.few_exit_rate * (follow_up - start)
                                )
                            )
                        ) / p.few_exit_rate
                    )::integer)
            else
                follow_up
                + ceil(
                    exponential('leave', unit) / p.few_exit_rate
                )::integer
        end as stop
    from classed as c
    cross join parameter as p
),

stepped as (
    select
        *,
        [0.5, 1, 2, 2, 3, 3, 4, 5, 7, 8][
            1 + floor(u('step', unit) * 10)::integer
        ]::double as step,
        [1, 1, 2, 3, 5][1 + floor(u('late step', unit) * 5)::integer]::double
            as late_step
    from ending
),

first_change as (
    select
        *,
        case
            when class in ('op', 'ned')
                then
                    start + 1
                    + floor(
                        u('change day', unit) * (follow_up - start)
                    )::integer
            when class = 'ude' and u('op before leaving', unit) < 0.28
                then
                    start + 1
                    + floor(u('change day', unit) * (stop - start))::integer
            when class = 'none' and is_few
                then start + ceil(
                    exponential('change', unit) * 365 / 0.35
                )::integer
            when class = 'none'
                then start + ceil(
                    exponential('change', unit) * 365 / 0.05
                )::integer
        end as change_1,
        case
            when class in ('op', 'ude') then hours + step
            when class = 'ned' then greatest(1, hours - least(step, 3))
            when is_few and u('direction', unit) < 0.7 then hours + step
            when is_few then greatest(1, hours - least(step, 3))
            when u('direction', unit) < 0.6 then hours + late_step
            else hours - late_step
        end as hours_1
    from stepped
),

second_change as (
    select
        *,
        case
            when class in ('op', 'ned', 'uændret')
                then
                    follow_up
                    + ceil(
                        exponential('late change', unit) * 365 / 0.20
                    )::integer
        end as change_2,
        case
            when class = 'uændret' and u('late direction', unit) < 0.8
                then hours + late_step
            when class = 'uændret' then greatest(1, hours - late_step)
            when u('late direction', unit) < 0.7 then hours_1 + late_step
            else greatest(1, hours_1 - late_step)
        end as hours_2
    from first_change
),

-- Nothing after the data's last day is known; a change after the end never
-- happened.
cut as (
    select
        unit,
        code,
        start,
        case when stop < data_stop() then stop end as stop,
        from_stock,
        is_few,
        is_missing,
        class,
        op,
        case when not is_missing then hours end as hours,
        case
            when not is_missing and change_1 < least(stop, data_stop())
                then change_1
        end as change_1,
        case when not is_missing then hours_1 end as hours_1,
        case
            when not is_missing and change_2 < least(stop, data_stop())
                then change_2
        end as change_2,
        case when not is_missing then hours_2 end as hours_2
    from second_change
)

select * from cut order by unit;

-- One row a unit: the first unit of the same person. Leavers of fleksjob are
-- matched one to one with later arrivals in the same municipality, by rank
-- within a month; `lag` is the number of months in between.
create or replace table unit_link as
with leaver as (
    select
        unit,
        code,
        stop,
        (start + interval 12 months)::date as follow_up,
        u('leaver path', unit) as path,
        date_diff('month', data_start(), stop) as left_month
    from episode
    where stop is not null
),

path as (
    select *
    from (
        values
        ('ledighedsydelse', 0, 0.00, 0.20, 0.00, 0.30),
        ('ledighedsydelse', 1, 0.20, 0.40, 0.30, 0.60),
        ('ledighedsydelse', 9, 0.40, 0.52, 0.60, 0.80),
        ('ledighedsydelse', 18, 0.52, 0.64, 0.80, 1.00),
        ('direct', 14, 0.64, 1.00, 0.00, 0.80)
    ) as given (stream, lag, leave_low, leave_high, come_low, come_high)
),

leaving as (
    select
        l.unit,
        l.code,
        l.stop,
        l.follow_up,
        p.stream,
        p.lag,
        l.left_month + p.lag as match_month,
        row_number() over (
            partition by l.code, p.stream, p.lag, l.left_month
            order by l.stop, l.unit
        ) as rank
    from leaver as l
    inner join path as p
        on l.path >= p.leave_low and l.path < p.leave_high
),

coming as (
    select
        a.unit,
        a.code,
        a.start,
        coalesce(e.start, date '2030-01-01') as fleksjob_start,
        p.stream,
        p.lag,
        a.t as match_month,
        row_number() over (
            partition by a.code, p.stream, p.lag, a.t
            order by a.start, a.unit
        ) as rank
    from arrival as a
    left join episode as e on a.unit = e.unit
    inner join path as p
        on
            a.stream = p.stream
            and u('arrival path', a.unit) >= p.come_low
            and u('arrival path', a.unit) < p.come_high
    where a.t >= 0
),

-- Less than 28 days between two fleksjob would join them to one episode, and a
-- new one within a year would blur where the first stood after twelve months.
matched as (
    select
        c.unit,
        l.unit as previous
    from coming as c
    inner join leaving as l
        using (code, stream, lag, match_month, rank)
    where
        l.stop <= c.start
        and c.fleksjob_start - l.stop >= 28
        and c.fleksjob_start > l.follow_up
),

step_0 as (
    select
        a.unit,
        coalesce(m.previous, a.unit) as root
    from arrival as a
    left join matched as m on a.unit = m.unit
),

step_1 as (
    select a.unit, b.root
    from step_0 as a
    inner join step_0 as b on a.root = b.unit
),

step_2 as (
    select a.unit, b.root
    from step_1 as a
    inner join step_1 as b on a.root = b.unit
),

step_3 as (
    select a.unit, b.root
    from step_2 as a
    inner join step_2 as b on a.root = b.unit
),

step_4 as (
    select a.unit, b.root
    from step_3 as a
    inner join step_3 as b on a.root = b.unit
),

step_5 as (
    select a.unit, b.root
    from step_4 as a
    inner join step_4 as b on a.root = b.unit
)

select * from step_5 order by unit;
