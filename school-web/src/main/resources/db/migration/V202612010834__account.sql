-- contract: nothing is taken away: an address may be missing from now on, and the version before goes on writing one.
-- Whoever has no e-mail address signs in by a user name. A code on paper lets its owner set a password, once, and until then; of it, a hash is kept.
ALTER TABLE user_account
    MODIFY email VARCHAR(254),
    ADD COLUMN user_name VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
    ADD COLUMN code_hash VARCHAR(200),
    ADD COLUMN code_expires_at DATETIME(6),
    ADD CONSTRAINT user_account_name UNIQUE (user_name);
