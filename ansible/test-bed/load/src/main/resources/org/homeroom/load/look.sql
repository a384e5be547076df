-- What there is of what the crowd wrote, as rows whose first word says what they are. The names of the objects come from the store.
SELECT 'notes', id, notes FROM student WHERE notes IS NOT NULL;
SELECT 'photo', file_name, object_id FROM photo WHERE file_name LIKE 'crowd-%';
SELECT 'consent', student_id, COUNT(*) FROM consent GROUP BY student_id;
