-- One row per person and period in a target group.
-- Groups: activityReady (aktivitetsparate on kontanthjælp or integrationsydelse), resourceProgramme (ressourceforløb);
-- left out are days under uddannelsespålæg or integrationsprogram. Where no file tells visitation, the group is not
-- narrowed by it, and the note says so.
-- Inputs: spell, counted_spell, person_index, data_period.
-- Output: pid, target_group, municipality, start_date, end_date (exclusive), held_since (first day of the unbroken time
--         in the group that the period belongs to, whatever the municipality).
-- Source: MEASURES §3 M4, M5.
create or replace table target_period as
with

visitation as (
    select count(visitation) > 0 as is_told
    from spell
),

member as (
    select
        i.pid,
        case
            when s.benefit = 'ressourceforloeb' then 'resourceProgramme'
            else 'activityReady'
        end as target_group,
        s.municipality,
        s.start_date,
        least(coalesce(s.end_date, d.after_last_day), d.after_last_day) as end_date,
    from counted_spell() as s
    join person_index as i using (person_id)
    join data_period as d on d.table_name = 'spell'
    cross join visitation as v
    where
        coalesce(s.condition, '') not in ('uddannelsespaalaeg', 'integrationsprogram')
        and (
            s.benefit = 'ressourceforloeb'
            or (
                s.benefit in ('kontanthjaelp', 'integrationsydelse')
                and (s.visitation = 'aktivitetsparat' or not v.is_told)
            )
        )
),

begun as (
    select
        *,
        coalesce(
            start_date > max(end_date) over (
                partition by pid, target_group
                order by start_date, end_date
                rows between unbounded preceding and 1 preceding
            ),
            true
        ) as is_new,
    from member
    where end_date > start_date
)

select
    * exclude (is_new),
    max(start_date) filter (where is_new) over (
        partition by pid, target_group
        order by start_date, end_date
    ) as held_since,
from begun
