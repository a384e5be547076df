-- The trigrams of every name that somebody at the school has. A search finds names by them, and people by their names.
CREATE TABLE name_gram (
    gram CHAR(3) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    name VARCHAR(80) NOT NULL,
    PRIMARY KEY (gram, name)
);
-- Whose names are not yet among those is said by the row itself, whoever wrote it: until a job has seen to it, a search looks at these
-- persons one by one. So neither the version before nor a statement by hand has to know the trigrams.
ALTER TABLE person
    ADD COLUMN found_by VARCHAR(242),
    ADD COLUMN unfound BOOLEAN AS (found_by IS NULL OR found_by <> CONCAT_WS(' ', given_name, called, family_name)) STORED,
    ADD INDEX person_unfound (unfound),
    ADD INDEX person_given (given_name),
    ADD INDEX person_called (called);
