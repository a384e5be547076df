CREATE TABLE photo (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version       INT          NOT NULL,
    created_at    DATETIME(6)  NOT NULL,
    changed_at    DATETIME(6)  NOT NULL,
    object_id     CHAR(36)     NOT NULL,
    student_id    BIGINT       NOT NULL,
    uploaded_by   BIGINT       NOT NULL,
    file_name     VARCHAR(200) NOT NULL,
    bytes         BIGINT       NOT NULL,
    sha256        CHAR(64)     NOT NULL,
    state         VARCHAR(20)  NOT NULL,
    refusal       VARCHAR(20),
    tries         INT          NOT NULL,
    handed_in_at  DATETIME(6)  NOT NULL,
    colour        CHAR(7),
    captured_at   DATETIME(6),
    approval      VARCHAR(20)  NOT NULL,
    decided_by    BIGINT,
    decided_at    DATETIME(6),
    reason        VARCHAR(300),
    CONSTRAINT photo_object UNIQUE (object_id),
    CONSTRAINT photo_student FOREIGN KEY (student_id) REFERENCES student (id),
    CONSTRAINT photo_uploader FOREIGN KEY (uploaded_by) REFERENCES user_account (id),
    CONSTRAINT photo_decider FOREIGN KEY (decided_by) REFERENCES user_account (id),
    CONSTRAINT photo_state CHECK (state IN ('RECEIVED', 'READY', 'REFUSED', 'FAILED')),
    CONSTRAINT photo_refusal CHECK ((state = 'REFUSED') = (refusal IS NOT NULL)),
    CONSTRAINT photo_approval CHECK (approval IN ('PENDING', 'APPROVED', 'REJECTED')),
    INDEX photo_waiting (state, handed_in_at),
    INDEX photo_queue (state, approval, created_at),
    INDEX photo_of_student (student_id, state, approval, created_at)
);

CREATE TABLE rendition (
    photo_id BIGINT      NOT NULL,
    kind     VARCHAR(10) NOT NULL,
    width    INT         NOT NULL,
    height   INT         NOT NULL,
    bytes    BIGINT      NOT NULL,
    sha256   CHAR(64)    NOT NULL,
    PRIMARY KEY (photo_id, kind),
    CONSTRAINT rendition_photo FOREIGN KEY (photo_id) REFERENCES photo (id) ON DELETE CASCADE,
    CONSTRAINT rendition_kind CHECK (kind IN ('THUMB', 'PAGE', 'PRINT'))
);

-- The photo that stands for a student in a year's book; without a row it is the newest approved one.
CREATE TABLE portrait_choice (
    id             BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version        INT         NOT NULL,
    created_at     DATETIME(6) NOT NULL,
    changed_at     DATETIME(6) NOT NULL,
    student_id     BIGINT      NOT NULL,
    school_year_id BIGINT      NOT NULL,
    photo_id       BIGINT      NOT NULL,
    chosen_by      BIGINT      NOT NULL,
    CONSTRAINT portrait_choice_one UNIQUE (student_id, school_year_id),
    CONSTRAINT portrait_choice_student FOREIGN KEY (student_id) REFERENCES student (id),
    CONSTRAINT portrait_choice_year FOREIGN KEY (school_year_id) REFERENCES school_year (id),
    CONSTRAINT portrait_choice_photo FOREIGN KEY (photo_id) REFERENCES photo (id) ON DELETE CASCADE,
    CONSTRAINT portrait_choice_chooser FOREIGN KEY (chosen_by) REFERENCES user_account (id)
);
