CREATE TABLE school_class (
    id             BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version        INT         NOT NULL,
    created_at     DATETIME(6) NOT NULL,
    changed_at     DATETIME(6) NOT NULL,
    school_year_id BIGINT      NOT NULL,
    grade_level_id BIGINT      NOT NULL,
    name           VARCHAR(20) NOT NULL,
    CONSTRAINT school_class_name UNIQUE (school_year_id, name),
    CONSTRAINT school_class_year FOREIGN KEY (school_year_id) REFERENCES school_year (id),
    CONSTRAINT school_class_grade FOREIGN KEY (grade_level_id) REFERENCES grade_level (id)
);

-- A student's time in a class. Ended, never deleted; open while ends_on is empty.
CREATE TABLE enrolment (
    id              BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version         INT         NOT NULL,
    created_at      DATETIME(6) NOT NULL,
    changed_at      DATETIME(6) NOT NULL,
    student_id      BIGINT      NOT NULL,
    school_class_id BIGINT      NOT NULL,
    school_year_id  BIGINT      NOT NULL,
    starts_on       DATE        NOT NULL,
    ends_on         DATE,
    is_open         BOOLEAN,
    CONSTRAINT enrolment_one_open UNIQUE (student_id, school_year_id, is_open),
    CONSTRAINT enrolment_student FOREIGN KEY (student_id) REFERENCES student (id),
    CONSTRAINT enrolment_class FOREIGN KEY (school_class_id) REFERENCES school_class (id),
    CONSTRAINT enrolment_year FOREIGN KEY (school_year_id) REFERENCES school_year (id),
    CONSTRAINT enrolment_open_or_null CHECK ((is_open IS NULL) = (ends_on IS NOT NULL) AND (is_open IS NULL OR is_open = TRUE)),
    CONSTRAINT enrolment_order CHECK (ends_on IS NULL OR ends_on >= starts_on),
    INDEX enrolment_by_class (school_class_id, is_open)
);

-- Which staff teach a class, and whose tutor group it is.
CREATE TABLE teaching_assignment (
    id              BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version         INT         NOT NULL,
    created_at      DATETIME(6) NOT NULL,
    changed_at      DATETIME(6) NOT NULL,
    school_class_id BIGINT      NOT NULL,
    staff_member_id BIGINT      NOT NULL,
    tutor           BOOLEAN     NOT NULL,
    CONSTRAINT teaching_assignment_pair UNIQUE (school_class_id, staff_member_id),
    CONSTRAINT teaching_assignment_class FOREIGN KEY (school_class_id) REFERENCES school_class (id),
    CONSTRAINT teaching_assignment_staff FOREIGN KEY (staff_member_id) REFERENCES staff_member (id)
);
