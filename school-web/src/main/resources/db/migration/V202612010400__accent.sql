-- contract: nothing is taken away: what the version before held to be unique still is, and it goes on refusing more itself.
-- Accents tell apart what case does not: MUL and MÜL are two codes, MUL and mul are one. A search ignores both, as before.
ALTER TABLE staff_member
    ADD COLUMN code_folded VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin AS (LOWER(code)) VIRTUAL,
    DROP INDEX staff_member_code,
    ADD CONSTRAINT staff_member_code UNIQUE (code_folded);
ALTER TABLE grade_level
    ADD COLUMN name_folded VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin AS (LOWER(name)) VIRTUAL,
    DROP INDEX grade_level_name,
    ADD CONSTRAINT grade_level_name UNIQUE (name_folded);
ALTER TABLE school_year
    ADD COLUMN name_folded VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin AS (LOWER(name)) VIRTUAL,
    DROP INDEX school_year_name,
    ADD CONSTRAINT school_year_name UNIQUE (name_folded);
ALTER TABLE term
    ADD COLUMN name_folded VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin AS (LOWER(name)) VIRTUAL,
    DROP INDEX term_name,
    ADD CONSTRAINT term_name UNIQUE (school_year_id, name_folded);
ALTER TABLE school_class
    ADD COLUMN name_folded VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin AS (LOWER(name)) VIRTUAL,
    DROP INDEX school_class_name,
    ADD CONSTRAINT school_class_name UNIQUE (school_year_id, name_folded);
