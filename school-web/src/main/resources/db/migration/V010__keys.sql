-- A school's own secret keys, made here and the same for all nodes. Kept out of logs and mails; a copy of the database has them.
CREATE TABLE secret_key (
    name  VARCHAR(40) NOT NULL PRIMARY KEY,
    value CHAR(64)    NOT NULL
);
INSERT INTO secret_key (name, value) VALUES ('rate_count', LOWER(HEX(RANDOM_BYTES(32))));

-- Counted by a hash that can be guessed back from an address; what is counted from now on cannot without the key.
DELETE FROM rate_count;
