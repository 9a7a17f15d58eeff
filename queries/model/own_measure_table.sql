-- One row per table with the rows of a measure of one's own: made when the measure is asked for, of the facts of then.
-- Output: table_name.
select table_name
from duckdb_tables()
where starts_with(table_name, 'own_measure_')
order by table_name
