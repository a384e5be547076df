-- There is one school: two first saves at once must not make two. The oldest is the one that was shown all along.
DELETE younger FROM school younger JOIN school older ON older.id < younger.id;
ALTER TABLE school
    ADD COLUMN only_one BOOLEAN NOT NULL DEFAULT TRUE,
    ADD CONSTRAINT school_only_one UNIQUE (only_one),
    ADD CONSTRAINT school_no_second CHECK (only_one = TRUE);
