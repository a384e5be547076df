package org.homeroom.office.registration;

import java.time.LocalDate;
import org.homeroom.people.guardian.Guardianship.Relationship;
import org.homeroom.testing.Db;
import org.homeroom.testing.Mails;

/** Registers children like a family, and fills in forms like the office. */
class Registrar {
    static final String HOME = "192.0.2.7";
    private final RegistrationService service;
    private final Mails mails;
    private final Db db;

    Registrar(RegistrationService service, Mails mails, Db db) {
        this.service = service;
        this.mails = mails;
        this.db = db;
    }

    static RegistrationForm form(String givenName, String familyName, String email) {
        RegistrationForm form = new RegistrationForm();
        form.givenName = givenName;
        form.familyName = familyName;
        form.email = email;
        form.country = "DE";
        form.notice = true;
        return form;
    }

    void register(String givenName, String familyName, String email) {
        service.register(form(givenName, familyName, email), "en", HOME);
    }

    /** A registration whose address is confirmed. @return its id */
    long waiting(String givenName, String familyName, String email) {
        register(givenName, familyName, email);
        service.verify(mails.key(email));
        return id(givenName);
    }

    long id(String givenName) {
        return Long.parseLong(db.string("SELECT id FROM registration WHERE given_name = ?", givenName));
    }

    String state(long id) {
        return db.string("SELECT state FROM registration WHERE id = ?", id);
    }

    int version(long id) {
        return Integer.parseInt(db.string("SELECT version FROM registration WHERE id = ?", id));
    }

    /** Acceptance into a class, with a new guardian called Ines. */
    static AcceptForm acceptForm(long classId, String studentEmail) {
        AcceptForm form = new AcceptForm();
        form.birthDate = LocalDate.of(2014, 5, 6);
        form.classId = classId;
        form.firstDay = LocalDate.of(2026, 11, 23);
        form.studentAccount = studentEmail != null;
        form.studentEmail = studentEmail;
        form.guardianGivenName = "Ines";
        form.guardianFamilyName = "Moreau";
        form.relationship = Relationship.MOTHER;
        return form;
    }
}
