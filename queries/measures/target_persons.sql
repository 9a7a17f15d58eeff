-- One row per municipality: distinct persons in a target group on one day (the bruttomålgruppe of that day).
-- Inputs: target_period.
-- Parameters: $groups (target groups, a person in several counts once), $day (date).
-- Output: municipality, persons.
-- Source: MEASURES §3 M4 "Bruttomålgruppe"; the ceiling of 1 500 kr. a person in STV's document.
select
    municipality,
    count(distinct pid) as persons,
from target_period
where
    target_group in (select unnest(string_split($groups, ',')))
    and start_date <= $day::date
    and end_date > $day::date
    and municipality is not null
group by municipality
order by municipality
