-- What a school changed about who may do what: a ROLE may also PERMISSION for SCOPE (granted), or may not any more. What holds out of the
-- box stands beside each permission in the code. The version before still reads role_permission, which stays as it is until a later one
-- takes it away.
CREATE TABLE permission_change (
    role       VARCHAR(20) NOT NULL,
    permission VARCHAR(40) NOT NULL,
    scope      VARCHAR(20) NOT NULL,
    granted    BOOLEAN     NOT NULL,
    PRIMARY KEY (role, permission, scope)
);

-- What a school changed in role_permission by hand holds on: what there is more there than out of the box, and what there is less.
INSERT INTO permission_change (role, permission, scope, granted)
WITH usual (role, permission, scope) AS (VALUES
    ('ADMIN', 'SCHOOL_SET_UP', 'ALL'), ('ADMIN', 'ACCOUNT_MANAGE', 'ALL'), ('ADMIN', 'REGISTRATION_HANDLE', 'ALL'),
    ('ADMIN', 'STUDENT_VIEW', 'ALL'), ('ADMIN', 'STUDENT_EDIT', 'ALL'), ('ADMIN', 'GUARDIAN_VIEW', 'ALL'), ('ADMIN', 'GUARDIAN_EDIT', 'ALL'),
    ('ADMIN', 'STAFF_VIEW', 'ALL'), ('ADMIN', 'STAFF_EDIT', 'ALL'), ('ADMIN', 'CLASS_VIEW', 'ALL'), ('ADMIN', 'CLASS_EDIT', 'ALL'),
    ('ADMIN', 'CONSENT_RECORD', 'ALL'), ('ADMIN', 'PHOTO_UPLOAD', 'ALL'), ('ADMIN', 'PHOTO_VIEW', 'ALL'), ('ADMIN', 'PHOTO_APPROVE', 'ALL'),
    ('ADMIN', 'PORTRAIT_CHOOSE', 'ALL'), ('ADMIN', 'YEARBOOK_VIEW', 'ALL'),
    ('OFFICE', 'REGISTRATION_HANDLE', 'ALL'), ('OFFICE', 'STUDENT_VIEW', 'ALL'), ('OFFICE', 'STUDENT_EDIT', 'ALL'),
    ('OFFICE', 'GUARDIAN_VIEW', 'ALL'), ('OFFICE', 'GUARDIAN_EDIT', 'ALL'), ('OFFICE', 'STAFF_VIEW', 'ALL'), ('OFFICE', 'STAFF_EDIT', 'ALL'),
    ('OFFICE', 'CLASS_VIEW', 'ALL'), ('OFFICE', 'CLASS_EDIT', 'ALL'), ('OFFICE', 'CONSENT_RECORD', 'ALL'), ('OFFICE', 'PHOTO_UPLOAD', 'ALL'),
    ('OFFICE', 'PHOTO_VIEW', 'ALL'), ('OFFICE', 'PORTRAIT_CHOOSE', 'ALL'), ('OFFICE', 'YEARBOOK_VIEW', 'ALL'),
    ('TEACHER', 'STUDENT_VIEW', 'OWN_CLASSES'), ('TEACHER', 'GUARDIAN_VIEW', 'OWN_CLASSES'), ('TEACHER', 'STAFF_VIEW', 'ALL'),
    ('TEACHER', 'CLASS_VIEW', 'OWN_CLASSES'), ('TEACHER', 'PHOTO_UPLOAD', 'OWN_CLASSES'), ('TEACHER', 'PHOTO_VIEW', 'OWN_CLASSES'),
    ('TEACHER', 'YEARBOOK_VIEW', 'ALL'),
    ('EDITOR', 'PHOTO_VIEW', 'ALL'), ('EDITOR', 'PHOTO_APPROVE', 'ALL'), ('EDITOR', 'YEARBOOK_VIEW', 'ALL'),
    ('GUARDIAN', 'STUDENT_VIEW', 'OWN_CHILDREN'), ('GUARDIAN', 'CONSENT_RECORD', 'OWN_CHILDREN'), ('GUARDIAN', 'PHOTO_UPLOAD', 'OWN_CHILDREN'),
    ('GUARDIAN', 'PHOTO_VIEW', 'OWN_CHILDREN'), ('GUARDIAN', 'PORTRAIT_CHOOSE', 'OWN_CHILDREN'), ('GUARDIAN', 'YEARBOOK_VIEW', 'ALL'),
    ('STUDENT', 'STUDENT_VIEW', 'OWN'), ('STUDENT', 'PHOTO_UPLOAD', 'OWN'), ('STUDENT', 'PHOTO_VIEW', 'OWN'),
    ('STUDENT', 'PORTRAIT_CHOOSE', 'OWN'), ('STUDENT', 'YEARBOOK_VIEW', 'ALL'))
SELECT p.role, p.permission, p.scope, TRUE FROM role_permission p WHERE NOT EXISTS (SELECT 1 FROM usual u
    WHERE p.role = u.role COLLATE utf8mb4_bin AND p.permission = u.permission COLLATE utf8mb4_bin AND p.scope = u.scope COLLATE utf8mb4_bin)
UNION ALL
SELECT u.role, u.permission, u.scope, FALSE FROM usual u WHERE NOT EXISTS (SELECT 1 FROM role_permission p
    WHERE p.role = u.role COLLATE utf8mb4_bin AND p.permission = u.permission COLLATE utf8mb4_bin AND p.scope = u.scope COLLATE utf8mb4_bin);
