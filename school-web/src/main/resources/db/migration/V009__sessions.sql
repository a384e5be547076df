-- Which password an account has, counted: a session that was begun under an earlier one is over with its next request.
ALTER TABLE user_account ADD COLUMN credential INT NOT NULL DEFAULT 0 AFTER password_hash;
