-- A school for the crowd, in an empty one. Ids are said, so that the crowd knows its students: a student and their person have the
-- same number, their guardian and their person 10000 more, the office 20000 more.
SET NAMES utf8mb4;
SET time_zone = '+00:00';
SET @now = UTC_TIMESTAMP(6);
START TRANSACTION;

INSERT INTO school (version, created_at, changed_at, name, short_name, country, time_zone, language, email)
VALUES (1, @now, @now, 'Test Bed School', 'Test Bed', 'GB', 'Europe/London', 'en', 'office@crowd.example');
INSERT INTO school_year (id, version, created_at, changed_at, name, starts_on, ends_on)
VALUES (1, 1, @now, @now, 'This year', CURDATE() - INTERVAL 60 DAY, CURDATE() + INTERVAL 240 DAY);
INSERT INTO grade_level (id, version, created_at, changed_at, name, position)
SELECT seq, 1, @now, @now, CONCAT('Year ', 6 + seq), seq FROM seq_1_to_5;
INSERT INTO school_class (id, version, created_at, changed_at, school_year_id, grade_level_id, name)
SELECT seq, 1, @now, @now, 1, 1 + (seq - 1) MOD 5, CONCAT(7 + (seq - 1) MOD 5, CHAR(97 + (seq - 1) DIV 5)) FROM seq_1_to_10;

INSERT INTO person (id, version, created_at, changed_at, given_name, family_name, email)
SELECT seq, 1, @now, @now, ELT(1 + seq MOD 12, 'Amara', 'Mateusz', 'Linh', 'Yusuf', 'Ingrid', 'Kwame', 'Sofia', 'Haruto', 'Leila', 'Tomás', 'Zsófia', 'Priya'),
    CONCAT(ELT(1 + seq MOD 11, 'Okafor', 'Kowalski', 'Nguyen', 'Demir', 'Lindqvist', 'Mensah', 'Rossi', 'Tanaka', 'Haddad', 'Vega', 'Szabó'), ' ', seq),
    CONCAT('student-', seq, '@crowd.example') FROM seq_1_to_:students;
INSERT INTO student (id, version, created_at, changed_at, person_id, number, birth_date, country, admitted_on)
SELECT seq, 1, @now, @now, seq, CONCAT(YEAR(CURDATE()), '-', LPAD(seq, 4, '0')), CURDATE() - INTERVAL (4400 + seq) DAY, 'GB',
    CURDATE() - INTERVAL 60 DAY FROM seq_1_to_:students;
INSERT INTO enrolment (version, created_at, changed_at, student_id, school_class_id, school_year_id, starts_on, is_open)
SELECT 1, @now, @now, seq, 1 + seq MOD 10, 1, CURDATE() - INTERVAL 60 DAY, TRUE FROM seq_1_to_:students;

INSERT INTO person (id, version, created_at, changed_at, given_name, family_name, email)
SELECT 10000 + seq, 1, @now, @now, 'Guardian', CONCAT('of ', seq), CONCAT('guardian-', seq, '@crowd.example') FROM seq_1_to_:students;
INSERT INTO guardian (id, version, created_at, changed_at, person_id)
SELECT 10000 + seq, 1, @now, @now, 10000 + seq FROM seq_1_to_:students;
INSERT INTO guardianship (version, created_at, changed_at, guardian_id, student_id, relationship, may_access, emergency)
SELECT 1, @now, @now, 10000 + seq, seq, 'PARENT', TRUE, TRUE FROM seq_1_to_:students;

INSERT INTO person (id, version, created_at, changed_at, given_name, family_name, email)
SELECT 20000 + seq, 1, @now, @now, 'Office', CONCAT('No. ', seq), CONCAT('office-', seq, '@crowd.example') FROM seq_1_to_:office;
INSERT INTO staff_member (version, created_at, changed_at, person_id, code, job_title, started_on)
SELECT 1, @now, @now, 20000 + seq, CONCAT('O', seq), 'Secretary', CURDATE() - INTERVAL 60 DAY FROM seq_1_to_:office;

INSERT INTO user_account (version, created_at, changed_at, email, display_name, password_hash, state, person_id, language)
SELECT 1, @now, @now, email, CONCAT(given_name, ' ', family_name), :hash, 'ACTIVE', id, 'en' FROM person WHERE email LIKE '%@crowd.example';
INSERT INTO user_account_role (account_id, role)
SELECT id, CASE WHEN email LIKE 'student-%' THEN 'STUDENT' WHEN email LIKE 'guardian-%' THEN 'GUARDIAN' ELSE 'OFFICE' END
FROM user_account WHERE email LIKE '%@crowd.example';
COMMIT;
