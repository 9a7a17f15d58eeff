-- One row a person and window: municipality at the start, and whether weekly
-- hours are higher twelve months after a fleksjob that began at 10 hours or
-- less.
create or replace table progression as
with segment as (
    select
        borger_id,
        kommune,
        fra,
        timer,
        lag(coalesce(til + 1, date '2021-01-01')) over (
            partition by borger_id order by fra
        ) as previous_stop
    from spell
    where ydelse = 'fleksjob'
),

started as (
    select
        borger_id,
        kommune,
        timer,
        fra,
        fra >= date '2019-04-01' as is_result,
        (fra + interval 12 months)::date as follow_up
    from segment
    where
        timer <= 10
        and (previous_stop is null or fra - previous_stop >= 28)
        and (
            fra between date '2017-04-01' and date '2018-03-31'
            or fra between date '2019-04-01' and date '2019-10-31'
        )
    qualify row_number() over (
        partition by borger_id, is_result order by fra
    ) = 1
),

-- An inner join first: a left join with these conditions compares every pair.
followed as (
    select
        s.borger_id,
        s.is_result,
        sum(f.timer) as hours
    from started as s
    inner join spell as f
        on
            s.borger_id = f.borger_id
            and f.fra <= s.follow_up
            and coalesce(f.til, date '2020-12-31') >= s.follow_up
    where f.ydelse = 'fleksjob'
    group by s.borger_id, s.is_result
)

select
    s.borger_id,
    s.kommune,
    s.is_result,
    coalesce(f.hours, 0) > s.timer as has_more
from started as s
left join followed as f using (borger_id, is_result);
