-- What waits and what was given up. Counts and ages only.
SET SESSION time_zone = '+00:00';
SET SESSION TRANSACTION READ ONLY;
SET SESSION max_statement_time = 10;
SELECT CONCAT('homeroom_photos{state="', s.state, '"} ', COUNT(p.id))
FROM (SELECT 'RECEIVED' AS state UNION ALL SELECT 'READY' UNION ALL SELECT 'REFUSED' UNION ALL SELECT 'FAILED') s
    LEFT JOIN photo p ON p.state = s.state GROUP BY s.state;
SELECT CONCAT('homeroom_photo_oldest_waiting_seconds ',
    COALESCE(TIMESTAMPDIFF(SECOND, MIN(created_at), UTC_TIMESTAMP()), 0)) FROM photo WHERE state = 'RECEIVED';
SELECT CONCAT('homeroom_mails{state="', s.state, '"} ', COUNT(m.id))
FROM (SELECT 'WAITING' AS state UNION ALL SELECT 'FAILED') s
    LEFT JOIN outbox_mail m ON m.state = s.state GROUP BY s.state;
SELECT CONCAT('homeroom_mail_oldest_waiting_seconds ',
    COALESCE(TIMESTAMPDIFF(SECOND, MIN(created_at), UTC_TIMESTAMP()), 0)) FROM outbox_mail WHERE state = 'WAITING';
