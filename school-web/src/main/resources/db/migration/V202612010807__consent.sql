-- The date on the paper form that a decision was read off; null if it came in another way.
ALTER TABLE consent ADD COLUMN signed_on DATE;
