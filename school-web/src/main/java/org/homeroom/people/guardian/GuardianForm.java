package org.homeroom.people.guardian;

import jakarta.validation.constraints.Size;
import org.homeroom.people.person.PersonForm;
import org.homeroom.web.form.Is;
import org.homeroom.web.form.Label;

public class GuardianForm extends PersonForm {
    private static final long serialVersionUID = 1L;
    @Is(Is.Kind.LINES) @Size(max = Guardian.ADDRESS_LENGTH) @Label("person.address")
    public String address;

    static GuardianForm of(Guardian guardian) {
        GuardianForm form = new GuardianForm();
        form.version = guardian.getVersion();
        form.take(guardian.getPerson());
        form.address = guardian.getAddress();
        return form;
    }

    void describe(Guardian guardian) {
        describe(guardian.getPerson());
        guardian.liveAt(address);
    }
}
