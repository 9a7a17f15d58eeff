-- One row per area and quarter, with the areas together and the quarters together: messages sent to citizens, the
-- answers, and what their person-clustered variances are made of.
-- A message without a person counts as a person of its own.
-- Inputs: satisfaction.
-- Parameters: $municipalities (codes).
-- Output: municipality (null: all of them), quarter (year × 4 + quarter − 1; null: all of them), known_persons
--         (messages with a person), sent, answered, high (4 or 5), score (sum); their sums of products over persons:
--         sent_sent, answered_sent, answered_answered, high_answered, high_high, score_answered, score_score; distinct
--         persons: persons, persons_answered, persons_silent (with a message unanswered), persons_high, persons_low (1
--         to 3), persons_1 … persons_5 (by answer).
-- Source: MEASURES §3 M7, M1.
with

message as (
    select
        municipality,
        year(day) * 4 + quarter(day) - 1 as quarter,
        person_id is not null as is_known,
        -- Separated by a sign that no loaded text holds.
        coalesce(person_id, concat(chr(31), file_id, chr(31), row_number)) as person,
        score,
    from satisfaction
    where
        day is not null
        and list_contains(string_split($municipalities, ','), municipality::varchar)
),

of_person as (
    select
        municipality,
        quarter,
        grouping(municipality) = 1 as is_everywhere,
        grouping(quarter) = 1 as is_always,
        person,
        count(*) filter (where is_known) as known,
        count(*)::double as sent,
        count(score)::double as answered,
        (count(*) filter (where score >= 4))::double as high,
        coalesce(sum(score), 0)::double as score,
        bool_or(score = 1) as says_1,
        bool_or(score = 2) as says_2,
        bool_or(score = 3) as says_3,
        bool_or(score = 4) as says_4,
        bool_or(score = 5) as says_5,
    from message
    group by grouping sets (
        (person, municipality, quarter),
        (person, municipality),
        (person, quarter),
        (person)
    )
)

select
    municipality,
    quarter,
    sum(known)::double as known_persons,
    sum(sent) as sent,
    sum(answered) as answered,
    sum(high) as high,
    sum(score) as score,
    sum(sent * sent) as sent_sent,
    sum(answered * sent) as answered_sent,
    sum(answered * answered) as answered_answered,
    sum(high * answered) as high_answered,
    sum(high * high) as high_high,
    sum(score * answered) as score_answered,
    sum(score * score) as score_score,
    count(*) as persons,
    count(*) filter (where answered > 0) as persons_answered,
    count(*) filter (where answered < sent) as persons_silent,
    count(*) filter (where high > 0) as persons_high,
    count(*) filter (where high < answered) as persons_low,
    count(*) filter (where says_1) as persons_1,
    count(*) filter (where says_2) as persons_2,
    count(*) filter (where says_3) as persons_3,
    count(*) filter (where says_4) as persons_4,
    count(*) filter (where says_5) as persons_5,
from of_person
group by municipality, quarter, is_everywhere, is_always
order by municipality nulls first, quarter nulls first
