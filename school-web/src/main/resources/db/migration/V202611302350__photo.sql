-- What is shown in a photo's place until it has loaded, and by what it is recognised if it is added again in another size or quality.
-- The version before writes the colour alone.
ALTER TABLE photo
    ADD COLUMN thumb_hash VARCHAR(100),
    ADD COLUMN perceptual BIGINT,
    ADD COLUMN placeholder VARCHAR(100) AS (COALESCE(thumb_hash, colour)) VIRTUAL;
