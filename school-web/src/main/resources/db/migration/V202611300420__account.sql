-- Until when its owner works at the school, as whoever knows the staff says; NULL for ever, and for who never did.
ALTER TABLE user_account ADD COLUMN works_until DATE;
UPDATE user_account a SET works_until = (SELECT MIN(m.left_on) FROM staff_member m WHERE m.person_id = a.person_id);
