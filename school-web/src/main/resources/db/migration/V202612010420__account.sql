-- From when its owner works at the school, if that is still to come; NULL for everybody else.
ALTER TABLE user_account ADD COLUMN works_from DATE;
UPDATE user_account a JOIN staff_member m ON m.person_id = a.person_id SET a.works_from = m.started_on WHERE m.started_on > CURRENT_DATE;
