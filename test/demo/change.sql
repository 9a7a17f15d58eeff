-- One row a group: its change from the first window to the second and the
-- person-clustered standard error. Input: table cell (borger_id, area,
-- is_result, n, d).
with total as (
    select
        area,
        is_result,
        sum(n) / sum(d) as p,
        sum(d) as denominator
    from cell
    group by area, is_result
),

person as (
    select
        c.area,
        c.borger_id,
        sum(
            if(c.is_result, 1, -1) * (c.n - t.p * c.d) / t.denominator
        ) as influence
    from cell as c
    inner join total as t using (area, is_result)
    group by c.area, c.borger_id
),

spread as (
    select
        area,
        count(*)::double as persons,
        sqrt(sum(influence ^ 2) * count(*) / (count(*) - 1)) as se
    from person
    group by area
)

select
    area,
    persons,
    se,
    sum(if(t.is_result, t.p, -t.p)) as change
from total as t
inner join spread using (area)
group by area, persons, se
having count(*) = 2
order by area;
