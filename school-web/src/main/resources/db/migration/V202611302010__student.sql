-- Those who are at the school are counted along either, and listed in its order without sorting them.
ALTER TABLE student ADD INDEX student_here (withdrawn_on, number), ADD INDEX student_here_birth (withdrawn_on, birth_date);
