package org.homeroom.people.student;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.homeroom.access.account.Accounts;
import org.homeroom.access.permission.Role;

/** Whoever leaves the school is out of Homeroom, and whoever comes back is invited again: in the same transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StudentAccounts {
    @Inject
    EntityManager em;
    @Inject
    Accounts accounts;

    void leave(@Observes StudentWithdrawn leaver) {
        accounts.leave(person(leaver.studentId()), Role.STUDENT);
    }

    void comeBack(@Observes StudentReadmitted student) {
        accounts.comeBack(person(student.studentId()), Role.STUDENT);
    }

    private long person(long studentId) {
        return em.find(Student.class, studentId).getPerson().getId();
    }
}
