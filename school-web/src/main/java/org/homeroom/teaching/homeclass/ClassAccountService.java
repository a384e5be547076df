package org.homeroom.teaching.homeclass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.reach.Access;
import org.homeroom.people.person.Slip;
import org.homeroom.people.student.Invited;
import org.homeroom.people.student.StudentAccount;
import org.homeroom.people.student.StudentAccountService;

/** The accounts of the students who are in a class now, for the office and the class's tutor. */
@ApplicationScoped
@Transactional
public class ClassAccountService {
    @Inject
    EntityManager em;
    @Inject
    Access access;
    @Inject
    StudentAccountService students;

    public boolean mayManage(long classId) {
        return access.reaches(Permission.STUDENT_ACCOUNT, SchoolClass.class, classId);
    }

    public List<StudentAccount> list(long classId) {
        return students.list(members(classId));
    }

    /** Invites those who have no account yet. */
    public Invited invite(long classId) {
        return students.invite(members(classId));
    }

    public List<Slip> slipsAnew(long classId) {
        return students.slipsAnew(members(classId));
    }

    private List<Long> members(long classId) {
        access.require(Permission.STUDENT_ACCOUNT, SchoolClass.class, classId);
        return em.createQuery("SELECT e.student.id FROM Enrolment e WHERE e.schoolClass.id = :class AND e.open = TRUE", Long.class)
                .setParameter("class", classId).getResultList();
    }
}
