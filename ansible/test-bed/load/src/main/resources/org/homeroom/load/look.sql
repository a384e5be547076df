-- What there is of what the crowd wrote, as rows whose first word says what they are. The names of the objects come from the store. Decisions are
-- those after the one that @since names, as they are counted and not told apart.
SELECT 'notes', id, notes FROM student WHERE notes IS NOT NULL;
SELECT 'photo', file_name, object_id FROM photo WHERE file_name LIKE 'crowd-%';
SELECT 'consent', student_id, COUNT(*) FROM consent WHERE id > COALESCE(@since, 0) GROUP BY student_id;
