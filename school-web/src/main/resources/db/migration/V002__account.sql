CREATE TABLE user_account (
    id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version         INT          NOT NULL,
    created_at      DATETIME(6)  NOT NULL,
    changed_at      DATETIME(6)  NOT NULL,
    email           VARCHAR(254) NOT NULL,
    display_name    VARCHAR(160) NOT NULL,
    password_hash   VARCHAR(200),
    state           VARCHAR(20)  NOT NULL,
    person_id       BIGINT,
    language        VARCHAR(10)  NOT NULL,
    last_sign_in_at DATETIME(6),
    CONSTRAINT user_account_email UNIQUE (email),
    CONSTRAINT user_account_person UNIQUE (person_id),
    CONSTRAINT user_account_state CHECK (state IN ('INVITED', 'ACTIVE', 'CLOSED'))
);

CREATE TABLE user_account_role (
    account_id BIGINT      NOT NULL,
    role       VARCHAR(20) NOT NULL,
    PRIMARY KEY (account_id, role),
    CONSTRAINT user_account_role_account FOREIGN KEY (account_id) REFERENCES user_account (id) ON DELETE CASCADE,
    CONSTRAINT user_account_role_role CHECK (role IN ('ADMIN', 'OFFICE', 'TEACHER', 'STUDENT', 'GUARDIAN', 'EDITOR'))
);

-- A link that may be used once; only the hash of its secret is kept.
CREATE TABLE account_link (
    id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version     INT         NOT NULL,
    created_at  DATETIME(6) NOT NULL,
    changed_at  DATETIME(6) NOT NULL,
    account_id  BIGINT,
    purpose     VARCHAR(20) NOT NULL,
    secret_hash CHAR(64)    NOT NULL,
    expires_at  DATETIME(6) NOT NULL,
    used_at     DATETIME(6),
    CONSTRAINT account_link_secret UNIQUE (secret_hash),
    CONSTRAINT account_link_account FOREIGN KEY (account_id) REFERENCES user_account (id) ON DELETE CASCADE,
    CONSTRAINT account_link_purpose CHECK (purpose IN ('SET_PASSWORD', 'FIRST_ADMIN'))
);

CREATE TABLE role_permission (
    role       VARCHAR(20) NOT NULL,
    permission VARCHAR(40) NOT NULL,
    scope      VARCHAR(20) NOT NULL,
    PRIMARY KEY (role, permission, scope),
    CONSTRAINT role_permission_scope CHECK (scope IN ('OWN', 'OWN_CHILDREN', 'OWN_CLASSES', 'ALL'))
);

-- Who may do what, out of the box. Read a row as: a ROLE may PERMISSION for SCOPE.
INSERT INTO role_permission (role, permission, scope) VALUES
    ('ADMIN',    'SCHOOL_SET_UP',       'ALL'),
    ('ADMIN',    'ACCOUNT_MANAGE',      'ALL'),
    ('ADMIN',    'REGISTRATION_HANDLE', 'ALL'),
    ('ADMIN',    'STUDENT_VIEW',        'ALL'),
    ('ADMIN',    'STUDENT_EDIT',        'ALL'),
    ('ADMIN',    'GUARDIAN_VIEW',       'ALL'),
    ('ADMIN',    'GUARDIAN_EDIT',       'ALL'),
    ('ADMIN',    'STAFF_VIEW',          'ALL'),
    ('ADMIN',    'STAFF_EDIT',          'ALL'),
    ('ADMIN',    'CLASS_VIEW',          'ALL'),
    ('ADMIN',    'CLASS_EDIT',          'ALL'),
    ('ADMIN',    'CONSENT_RECORD',      'ALL'),
    ('ADMIN',    'PHOTO_UPLOAD',        'ALL'),
    ('ADMIN',    'PHOTO_VIEW',          'ALL'),
    ('ADMIN',    'PHOTO_APPROVE',       'ALL'),
    ('ADMIN',    'PORTRAIT_CHOOSE',     'ALL'),
    ('ADMIN',    'YEARBOOK_VIEW',       'ALL'),

    ('OFFICE',   'REGISTRATION_HANDLE', 'ALL'),
    ('OFFICE',   'STUDENT_VIEW',        'ALL'),
    ('OFFICE',   'STUDENT_EDIT',        'ALL'),
    ('OFFICE',   'GUARDIAN_VIEW',       'ALL'),
    ('OFFICE',   'GUARDIAN_EDIT',       'ALL'),
    ('OFFICE',   'STAFF_VIEW',          'ALL'),
    ('OFFICE',   'STAFF_EDIT',          'ALL'),
    ('OFFICE',   'CLASS_VIEW',          'ALL'),
    ('OFFICE',   'CLASS_EDIT',          'ALL'),
    ('OFFICE',   'CONSENT_RECORD',      'ALL'),
    ('OFFICE',   'PHOTO_UPLOAD',        'ALL'),
    ('OFFICE',   'PHOTO_VIEW',          'ALL'),
    ('OFFICE',   'PORTRAIT_CHOOSE',     'ALL'),
    ('OFFICE',   'YEARBOOK_VIEW',       'ALL'),

    ('TEACHER',  'STUDENT_VIEW',        'OWN_CLASSES'),
    ('TEACHER',  'GUARDIAN_VIEW',       'OWN_CLASSES'),
    ('TEACHER',  'STAFF_VIEW',          'ALL'),
    ('TEACHER',  'CLASS_VIEW',          'OWN_CLASSES'),
    ('TEACHER',  'PHOTO_UPLOAD',        'OWN_CLASSES'),
    ('TEACHER',  'PHOTO_VIEW',          'OWN_CLASSES'),
    ('TEACHER',  'YEARBOOK_VIEW',       'ALL'),

    ('EDITOR',   'PHOTO_VIEW',          'ALL'),
    ('EDITOR',   'PHOTO_APPROVE',       'ALL'),
    ('EDITOR',   'YEARBOOK_VIEW',       'ALL'),

    ('GUARDIAN', 'STUDENT_VIEW',        'OWN_CHILDREN'),
    ('GUARDIAN', 'CONSENT_RECORD',      'OWN_CHILDREN'),
    ('GUARDIAN', 'PHOTO_UPLOAD',        'OWN_CHILDREN'),
    ('GUARDIAN', 'PHOTO_VIEW',          'OWN_CHILDREN'),
    ('GUARDIAN', 'PORTRAIT_CHOOSE',     'OWN_CHILDREN'),
    ('GUARDIAN', 'YEARBOOK_VIEW',       'ALL'),

    ('STUDENT',  'STUDENT_VIEW',        'OWN'),
    ('STUDENT',  'PHOTO_UPLOAD',        'OWN'),
    ('STUDENT',  'PHOTO_VIEW',          'OWN'),
    ('STUDENT',  'PORTRAIT_CHOOSE',     'OWN'),
    ('STUDENT',  'YEARBOOK_VIEW',       'ALL');

-- What someone typed and did not save yet: one row an account and a form, values as JSON.
CREATE TABLE draft (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version    INT          NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    changed_at DATETIME(6)  NOT NULL,
    account_id BIGINT       NOT NULL,
    form_key   VARCHAR(120) NOT NULL,
    content    TEXT         NOT NULL,
    CONSTRAINT draft_form UNIQUE (account_id, form_key),
    CONSTRAINT draft_account FOREIGN KEY (account_id) REFERENCES user_account (id) ON DELETE CASCADE
);
