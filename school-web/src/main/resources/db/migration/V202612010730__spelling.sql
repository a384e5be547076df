-- contract: nothing is taken away: the column becomes wider, and the version before goes on writing shorter names into it.
-- As long as a name may be, or a longer one would be learnt again and again.
ALTER TABLE name_spelling MODIFY name VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL;
