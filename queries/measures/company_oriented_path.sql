-- One row per municipality and point of its path: the season-matched gain of the months that end with the point.
-- G = p − p₀: p = Σn ÷ Σd over those months, p₀ = Σ d(m)·n₀(c) ÷ d₀(c) ÷ Σd with c the same calendar month of the
-- baseline year. A point stands only where each of its months, and each month it is held against, has someone.
-- Inputs: target_month_by, population.
-- Parameters: $traits, $trait_count, $age_from, $age_to (years in the month, or null), $groups (target groups, a person
--             in several counts once), $municipalities (codes parted by commas), $baseline_first, $baseline_last (at
--             most twelve months), $first, $last (month index of the points), $months (months behind a point),
--             $work (what stands for ordinary hours: hours, or employment by DREAM).
-- Output: municipality, month (the point's last), gain (fraction), share, baseline (fractions); distinct persons:
--         persons_1, with_1, without_1 (baseline), persons_2, with_2, without_2 (the point's months).
-- Source: MEASURES §3 M4 "Ambition and milestones".
with

member as (
    select
        t.pid,
        t.month,
        -- Of the group held last in the month.
        arg_max_null(t.municipality, t.day_of_month * 1000 + coalesce(t.municipality, 0)) as municipality,
        bool_or(t.in_company or t.has_hours) as hit,
    from target_month_by($work) as t
    join population($traits, $trait_count) as p using (pid)
    where
        t.target_group in (select unnest(string_split($groups, ',')))
        and (
            t.month between $baseline_first::integer and $baseline_last::integer
            or t.month between $first::integer - $months::integer + 1 and $last::integer
        )
        and (
            $age_from::integer is null
            or t.month // 12 - p.birth_year between $age_from::integer and $age_to::integer
        )
    group by t.pid, t.month
),

local as (
    select
        *,
    from member
    where municipality::varchar in (select unnest(string_split($municipalities, ',')))
),

month_total as (
    select
        municipality,
        month,
        count(*) filter (where hit) as n,
        count(*) as d,
    from local
    group by municipality, month
),

point as (
    select
        unnest(range($first::integer, $last::integer + 1)) as point,
),

-- Each month behind a point, beside the one of the baseline year that it is held against.
span as (
    select
        point,
        unnest(range(point - $months::integer + 1, point + 1)) as month,
    from point
),

matched as (
    select
        point,
        month,
        $baseline_first::integer + (month - $baseline_first::integer) % 12 as baseline_month,
    from span
),

gain as (
    select
        r.municipality,
        s.point,
        sum(r.n) / sum(r.d) as share,
        sum(r.d * b.n / b.d) / sum(r.d) as baseline,
    from matched as s
    join month_total as r on r.month = s.month
    join month_total as b on b.municipality = r.municipality and b.month = s.baseline_month
    where s.baseline_month <= $baseline_last::integer
    group by r.municipality, s.point
    having count(*) = $months::integer
),

-- One row per person, point and side: whether any of the months has a hit, and whether any has none.
seen as (
    select
        m.municipality,
        s.point,
        m.pid,
        true as is_result,
        bool_or(m.hit) as has_hit,
        bool_or(not m.hit) as has_miss,
    from matched as s
    join local as m using (month)
    group by m.municipality, s.point, m.pid
    union all
    select
        m.municipality,
        s.point,
        m.pid,
        false,
        bool_or(m.hit),
        bool_or(not m.hit),
    from matched as s
    join local as m on m.month = s.baseline_month
    group by m.municipality, s.point, m.pid
),

persons as (
    select
        municipality,
        point,
        count(*) filter (where not is_result) as persons_1,
        count(*) filter (where not is_result and has_hit) as with_1,
        count(*) filter (where not is_result and has_miss) as without_1,
        count(*) filter (where is_result) as persons_2,
        count(*) filter (where is_result and has_hit) as with_2,
        count(*) filter (where is_result and has_miss) as without_2,
    from seen
    group by municipality, point
)

select
    g.municipality,
    g.point as month,
    g.share - g.baseline as gain,
    g.share,
    g.baseline,
    p.persons_1,
    p.with_1,
    p.without_1,
    p.persons_2,
    p.with_2,
    p.without_2,
from gain as g
join persons as p using (municipality, point)
order by g.municipality, g.point
