-- The accounts of the invented school. They can sign in while the demo mode is on, and are closed by a start without it.
CREATE TABLE demo_account (
    account_id BIGINT NOT NULL PRIMARY KEY,
    CONSTRAINT demo_account_account FOREIGN KEY (account_id) REFERENCES user_account (id) ON DELETE CASCADE
);
