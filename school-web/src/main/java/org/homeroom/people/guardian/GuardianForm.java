package org.homeroom.people.guardian;

import org.homeroom.people.person.PersonForm;

/** What is typed about a guardian. */
public class GuardianForm extends PersonForm {
    private static final long serialVersionUID = 1L;
    public String address;

    /** The form as it is opened for a guardian that there is. */
    public static GuardianForm of(GuardianDetails guardian) {
        GuardianForm form = new GuardianForm();
        form.version = guardian.version();
        form.givenName = guardian.givenName();
        form.familyName = guardian.familyName();
        form.called = guardian.called();
        form.email = guardian.email();
        form.phone = guardian.phone();
        form.address = guardian.address();
        return form;
    }
}
