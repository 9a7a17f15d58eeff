-- One row: what the loaded rows can tell.
-- Inputs: person_dim, person_index, spell.
-- Output: has_birth_year, has_visitation, is_synthetic (every pseudonym is one of the shipped synthetic ones).
select
    (select count(birth_year) > 0 from person_dim) as has_birth_year,
    (select count(visitation) > 0 from spell) as has_visitation,
    (select count(*) = count(*) filter (where starts_with(person_id, 'SYN')) from person_index) as is_synthetic
