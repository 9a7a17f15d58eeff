-- Macro: what a share counts, as periods of whole months in which a person stands in the denominator.
-- Parameters: measure (ledighedsydelse_share or company_oriented_share), wanted, wanted_count (see population.sql),
--             age_from, age_to (years in the month, or null), target_groups (codes parted by commas; a person in
--             several counts once), work (see target_month_by.sql; '' for M1).
-- Output: pid, municipality, is_hit (stands in the numerator), first_month, last_month (month index).
-- Source: MEASURES §3 M1, M4.
create or replace macro share_observation(measure, wanted, wanted_count, age_from, age_to, target_groups, work) as table
select
    s.pid,
    s.municipality,
    not s.is_fleksjob as is_hit,
    greatest(s.first_month, coalesce((p.birth_year + age_from) * 12, s.first_month)) as first_month,
    least(s.last_month, coalesce((p.birth_year + age_to) * 12 + 11, s.last_month)) as last_month,
from fleks_status as s
join population(wanted, wanted_count) as p using (pid)
where
    measure = 'ledighedsydelse_share'
    and (age_from is null or p.birth_year is not null)
union all
select
    t.pid,
    -- Of the group held last in the month.
    arg_max_null(t.municipality, t.day_of_month * 1000 + coalesce(t.municipality, 0)),
    bool_or(t.in_company or t.has_hours),
    t.month,
    t.month,
from target_month_by(work) as t
join population(wanted, wanted_count) as p using (pid)
where
    measure = 'company_oriented_share'
    and t.target_group in (select unnest(string_split(target_groups, ',')))
    and (age_from is null or t.month // 12 - p.birth_year between age_from and age_to)
group by t.pid, t.month
