-- One row per person, municipality and month of a measure of one's own, rows that it gives several times added.
-- `own_sql` stands for the user's own SELECT, which is checked before it is put in its place; `own_person` for its
-- column pid or person_id, `own_month` for its month (of a date, the calendar month).
-- Inputs: person_index.
-- Output: pid (null: a person who is not in the data), municipality, month (month index), numerator, denominator
--         (doubles; null where any row has none).
select
    p.pid,
    o.municipality::integer as municipality,
    o.own_month::integer as month,
    case when count(o.numerator) = count(*) then sum(o.numerator::double) end as numerator,
    case when count(o.denominator) = count(*) then sum(o.denominator::double) end as denominator,
from own_sql as o
left join person_index as p on p.own_person = o.own_person
group by p.pid, o.municipality::integer, o.own_month::integer
