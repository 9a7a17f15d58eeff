-- Macro: target_month, where `has_hours` is what stands for ordinary hours.
-- Parameters: work (hours: more than 0 ordinary hours; employment: in ordinary employment by DREAM).
-- Output: as target_month.sql.
-- Source: MEASURES §1 DREAM, §3 M4.
create or replace macro target_month_by(work) as table
select * replace (case when work = 'employment' then is_employed else has_hours end as has_hours)
from target_month
