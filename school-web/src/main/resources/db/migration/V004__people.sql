CREATE TABLE person (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version      INT          NOT NULL,
    created_at   DATETIME(6)  NOT NULL,
    changed_at   DATETIME(6)  NOT NULL,
    given_name   VARCHAR(80)  NOT NULL,
    family_name  VARCHAR(80)  NOT NULL,
    called       VARCHAR(80),
    email        VARCHAR(254),
    phone        VARCHAR(40),
    INDEX person_name (family_name, given_name),
    INDEX person_email (email)
);

ALTER TABLE user_account
    ADD CONSTRAINT user_account_person_fk FOREIGN KEY (person_id) REFERENCES person (id);

CREATE TABLE student (
    id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version      INT         NOT NULL,
    created_at   DATETIME(6) NOT NULL,
    changed_at   DATETIME(6) NOT NULL,
    person_id    BIGINT      NOT NULL,
    number       VARCHAR(20) NOT NULL,
    birth_date   DATE        NOT NULL,
    country      CHAR(2)     NOT NULL,
    admitted_on  DATE        NOT NULL,
    withdrawn_on DATE,
    notes        VARCHAR(2000),
    CONSTRAINT student_person UNIQUE (person_id),
    CONSTRAINT student_number UNIQUE (number),
    CONSTRAINT student_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT student_order CHECK (withdrawn_on IS NULL OR withdrawn_on >= admitted_on)
);

CREATE TABLE staff_member (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version    INT          NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    changed_at DATETIME(6)  NOT NULL,
    person_id  BIGINT       NOT NULL,
    code       VARCHAR(10)  NOT NULL,
    job_title  VARCHAR(80)  NOT NULL,
    started_on DATE         NOT NULL,
    left_on    DATE,
    CONSTRAINT staff_member_person UNIQUE (person_id),
    CONSTRAINT staff_member_code UNIQUE (code),
    CONSTRAINT staff_member_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT staff_member_order CHECK (left_on IS NULL OR left_on >= started_on)
);

CREATE TABLE guardian (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version    INT          NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    changed_at DATETIME(6)  NOT NULL,
    person_id  BIGINT       NOT NULL,
    address    VARCHAR(300),
    CONSTRAINT guardian_person UNIQUE (person_id),
    CONSTRAINT guardian_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
);

-- may_access says whether this guardian sees the child's record and decides for it; custody may forbid it.
CREATE TABLE guardianship (
    id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version      INT         NOT NULL,
    created_at   DATETIME(6) NOT NULL,
    changed_at   DATETIME(6) NOT NULL,
    guardian_id  BIGINT      NOT NULL,
    student_id   BIGINT      NOT NULL,
    relationship VARCHAR(20) NOT NULL,
    may_access   BOOLEAN     NOT NULL,
    emergency    BOOLEAN     NOT NULL,
    CONSTRAINT guardianship_pair UNIQUE (guardian_id, student_id),
    CONSTRAINT guardianship_guardian FOREIGN KEY (guardian_id) REFERENCES guardian (id),
    CONSTRAINT guardianship_student FOREIGN KEY (student_id) REFERENCES student (id),
    CONSTRAINT guardianship_relationship CHECK (relationship IN ('MOTHER', 'FATHER', 'PARENT', 'GRANDPARENT', 'CARER', 'OTHER'))
);

-- One row a decision, never changed afterwards: the newest of a student and a purpose is in force.
CREATE TABLE consent (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version     INT          NOT NULL,
    created_at  DATETIME(6)  NOT NULL,
    changed_at  DATETIME(6)  NOT NULL,
    student_id  BIGINT       NOT NULL,
    purpose     VARCHAR(20)  NOT NULL,
    given       BOOLEAN      NOT NULL,
    decided_at  DATETIME(6)  NOT NULL,
    account_id  BIGINT       NOT NULL,
    remark      VARCHAR(300),
    in_force    BOOLEAN,
    CONSTRAINT consent_in_force UNIQUE (student_id, purpose, in_force),
    CONSTRAINT consent_student FOREIGN KEY (student_id) REFERENCES student (id),
    CONSTRAINT consent_account FOREIGN KEY (account_id) REFERENCES user_account (id),
    CONSTRAINT consent_purpose CHECK (purpose IN ('YEARBOOK', 'WEB', 'PRESS')),
    CONSTRAINT consent_in_force_or_null CHECK (in_force IS NULL OR in_force = TRUE)
);
