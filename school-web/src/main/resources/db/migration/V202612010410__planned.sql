-- An enrolment that is to begin on a later day of a year that has begun: not open, and until the end of the year, as the version before takes
-- whatever is open for present. A job opens it on its day.
ALTER TABLE enrolment
    ADD COLUMN planned BOOLEAN,
    ADD INDEX enrolment_planned (planned, starts_on);
