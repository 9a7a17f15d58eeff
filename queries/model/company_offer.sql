-- One row per offer of virksomhedspraktik or løntilskud and target group that the person is in on a day of it.
-- Inputs: counted_activity, target_period, ordinary_hours, wage_hours, event, person_index, data_period.
-- Output: offer (number), pid, target_group, municipality (of the offer's last days in the group),
--         start_date, end_date (exclusive; null where the offer still runs), group_from, group_to (first day in the
--         group and in the offer, and the day after the last), company, branch, sector,
--         company_size, via_vitas (null: not told), has_mentor (a mentor on a day of the offer),
--         has_goal (jobmål dated at the latest 28 days after the start),
--         has_agreement (arbejdsaftale dated within 28 days of the start),
--         hours_after (ordinary hours in the three months after the month of its end),
--         same_company (of those where the wage rows tell a company: in the offer's).
--         Null is not known: a municipality without mentors, a start less than 28 days after the municipality's
--         first event of that kind or before its last, an offer that still runs, months without wage hours yet.
-- Source: MEASURES §3 "Small counts that the documents ask for".
create or replace table company_offer as
with

offer as (
    select
        row_number() over (order by i.pid, a.start_date, a.end_date, a.activity, a.company, a.file_id, a.row_number)
            as offer,
        i.pid,
        a.start_date,
        a.end_date,
        least(coalesce(a.end_date, d.after_last_day), d.after_last_day) as until,
        a.end_date is not null and a.end_date <= d.after_last_day as is_ended,
        a.company,
        a.branch,
        a.sector,
        a.company_size,
        a.via_vitas,
    from counted_activity() as a
    join person_index as i using (person_id)
    join data_period as d on d.table_name = 'activity'
    where a.activity in ('virksomhedspraktik', 'loentilskud')
    -- An offer that two rows tell alike is one.
    qualify
        row_number() over (
            partition by i.pid, a.municipality, a.activity, a.start_date, a.end_date, a.weekly_minutes, a.company
            order by a.file_id, a.row_number
        ) = 1
),

held as (
    select
        o.offer,
        p.target_group,
        arg_max_null(p.municipality, p.start_date) as municipality,
        min(greatest(p.start_date, o.start_date)) as group_from,
        max(least(p.end_date, o.until)) as group_to,
    from offer as o
    join target_period as p
        on p.pid = o.pid
        and p.start_date < o.until
        and p.end_date > o.start_date
    where o.until > o.start_date
    group by o.offer, p.target_group
),

mentored as (
    select distinct o.offer
    from offer as o
    join person_index as i using (pid)
    join counted_activity() as m
        on m.person_id = i.person_id
        and m.activity = 'mentor'
        and m.start_date < o.until
        and coalesce(m.end_date, o.until) > o.start_date
),

dated as (
    select
        i.pid,
        e.event,
        e.day,
    from event as e
    join person_index as i using (person_id)
    where e.event in ('jobmaal', 'arbejdsaftale')
),

agreed as (
    select distinct
        o.offer,
        d.event,
    from offer as o
    join dated as d
        on d.pid = o.pid
        and d.day <= o.start_date + 28
        and (d.event = 'jobmaal' or d.day >= o.start_date - 28)
),

-- From when to when a municipality tells of an event.
told as (
    select
        h.municipality,
        d.event,
        min(d.day) as first_day,
        max(d.day) as last_day,
    from (
        select distinct
            o.pid,
            h.municipality,
        from held as h
        join offer as o using (offer)
    ) as h
    join dated as d using (pid)
    group by h.municipality, d.event
),

told_event as (
    select
        municipality,
        min(first_day) filter (where event = 'jobmaal') as goal_first,
        max(last_day) filter (where event = 'jobmaal') as goal_last,
        min(first_day) filter (where event = 'arbejdsaftale') as agreement_first,
        max(last_day) filter (where event = 'arbejdsaftale') as agreement_last,
    from told
    group by municipality
),

last_hours as (
    select max(month) as month
    from wage_hours
),

-- Ended offers whose next three months the wage hours reach.
followed as (
    select
        o.offer,
        o.pid,
        o.company,
        month_of(o.end_date - 1) as last_month,
    from offer as o
    cross join last_hours as l
    where o.is_ended and month_of(o.end_date - 1) + 3 <= l.month
),

worked as (
    select distinct f.offer
    from followed as f
    join ordinary_hours as h
        on h.pid = f.pid
        and h.month > f.last_month
        and h.month <= f.last_month + 3
),

employed as (
    select
        f.offer,
        bool_or(w.company = f.company) as same_company,
    from followed as f
    join person_index as i using (pid)
    join wage_hours as w
        on w.person_id = i.person_id
        and w.month > f.last_month
        and w.month <= f.last_month + 3
    where w.kind = 'ordinaer' and w.hours > 0
    group by f.offer
),

joined as (
    select
        h.*,
        o.* exclude (offer, until, is_ended, end_date),
        case when o.is_ended then o.end_date end as end_date,
        m.offer is not null as with_mentor,
        bool_or(m.offer is not null) over (partition by h.municipality) as tells_mentor,
        g.offer is not null as with_goal,
        a.offer is not null as with_agreement,
        case when f.offer is not null then w.offer is not null end as hours_after,
        case when w.offer is not null then e.same_company end as same_company,
    from held as h
    join offer as o using (offer)
    left join mentored as m using (offer)
    left join agreed as g on g.offer = h.offer and g.event = 'jobmaal'
    left join agreed as a on a.offer = h.offer and a.event = 'arbejdsaftale'
    left join followed as f on f.offer = h.offer
    left join worked as w on w.offer = h.offer
    left join employed as e on e.offer = h.offer
)

select
    j.offer,
    j.pid,
    j.target_group,
    j.municipality,
    j.start_date,
    j.end_date,
    j.group_from,
    j.group_to,
    j.company,
    j.branch,
    j.sector,
    j.company_size,
    j.via_vitas,
    case when j.tells_mentor then j.with_mentor end as has_mentor,
    case
        when j.start_date - 28 >= t.goal_first and j.start_date + 28 <= t.goal_last then j.with_goal
    end as has_goal,
    case
        when j.start_date - 28 >= t.agreement_first and j.start_date + 28 <= t.agreement_last then j.with_agreement
    end as has_agreement,
    j.hours_after,
    j.same_company,
from joined as j
left join told_event as t using (municipality)
