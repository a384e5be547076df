-- A photo from its upload on. object_id names its objects in the store; poll_key lets its holder ask for the state, and for
-- nothing else. look_at says when a node next looks for the compressor's answer; claimed_* which editor has it before them.
CREATE TABLE photo (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version       INT          NOT NULL,
    created_at    DATETIME(6)  NOT NULL,
    changed_at    DATETIME(6)  NOT NULL,
    object_id     CHAR(36)     NOT NULL,
    poll_key      CHAR(43)     NOT NULL,
    student_id    BIGINT       NOT NULL,
    uploaded_by   BIGINT       NOT NULL,
    file_name     VARCHAR(200) NOT NULL,
    bytes         BIGINT       NOT NULL,
    sha256        CHAR(64)     NOT NULL,
    state         VARCHAR(20)  NOT NULL,
    refusal       VARCHAR(20),
    tries         INT          NOT NULL,
    handed_in_at  DATETIME(6)  NOT NULL,
    look_at       DATETIME(6)  NOT NULL,
    colour        CHAR(7),
    captured_at   DATETIME(6),
    approval      VARCHAR(20)  NOT NULL,
    decided_by    BIGINT,
    decided_at    DATETIME(6),
    reason        VARCHAR(20),
    claimed_by    BIGINT,
    claimed_until DATETIME(6),
    CONSTRAINT photo_object UNIQUE (object_id),
    CONSTRAINT photo_poll_key UNIQUE (poll_key),
    -- The same file again is the same photo.
    CONSTRAINT photo_once UNIQUE (student_id, sha256),
    CONSTRAINT photo_student FOREIGN KEY (student_id) REFERENCES student (id),
    CONSTRAINT photo_uploader FOREIGN KEY (uploaded_by) REFERENCES user_account (id),
    CONSTRAINT photo_decider FOREIGN KEY (decided_by) REFERENCES user_account (id),
    CONSTRAINT photo_state CHECK (state IN ('RECEIVED', 'READY', 'REFUSED', 'FAILED')),
    CONSTRAINT photo_refusal CHECK ((state = 'REFUSED') = (refusal IS NOT NULL)),
    CONSTRAINT photo_approval CHECK (approval IN ('PENDING', 'APPROVED', 'REJECTED')),
    CONSTRAINT photo_reason CHECK ((approval = 'REJECTED') = (reason IS NOT NULL)),
    INDEX photo_waiting (state, look_at),
    INDEX photo_queue (state, approval, id),
    INDEX photo_of_student (student_id, state, approval, id)
);

CREATE TABLE rendition (
    id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version    INT         NOT NULL,
    created_at DATETIME(6) NOT NULL,
    changed_at DATETIME(6) NOT NULL,
    photo_id   BIGINT      NOT NULL,
    kind       VARCHAR(10) NOT NULL,
    width      INT         NOT NULL,
    height     INT         NOT NULL,
    bytes      BIGINT      NOT NULL,
    sha256     CHAR(64)    NOT NULL,
    CONSTRAINT rendition_one UNIQUE (photo_id, kind),
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

-- Who stands in a year's book, and with which photo: the one definition that pages and the check of access share. A student
-- is in the class of the open enrolment, or in the one that lasted to the end of the year. The photo is the chosen one, unless
-- an editor rejected it, else the newest approved one; it shows only while it is approved and consent is in force, and is
-- NULL otherwise.
CREATE SQL SECURITY INVOKER VIEW portrait AS
SELECT e.school_year_id, e.school_class_id, e.student_id, f.id AS photo_id, f.object_id, f.colour
FROM enrolment e
    JOIN school_year y ON y.id = e.school_year_id
    LEFT JOIN portrait_choice c ON c.student_id = e.student_id AND c.school_year_id = e.school_year_id
        AND EXISTS (SELECT 1 FROM photo r WHERE r.id = c.photo_id AND r.approval <> 'REJECTED')
    LEFT JOIN photo f ON f.student_id = e.student_id AND f.state = 'READY' AND f.approval = 'APPROVED'
        AND f.id = COALESCE(c.photo_id,
            (SELECT MAX(n.id) FROM photo n WHERE n.student_id = e.student_id AND n.state = 'READY' AND n.approval = 'APPROVED'))
        AND EXISTS (SELECT 1 FROM consent k
            WHERE k.student_id = e.student_id AND k.purpose = 'YEARBOOK' AND k.in_force = TRUE AND k.given = TRUE)
WHERE e.is_open = TRUE OR e.ends_on >= y.ends_on;
