-- Which password an account has, counted: a session that was begun under an earlier one is over with its next request.
ALTER TABLE user_account ADD COLUMN credential INT NOT NULL DEFAULT 0 AFTER password_hash;

-- Browsers from which someone has signed in before, by the hash of a cookie: a stranger's wrong tries do not keep them out.
CREATE TABLE known_browser (
    account_id  BIGINT      NOT NULL,
    secret_hash CHAR(64)    NOT NULL,
    used_at     DATETIME(6) NOT NULL,
    PRIMARY KEY (account_id, secret_hash),
    INDEX known_browser_used (used_at),
    CONSTRAINT known_browser_account FOREIGN KEY (account_id) REFERENCES user_account (id) ON DELETE CASCADE
);
