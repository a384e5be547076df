package org.homeroom.office.admission;

import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.Stream;
import org.homeroom.people.student.StudentForm;
import org.homeroom.web.form.Label;

/** What is typed about a child who becomes a student. Its version is that of the registration, if there is one. */
public class AdmissionForm extends StudentForm {
    private static final long serialVersionUID = 1L;
    public static final int GUARDIANS = 2;
    /** From the first day on; null if that is decided later. */
    @Label("student.class")
    public Long classId;
    /** Whether the student gets an account, and a mail to set its password. */
    @Label("student_admit.account")
    public boolean account;
    /** As many as there is room for; those left empty do not count. */
    @Valid @Label(value = "guardian.guardian", part = "guardian")
    public final List<AdmissionGuardianForm> guardians = Stream.generate(AdmissionGuardianForm::new).limit(GUARDIANS).toList();
}
