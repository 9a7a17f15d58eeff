-- What the effort of STV is made of: companies, branches, VITAS, job goals, agreements of work, and the roll-out.
-- Purpose:    columns added to the offers and paid hours, rows appended to events and participation.
-- Inputs:     stv_activity, stv_spell, stv_wage, month, municipality, person_number, demo_event, demo_participation.
-- Output:     stv_deliverer, stv_offer, stv_roll_out, demo_activity, demo_wage_hours (with the added columns),
--             demo_event, demo_participation (with the added rows), truth_stv_effort, truth_stv_roll_out.

-- The month in which the effort begins to change, and the one from which it has changed.
create or replace macro effort_from() as 24;
create or replace macro effort_full() as 36;

-- One row a municipality that tells of companies and hands over events: the participating ones and twelve of the rest.
create or replace table stv_deliverer as
with ranked as (
    select
        code,
        in_stv,
        row_number() over (
            partition by stv_set order by abs(stv_part - 0.012), code
        ) as place
    from municipality
    where stv_set in ('scheme', 'rest')
)

select code, in_stv
from ranked
where in_stv or place <= 12
order by code;

-- One row a set and month: how far the scheme has come (0 to 1), and the true shares of offers that start then.
create or replace table stv_effort as
select
    i.in_stv,
    month.t,
    if(
        i.in_stv,
        greatest(0, least(1, (month.t - effort_from()) / (effort_full() - effort_from())::double)),
        0
    ) as come,
    0.30 + 0.55 * come as vitas,
    0.35 + 0.45 * come as job_goal,
    0.20 + 0.55 * come as agreement
from month
cross join (values (false), (true)) as i (in_stv)
order by all;

-- One row a branch: the chance that a place lies in it, where the effort has not changed (narrow) and has (wide).
create or replace table stv_branch as
select *
from (
    values
    (0, 'Detailhandel', 'privat', 0.34, 0.16),
    (1, 'Industri', 'privat', 0.20, 0.13),
    (2, 'Hotel og restauration', 'privat', 0.14, 0.12),
    (3, 'Sundhed og omsorg', 'offentlig', 0.10, 0.11),
    (4, 'Rengøring', 'privat', 0.08, 0.10),
    (5, 'Transport', 'privat', 0.05, 0.10),
    (6, 'Bygge og anlæg', 'privat', 0.03, 0.09),
    (7, 'Kontor og administration', 'offentlig', 0.03, 0.08),
    (8, 'Børn og undervisning', 'offentlig', 0.02, 0.06),
    (9, 'Landbrug og gartneri', 'privat', 0.01, 0.05)
) as given (branch, name, sector, narrow, wide)
order by branch;

-- One row an offer in a company of a municipality that tells of companies.
create or replace table stv_offer as
with placed as (
    select
        a.id,
        a.spell,
        s.root,
        a.code,
        d.in_stv,
        a.start,
        a.stop,
        date_diff('month', data_start(), a.start) as t,
        e.come,
        e.vitas,
        e.job_goal,
        e.agreement,
        u('offer branch', a.id) as level
    from stv_activity as a
    inner join stv_spell as s on a.spell = s.spell
    inner join stv_deliverer as d on a.code = d.code
    inner join stv_effort as e
        on
            d.in_stv = e.in_stv
            and date_diff('month', data_start(), a.start) = e.t
    where a.activity in ('virksomhedspraktik', 'løntilskud')
),

reached as (
    select
        branch,
        name,
        sector,
        sum(narrow) over (order by branch) as narrow,
        sum(wide) over (order by branch) as wide
    from stv_branch
),

-- The first branch whose reach the offer's level does not pass.
branched as (
    select
        p.id,
        min(r.branch) as branch
    from placed as p
    cross join reached as r
    where p.level < (1 - p.come) * r.narrow + p.come * r.wide or r.branch = 9
    group by p.id
)

select
    p.* exclude (level),
    b.branch,
    'V' || lpad(
        (
            p.code * 1000
            + b.branch * 100
            + floor(u('offer company', p.id) * (4 + 4 * p.come))::integer
        )::varchar,
        6,
        '0'
    ) as company,
    r.name as branch_name,
    r.sector
from placed as p
inner join branched as b on p.id = b.id
inner join reached as r on b.branch = r.branch;

create or replace table demo_activity as
select
    n.borger_id,
    a.code::smallint as kommune,
    a.activity as indsats,
    a.start as fra,
    case when a.stop < data_stop() then a.stop - 1 end as til,
    o.company as virksomhed,
    o.branch_name as branche,
    o.sector as sektor,
    case floor(u('company size', o.company) * 4)::integer
        when 0 then '1-9'
        when 1 then '10-49'
        when 2 then '50-249'
        when 3 then '250 og derover'
    end as virksomhedsstoerrelse,
    case when o.id is not null then if(u('vitas', o.id) < o.vitas, 'ja', 'nej') end as via_vitas
from stv_activity as a
inner join stv_spell as s on a.spell = s.spell
inner join person_number as n on n.half = 2 and s.root = n.root
left join stv_offer as o on a.id = o.id
order by n.borger_id, fra, indsats, til, a.id;

-- Ordinary hours in the year after an offer are in its company (true share 0.25, in the scheme 0.45 from January 2017)
-- or in another.
create or replace table demo_wage_hours as
with ended as (
    select
        root,
        id,
        company,
        in_stv and t >= effort_from() as in_effort,
        date_diff('month', data_start(), stop - 1) as last_t
    from stv_offer
),

employed as (
    select
        w.root,
        w.t,
        w.kind,
        w.hours,
        e.company,
        e.id,
        e.in_effort,
        w.t - e.last_t as months
    from stv_wage as w
    asof left join ended as e on w.root = e.root and w.t > e.last_t
)

select
    n.borger_id,
    strftime(month.first_day, '%Y-%m') as maaned,
    e.hours as loentimer,
    e.kind as art,
    case
        when e.kind != 'ordinær' or e.months is null or e.months > 12 then null
        when u('same company', e.id) < if(e.in_effort, 0.45, 0.25) then e.company
        else 'V9' || lpad((e.id % 500)::varchar, 5, '0')
    end as virksomhed
from employed as e
inner join month on e.t = month.t
inner join person_number as n on n.half = 2 and e.root = n.root
order by n.borger_id, maaned, art;

-- A job goal is written once, no later than the first offer that has one; an agreement of work at an offer's start.
insert into demo_event
with told as (
    select *
    from stv_offer
    where start >= date '2016-01-01' and start < date '2020-01-01'
),

goal as (
    select
        root,
        code,
        start - floor(u('goal day', id) * 20)::integer as day,
        'jobmål' as event
    from told
    where u('job goal', root) < job_goal
    qualify row_number() over (partition by root order by start, id) = 1
),

agreement as (
    select
        root,
        code,
        start + least(stop - start - 1, floor(u('agreement day', id) * 8))::integer as day,
        'arbejdsaftale' as event
    from told
    where u('agreement', id) < agreement
),

whole as (
    select * from goal
    union all
    select * from agreement
)

select
    n.borger_id,
    w.day::date as dato,
    w.event as haendelse,
    w.code::smallint as kommune,
    null::varchar as sagsbehandler
from whole as w
inner join person_number as n on n.half = 2 and w.root = n.root;

-- One row a participating municipality: its first month, one of the first six of 2017. From then on
-- another three per cent of its bruttomålgruppe are to take part every month.
create or replace table stv_roll_out as
select
    code,
    effort_from() + floor(u('roll-out', code) * 6)::integer as first_t
from municipality
where in_stv
order by code;

-- A citizen's number decides from which month the roll-out covers the citizen, whenever that is.
insert into demo_participation by name
with covered as (
    select
        s.root,
        s.start,
        s.stop,
        r.first_t + floor(u('covered', s.root) / 0.03)::integer as from_t
    from stv_spell as s
    inner join stv_roll_out as r on s.code = r.code
    where s.target_group > 0
),

begun as (
    select
        c.root,
        greatest(c.start, month.first_day) as start,
        least(coalesce(c.stop, data_stop()), date '2019-01-01') as stop
    from covered as c
    inner join month on c.from_t = month.t
)

select
    n.borger_id,
    'STV' as ordning,
    b.start::date as fra,
    (least(b.stop, b.start + 365) - 1)::date as til,
    null::varchar as fase
from begun as b
inner join person_number as n on n.half = 2 and b.root = n.root
where b.stop > b.start;

-- One row a set and year of start: true shares of offers, and the effective number of branches of those of 2016 and 2018.
create or replace table truth_stv_effort as
with yearly as (
    select
        in_stv,
        2015 + t // 12 as year,
        avg(come) as come,
        avg(vitas) as via_vitas,
        avg(job_goal) as job_goal,
        avg(agreement) as agreement
    from stv_effort
    where t // 12 in (1, 3)
    group by in_stv, year
)

select
    if(y.in_stv, 'scheme', 'rest') || ' ' || y.year as area,
    any_value(y.via_vitas) as via_vitas,
    any_value(y.job_goal) as job_goal,
    any_value(y.agreement) as agreement,
    if(y.in_stv and y.year = 2018, 0.45, 0.25)::double as same_company,
    1 / sum(power((1 - y.come) * b.narrow + y.come * b.wide, 2)) as branches
from yearly as y
cross join stv_branch as b
group by y.in_stv, y.year
order by area;

-- One row a participating municipality: its first month and the true share that has been reached by December 2018.
create or replace table truth_stv_roll_out as
select
    r.code::varchar as area,
    strftime(month.first_day, '%Y-%m') as begun,
    (0.03 * (47 - r.first_t + 1))::double as reached
from stv_roll_out as r
inner join month on r.first_t = month.t
order by area;
