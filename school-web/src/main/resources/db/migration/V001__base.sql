-- What every node shares and no feature owns.

-- Where cluster members find each other (JGroups' JDBC_PING); nothing in the application reads it.
CREATE TABLE jgroups (
    address     VARCHAR(200)  NOT NULL PRIMARY KEY,
    name        VARCHAR(200),
    cluster     VARCHAR(200)  NOT NULL,
    ip          VARCHAR(200)  NOT NULL,
    coord       BOOLEAN
);

-- Who runs a job now; a lease that has run out is anybody's.
CREATE TABLE job_lease (
    name        VARCHAR(60)   NOT NULL PRIMARY KEY,
    holder      VARCHAR(80)   NOT NULL,
    held_until  DATETIME(6)   NOT NULL
);

-- Counters of what must not be done too often, shared by all nodes. The subject is hashed: no address is kept.
CREATE TABLE rate_count (
    bucket       VARCHAR(40)  NOT NULL,
    subject_hash CHAR(64)     NOT NULL,
    window_start DATETIME(6)  NOT NULL,
    hits         INT          NOT NULL,
    PRIMARY KEY (bucket, subject_hash, window_start),
    INDEX rate_count_window (window_start)
);

-- Mails on their way: written with what they tell of, sent afterwards. The text goes when it was sent.
CREATE TABLE outbox_mail (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version      INT          NOT NULL,
    created_at   DATETIME(6)  NOT NULL,
    changed_at   DATETIME(6)  NOT NULL,
    recipient    VARCHAR(254) NOT NULL,
    subject      VARCHAR(200) NOT NULL,
    body         TEXT,
    language     VARCHAR(10)  NOT NULL,
    state        VARCHAR(20)  NOT NULL,
    tries        INT          NOT NULL,
    next_try_at  DATETIME(6)  NOT NULL,
    sent_at      DATETIME(6),
    CONSTRAINT outbox_mail_state CHECK (state IN ('WAITING', 'SENT', 'FAILED')),
    INDEX outbox_mail_due (state, next_try_at)
);
