-- A school of so many students, all of it by ids that say whose they are: student s is person 10s, their family's guardians are 2f and 2f + 1
-- (persons 10f + 1 and 10f + 2), member of staff t is person 10t + 3, an account has its person's id and a thousand more. Every fifth
-- student is the sibling of the one before. Names come from the tables given_name and family_name, which are made beforehand.
SET @now = UTC_TIMESTAMP(6);
SET @year = CURDATE() - INTERVAL 60 DAY;
SET @office = 1043;
SET @given = (SELECT COUNT(*) FROM given_name);
SET @family = (SELECT COUNT(*) FROM family_name);

INSERT INTO school_class (id, version, created_at, changed_at, school_year_id, grade_level_id, name)
SELECT seq, 1, @now, @now, 1, 1 + (seq - 1) MOD 13,
    CONCAT(1 + (seq - 1) MOD 13, IF(seq > 338, CHAR(96 + (seq - 1) DIV 338), ''), CHAR(97 + (seq - 1) DIV 13 MOD 26))
FROM seq_:classFrom_to_:classTo;

-- Staff: three administrators, the office, and teachers, five for three classes.
INSERT INTO person (id, version, created_at, changed_at, given_name, family_name, email, phone)
SELECT 10 * seq + 3, 1, @now, @now, g.name, f.name, CONCAT('staff-', seq, '@pages.example'), CONCAT('01632 96', LPAD(seq MOD 10000, 4, '0'))
FROM seq_:staffFrom_to_:staffTo
    JOIN given_name g ON g.id = 1 + CRC32(CONCAT('staff', seq)) MOD @given
    JOIN family_name f ON f.id = 1 + CRC32(CONCAT('of the staff', seq)) MOD @family;
INSERT INTO staff_member (id, version, created_at, changed_at, person_id, code, job_title, started_on)
SELECT seq, 1, @now, @now, 10 * seq + 3, CONCAT('T', LPAD(seq, 4, '0')),
    CASE WHEN seq <= 3 THEN 'IT and systems manager' WHEN seq <= 20 THEN 'School office' ELSE CONCAT('Teacher of ',
        ELT(1 + seq MOD 8, 'history', 'mathematics', 'chemistry', 'music', 'French', 'English', 'geography', 'art')) END,
    @year - INTERVAL seq MOD 5000 DAY
FROM seq_:staffFrom_to_:staffTo;
INSERT INTO teaching_assignment (version, created_at, changed_at, school_class_id, staff_member_id, tutor)
SELECT 1, @now, @now, c.seq, 21 + (c.seq - 1) DIV 3 * 5 + n.seq, n.seq = (c.seq - 1) MOD 3
FROM seq_:classFrom_to_:classTo c, seq_0_to_4 n;

-- Students and their classes; one in fifty has left.
INSERT INTO person (id, version, created_at, changed_at, given_name, family_name, called, email)
SELECT 10 * seq, 1, @now, @now, g.name, f.name, IF(seq MOD 12 = 0, LEFT(g.name, 3), NULL),
    IF(seq MOD 2 = 0, CONCAT('student-', seq, '@pages.example'), NULL)
FROM seq_:from_to_:to
    JOIN given_name g ON g.id = 1 + CRC32(CONCAT('student', seq)) MOD @given
    JOIN family_name f ON f.id = 1 + CRC32(CONCAT('family', seq - (seq MOD 5 = 0))) MOD @family;
INSERT INTO student (id, version, created_at, changed_at, person_id, number, birth_date, country, admitted_on, withdrawn_on, notes)
SELECT seq, 1, @now, @now, 10 * seq, CONCAT(YEAR(@year) - seq MOD 5, '-', LPAD(seq, 5, '0')),
    @year - INTERVAL 5 + (seq - 1) DIV 25 MOD 13 YEAR - INTERVAL CRC32(CONCAT('birth', seq)) MOD 365 DAY,
    ELT(1 + seq MOD 10, 'GB', 'GB', 'GB', 'GB', 'GB', 'GB', 'GB', 'PL', 'IN', 'NG'), @year - INTERVAL seq MOD 5 YEAR,
    IF(seq MOD 50 = 0, CURDATE() - INTERVAL 9 DAY, NULL), IF(seq MOD 20 = 0, 'Carries an inhaler; the office has a second one.', NULL)
FROM seq_:from_to_:to;
INSERT INTO enrolment (version, created_at, changed_at, student_id, school_class_id, school_year_id, starts_on, ends_on, is_open)
SELECT 1, @now, @now, seq, 1 + (seq - 1) DIV 25, 1, @year, IF(seq MOD 50 = 0, CURDATE() - INTERVAL 9 DAY, NULL), IF(seq MOD 50 = 0, NULL, TRUE)
FROM seq_:from_to_:to;

-- Families.
INSERT INTO person (id, version, created_at, changed_at, given_name, family_name, email, phone)
SELECT 10 * s.seq + n.seq, 1, @now, @now, g.name, f.name, CONCAT('guardian-', s.seq, '-', n.seq, '@pages.example'),
    CONCAT('07700 9', LPAD(s.seq MOD 100000, 5, '0'))
FROM seq_:from_to_:to s JOIN seq_1_to_2 n ON s.seq MOD 5 <> 0 AND (n.seq = 1 OR s.seq MOD 8 <> 0)
    JOIN given_name g ON g.id = 1 + CRC32(CONCAT('guardian', s.seq, n.seq)) MOD @given
    JOIN family_name f ON f.id = 1 + CRC32(CONCAT('family', s.seq)) MOD @family;
INSERT INTO guardian (id, version, created_at, changed_at, person_id, address)
SELECT 2 * s.seq + n.seq - 1, 1, @now, @now, 10 * s.seq + n.seq, CONCAT(1 + s.seq MOD 120, ' Canal Row, Alderbrook')
FROM seq_:from_to_:to s JOIN seq_1_to_2 n ON s.seq MOD 5 <> 0 AND (n.seq = 1 OR s.seq MOD 8 <> 0);
INSERT INTO guardianship (version, created_at, changed_at, guardian_id, student_id, relationship, may_access, emergency)
SELECT 1, @now, @now, g.id, s.seq, IF(g.id MOD 2 = 0, 'MOTHER', 'FATHER'), TRUE, g.id MOD 2 = 0
FROM seq_:from_to_:to s, seq_0_to_1 n, guardian g WHERE g.id = 2 * s.seq - 2 * (s.seq MOD 5 = 0) + n.seq;

-- Accounts: all of the staff, half of the others.
INSERT INTO user_account (id, version, created_at, changed_at, email, display_name, password_hash, state, person_id, language)
SELECT id + 1000, 1, @now, @now, email, CONCAT(given_name, ' ', family_name), :hash, 'ACTIVE', id, 'en'
FROM person WHERE email IS NOT NULL AND (id MOD 10 = 3 OR id DIV 10 MOD 2 = 0)
    AND id NOT IN (SELECT person_id FROM user_account WHERE person_id IS NOT NULL);
INSERT INTO user_account_role (account_id, role)
SELECT id, CASE WHEN email LIKE 'student-%' THEN 'STUDENT' WHEN email LIKE 'guardian-%' THEN 'GUARDIAN' WHEN person_id <= 33 THEN 'ADMIN'
    WHEN person_id <= 203 THEN 'OFFICE' ELSE 'TEACHER' END
FROM user_account WHERE email LIKE '%@pages.example' AND id NOT IN (SELECT account_id FROM user_account_role);

-- Consents: nine in ten have answered for the yearbook, and one of nine said no.
INSERT INTO consent (version, created_at, changed_at, student_id, purpose, given, decided_at, account_id, in_force)
SELECT 1, @now, @now, s.seq, ELT(p.seq, 'YEARBOOK', 'WEB', 'PRESS'), s.seq MOD 10 <> 8 AND (p.seq = 1 OR s.seq MOD 4 <> 0),
    @now - INTERVAL s.seq MOD 50000 MINUTE, @office, TRUE
FROM seq_:from_to_:to s JOIN seq_1_to_3 p ON s.seq MOD 10 <> 9 AND (p.seq = 1 OR s.seq MOD 2 = 0);

-- Photos: one of nearly everybody, two of a third; the eye of an editor has seen most of them.
INSERT INTO photo (id, version, created_at, changed_at, object_id, poll_key, student_id, uploaded_by, file_name, bytes, sha256, state, tries,
    handed_in_at, look_at, colour, approval, decided_by, decided_at, reason)
SELECT id, 1, @now, @now, CONCAT_WS('-', LEFT(hash, 8), MID(hash, 9, 4), MID(hash, 13, 4), MID(hash, 17, 4), MID(hash, 21, 12)),
    LEFT(SHA2(CONCAT('key', id), 256), 43), student, @office, CONCAT('IMG_', 1000 + student, '.jpg'), 3000000 + student,
    SHA2(CONCAT('photo', id), 256), 'READY', 1, @now, @now, CONCAT('#', LEFT(hash, 6)), approval,
    IF(approval = 'PENDING', NULL, @office), IF(approval = 'PENDING', NULL, @now), IF(approval = 'REJECTED', 'BLURRED', NULL)
FROM (SELECT 2 * s.seq + n.seq - 1 AS id, s.seq AS student, MD5(CONCAT('photo', s.seq, '-', n.seq)) AS hash,
        CASE WHEN s.seq MOD 16 = 7 THEN 'PENDING' WHEN s.seq MOD 25 = 3 THEN 'REJECTED' ELSE 'APPROVED' END AS approval
    FROM seq_:from_to_:to s JOIN seq_1_to_2 n ON s.seq MOD 20 <> 0 AND (n.seq = 1 OR s.seq MOD 3 = 0)) made;
INSERT INTO rendition (version, created_at, changed_at, photo_id, kind, width, height, bytes, sha256)
SELECT 1, @now, @now, p.id, ELT(k.seq, 'THUMB', 'PAGE', 'PRINT'), ELT(k.seq, 240, 1200, 2400), ELT(k.seq, 320, 1600, 3200),
    ELT(k.seq, 12000, 220000, 900000), SHA2(CONCAT(p.id, '-', k.seq), 256)
FROM photo p, seq_1_to_3 k WHERE p.student_id BETWEEN :from AND :to;
INSERT INTO portrait_choice (version, created_at, changed_at, student_id, school_year_id, photo_id, chosen_by)
SELECT 1, @now, @now, p.student_id, 1, p.id, @office FROM photo p WHERE p.student_id BETWEEN :from AND :to AND p.student_id MOD 3 = 0 AND p.id MOD 2 = 0;

-- Registrations: as many in a year as leave, some of them waiting.
INSERT INTO registration (version, created_at, changed_at, given_name, family_name, email, country, language, notice_version, state, secret_hash,
    expires_at, verified_at, question, answer, decided_at, decided_by, reason)
SELECT 1, @now - INTERVAL number MOD 9000 MINUTE, @now, g.name, f.name, CONCAT('family-', number, '@pages.example'), 'GB', 'en', '2026-11-22',
    state, SHA2(CONCAT('registration', number), 256), @now + INTERVAL 7 DAY, @now,
    IF(state = 'ASKED', 'Which year group is your child in now?', NULL), IF(state = 'ASKED' AND number MOD 2 = 0, 'Year 6.', NULL),
    IF(state = 'DECLINED', @now, NULL), IF(state = 'DECLINED', @office, NULL), IF(state = 'DECLINED', 'No place is free', NULL)
FROM (SELECT seq AS number, ELT(1 + seq DIV 25 MOD 4, 'WAITING', 'WAITING', 'DECLINED', 'ASKED') AS state FROM seq_:from_to_:to WHERE seq MOD 25 = 1) made
    JOIN given_name g ON g.id = 1 + CRC32(CONCAT('applicant', number)) MOD @given
    JOIN family_name f ON f.id = 1 + CRC32(CONCAT('applying family', number)) MOD @family;

ANALYZE TABLE person, student, guardian, guardianship, staff_member, user_account, user_account_role, consent, school_class, enrolment,
    teaching_assignment, photo, rendition, portrait_choice, registration;
