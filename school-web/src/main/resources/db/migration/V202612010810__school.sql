-- The values that a school names for a student's gender, one a line; null if it does not ask.
ALTER TABLE school
    ADD COLUMN genders VARCHAR(400);
