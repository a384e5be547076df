-- A student's own names, and those of their guardians: a search finds students by them without asking whose each person is.
CREATE TABLE student_name (
    name VARCHAR(200) NOT NULL,
    student_id BIGINT NOT NULL,
    PRIMARY KEY (name, student_id)
);
-- Who is not yet among those is said by the row itself, whoever wrote it: a person, and who has become somebody's. found_by and unfound stay
-- with the version before, whose job knows nothing of this table.
ALTER TABLE person
    ADD COLUMN learnt_by VARCHAR(602),
    ADD COLUMN unlearnt BOOLEAN AS (learnt_by IS NULL OR learnt_by <> CONCAT_WS(' ', given_name, called, family_name)) STORED,
    ADD INDEX person_unlearnt (unlearnt);
ALTER TABLE student
    ADD COLUMN learnt_by BIGINT,
    ADD COLUMN unlearnt BOOLEAN AS (learnt_by IS NULL OR learnt_by <> person_id) STORED,
    ADD INDEX student_unlearnt (unlearnt);
ALTER TABLE guardian
    ADD COLUMN learnt_by BIGINT,
    ADD COLUMN unlearnt BOOLEAN AS (learnt_by IS NULL OR learnt_by <> person_id) STORED,
    ADD INDEX guardian_unlearnt (unlearnt);
ALTER TABLE guardianship
    ADD COLUMN learnt_by VARCHAR(41),
    ADD COLUMN unlearnt BOOLEAN AS (learnt_by IS NULL OR learnt_by <> CONCAT_WS(' ', guardian_id, student_id)) STORED,
    ADD INDEX guardianship_unlearnt (unlearnt);
