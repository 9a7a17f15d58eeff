-- One row: whether any loaded file tells of DREAM weeks, so that months are made of whole weeks.
-- Inputs: week_period.
-- Output: is_week_based.
select count(*) > 0 as is_week_based from week_period
