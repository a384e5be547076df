-- The trigrams of how each name may be typed: plain or written out, its parts apart or together, with a gap before and after them; and the
-- empty one, by which a job sees whose trigrams are there. Unlike those in name_gram they are of every spelling, as the database takes
-- Muller and Müller for one name.
CREATE TABLE name_spelling (
    gram CHAR(3) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    name VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (gram, name)
);
