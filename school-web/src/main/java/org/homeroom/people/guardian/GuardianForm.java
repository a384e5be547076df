package org.homeroom.people.guardian;

import org.homeroom.people.person.PersonForm;

/** What is typed about a guardian. */
public class GuardianForm extends PersonForm {
    private static final long serialVersionUID = 1L;
    private String address;

    /** The form as it is opened for a guardian that there is. */
    public static GuardianForm of(GuardianDetails guardian) {
        GuardianForm form = new GuardianForm();
        form.takeNames(guardian.givenName(), guardian.familyName(), guardian.called());
        form.takeContact(guardian.email(), guardian.phone());
        form.address = guardian.address();
        form.setVersion(guardian.version());
        return form;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}
