-- Andel i fleksjob med mindst 15 timer om ugen, opgjort den sidste dag i hver måned.
-- En række for hver person, kommune og måned; fleksjob uden timetal er ikke med.
with

i_fleksjob as (
    select
        pid,
        municipality,
        unnest(range(first_month, last_month + 1)) as month,
        weekly_minutes,
    from fleks_status
    where is_fleksjob and weekly_minutes is not null
)

select
    pid,
    municipality,
    month,
    case when weekly_minutes >= 15 * 60 then 1 else 0 end as numerator,
    1 as denominator,
from i_fleksjob
