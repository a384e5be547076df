package org.homeroom.access.permission;

/** What can be allowed. Each is granted to a role with a {@link Scope}. */
public enum Permission {
    SCHOOL_SET_UP, ACCOUNT_MANAGE, REGISTRATION_HANDLE,
    STUDENT_VIEW, STUDENT_EDIT, GUARDIAN_VIEW, GUARDIAN_EDIT, STAFF_VIEW, STAFF_EDIT,
    CLASS_VIEW, CLASS_EDIT, CONSENT_RECORD,
    PHOTO_UPLOAD, PHOTO_VIEW, PHOTO_APPROVE, PORTRAIT_CHOOSE, YEARBOOK_VIEW
}
