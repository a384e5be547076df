-- contract: nothing is taken away: columns become wider, and the version before goes on writing shorter names into them.
-- Names of up to two hundred characters, each; and where they are copied to.
ALTER TABLE person
    MODIFY given_name VARCHAR(200) NOT NULL,
    MODIFY family_name VARCHAR(200) NOT NULL,
    MODIFY called VARCHAR(200),
    MODIFY found_by VARCHAR(602);
ALTER TABLE name_gram MODIFY name VARCHAR(200) NOT NULL;
ALTER TABLE registration
    MODIFY given_name VARCHAR(200) NOT NULL,
    MODIFY family_name VARCHAR(200) NOT NULL;
ALTER TABLE user_account MODIFY display_name VARCHAR(401) NOT NULL;
ALTER TABLE outbox_mail MODIFY subject VARCHAR(1000) NOT NULL;
