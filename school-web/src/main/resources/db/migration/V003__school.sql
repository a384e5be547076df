-- One school, one database: this table has one row.
CREATE TABLE school (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version    INT          NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    changed_at DATETIME(6)  NOT NULL,
    name       VARCHAR(120) NOT NULL,
    short_name VARCHAR(40)  NOT NULL,
    country    CHAR(2)      NOT NULL,
    time_zone  VARCHAR(60)  NOT NULL,
    language   VARCHAR(10)  NOT NULL,
    email      VARCHAR(254),
    phone      VARCHAR(40)
);

CREATE TABLE school_year (
    id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version    INT         NOT NULL,
    created_at DATETIME(6) NOT NULL,
    changed_at DATETIME(6) NOT NULL,
    name       VARCHAR(20) NOT NULL,
    starts_on  DATE        NOT NULL,
    ends_on    DATE        NOT NULL,
    CONSTRAINT school_year_name UNIQUE (name),
    CONSTRAINT school_year_order CHECK (starts_on < ends_on)
);

CREATE TABLE term (
    id             BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version        INT         NOT NULL,
    created_at     DATETIME(6) NOT NULL,
    changed_at     DATETIME(6) NOT NULL,
    school_year_id BIGINT      NOT NULL,
    name           VARCHAR(40) NOT NULL,
    starts_on      DATE        NOT NULL,
    ends_on        DATE        NOT NULL,
    CONSTRAINT term_name UNIQUE (school_year_id, name),
    CONSTRAINT term_year FOREIGN KEY (school_year_id) REFERENCES school_year (id),
    CONSTRAINT term_order CHECK (starts_on < ends_on)
);

CREATE TABLE grade_level (
    id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version    INT         NOT NULL,
    created_at DATETIME(6) NOT NULL,
    changed_at DATETIME(6) NOT NULL,
    name       VARCHAR(40) NOT NULL,
    position   INT         NOT NULL,
    CONSTRAINT grade_level_name UNIQUE (name)
);
