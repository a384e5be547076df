-- A last day that is still to come; withdrawn_on follows once it is over.
ALTER TABLE student ADD COLUMN leaves_on DATE, ADD INDEX student_leaving (leaves_on);
