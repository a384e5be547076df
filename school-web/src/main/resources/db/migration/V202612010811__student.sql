-- Where the household lives; a guardian who lives elsewhere has an address of their own.
ALTER TABLE student
    ADD COLUMN address VARCHAR(300),
    ADD COLUMN gender VARCHAR(40);
