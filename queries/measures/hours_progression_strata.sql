-- One row per municipality, window and stratum: persons who began a fleksjob of few hours in the window and whose
-- hours at follow-up are observed, and those of them who had more, from which shares follow under any weight that a
-- stratum has.
-- Inputs: progression_window, population, told_background.
-- Parameters: as hours_progression.sql.
-- Output: window_number (1 baseline, 2 result), municipality, sex, age_group (by the age reached in the year of the
--         start), up, observed (persons).
-- Source: MEASURES §3 M3, M5 "Matching".
select
    g.window_number,
    g.municipality,
    coalesce(t.sex, 'unknown') as sex,
    age_band(year(g.start_date) - p.birth_year, t.age_group) as age_group,
    count(*) filter (where g.state = 'up') as up,
    count(*) as observed,
from progression_window(
    $traits,
    $trait_count,
    $age_from::integer,
    $age_to::integer,
    $follow_up_months::integer,
    $most_minutes::integer,
    $last_day::date,
    $left_out_first::integer,
    $left_out_last::integer,
    $baseline_first::integer,
    $baseline_last::integer,
    $result_first::integer,
    $result_last::integer
) as g
join population($traits, $trait_count) as p using (pid)
left join told_background() as t using (pid)
where
    g.municipality is not null
    and g.state in ('up', 'unchanged', 'down', 'left')
group by all
order by g.window_number, g.municipality, sex, age_group
