-- Which values a column may have is said by the enum of the version that writes it. A list here would refuse those of the next version, while both run.
ALTER TABLE outbox_mail DROP CONSTRAINT outbox_mail_state;
ALTER TABLE user_account DROP CONSTRAINT user_account_state;
ALTER TABLE user_account_role DROP CONSTRAINT user_account_role_role;
ALTER TABLE account_link DROP CONSTRAINT account_link_purpose;
ALTER TABLE role_permission DROP CONSTRAINT role_permission_scope;
ALTER TABLE guardianship DROP CONSTRAINT guardianship_relationship;
ALTER TABLE consent DROP CONSTRAINT consent_purpose;
ALTER TABLE registration DROP CONSTRAINT registration_state;
ALTER TABLE photo DROP CONSTRAINT photo_state, DROP CONSTRAINT photo_approval;
ALTER TABLE rendition DROP CONSTRAINT rendition_kind;
