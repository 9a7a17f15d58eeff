-- One row: what the loaded rows can tell.
-- Inputs: person_dim, person_index, spell, event, population, employment_month.
-- Output: has_birth_year, has_visitation, has_rehabiliteringsteam, has_fleksjobbevilling (events of the kind),
--         has_pension (periods on folkepension),
--         employment_first_day, employment_last_day (of the months that DREAM files tell of employment; null: none),
--         counts_citizens (aged 16 to 66, in a known municipality), is_synthetic (every pseudonym is one of the shipped
--         synthetic ones).
select
    (select count(birth_year) > 0 from person_dim) as has_birth_year,
    (select count(visitation) > 0 from spell) as has_visitation,
    (select count(*) > 0 from event where event = 'rehabiliteringsteam') as has_rehabiliteringsteam,
    (select count(*) > 0 from event where event = 'fleksjobbevilling') as has_fleksjobbevilling,
    (select count(*) > 0 from spell where benefit = 'folkepension') as has_pension,
    (select first_day_of(min(month)) from employment_month) as employment_first_day,
    (select last_day_of(max(month)) from employment_month) as employment_last_day,
    (
        select count(*) > 0
        from population
        where population_group = 'befolkning_16_66' and municipality is not null and persons is not null
    ) as counts_citizens,
    (select count(*) = count(*) filter (where starts_with(person_id, 'SYN')) from person_index) as is_synthetic
