-- Macro: the days on which a person leaves for good the time that a wait is counted in: the first day of a
-- førtidspension, folkepension or efterløn, death and emigration. A person may have several.
-- Inputs: spell, person_index, event_day.
-- Output: pid, day.
-- Source: MEASURES §3 M2 "origin", exits.
create or replace macro way_out() as table
select i.pid, s.start_date as day
from spell as s
join person_index as i using (person_id)
where s.benefit in ('foertidspension', 'folkepension', 'efterloen')
union all
select pid, day
from event_day
where event in ('doed', 'udvandring')
