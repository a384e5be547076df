-- What a school has before its first student.
SET @now = UTC_TIMESTAMP(6);
INSERT INTO school (version, created_at, changed_at, name, short_name, country, time_zone, language, email)
VALUES (1, @now, @now, 'Alderbrook School', 'Alderbrook', 'GB', 'Europe/London', 'en', 'office@pages.example');
INSERT INTO school_year (id, version, created_at, changed_at, name, starts_on, ends_on)
VALUES (1, 1, @now, @now, 'This year', CURDATE() - INTERVAL 60 DAY, CURDATE() + INTERVAL 240 DAY);
INSERT INTO term (version, created_at, changed_at, school_year_id, name, starts_on, ends_on)
SELECT 1, @now, @now, 1, CONCAT('Term ', seq), CURDATE() + INTERVAL 100 * seq DAY - INTERVAL 160 DAY, CURDATE() + INTERVAL 100 * seq DAY - INTERVAL 61 DAY
FROM seq_1_to_3;
INSERT INTO grade_level (id, version, created_at, changed_at, name, position)
SELECT seq, 1, @now, @now, CONCAT('Year ', seq), seq FROM seq_1_to_13;
-- A mail waits until the benchmark lets it go, so that its sending falls into no other page's time.
CREATE TRIGGER mails_wait BEFORE INSERT ON outbox_mail FOR EACH ROW SET NEW.next_try_at = NEW.next_try_at + INTERVAL 1 DAY;
