-- What a family is asked now. It is not there for those who registered before, or through the version before. The year may have been removed since.
ALTER TABLE registration
    ADD COLUMN birth_date DATE,
    ADD COLUMN guardian_given_name VARCHAR(200),
    ADD COLUMN guardian_family_name VARCHAR(200),
    ADD COLUMN guardian_phone VARCHAR(40),
    ADD COLUMN school_year_id BIGINT;
