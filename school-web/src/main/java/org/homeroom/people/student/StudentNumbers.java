package org.homeroom.people.student;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Assigns student numbers, such as 2026-0001: the year of admission, and the next free number in it. */
@ApplicationScoped
class StudentNumbers {
    @Inject
    EntityManager em;

    /** The school's row stays locked until the transaction ends, so that two simultaneous admissions get different numbers. */
    @Transactional(Transactional.TxType.MANDATORY)
    String next(int year) {
        em.createNativeQuery("SELECT id FROM school FOR UPDATE").getResultList();
        Number last = (Number) em.createNativeQuery("""
                        SELECT COALESCE(MAX(CAST(SUBSTRING(number, 6) AS UNSIGNED)), 0) FROM student
                        WHERE number LIKE ? AND number REGEXP '^[0-9]{4}-[0-9]{4,9}$'""")
                .setParameter(1, year + "-%").getSingleResult();
        return "%04d-%04d".formatted(year, last.longValue() + 1);
    }
}
