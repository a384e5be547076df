package org.homeroom.base.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Set;
import org.eclipse.persistence.exceptions.DescriptorException;
import org.homeroom.access.account.AccountLink;
import org.homeroom.access.account.UserAccount;
import org.homeroom.access.permission.Role;
import org.homeroom.testing.Db;
import org.homeroom.testing.Given;
import org.homeroom.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows in which a newer version wrote values unknown to this one. */
@ServiceTest
class TolerantEnumsServiceTest {
    @Inject
    Given given;
    @Inject
    Db db;
    private long account;

    @BeforeEach
    void aNewerVersionWrites() {
        account = given.account("Emi Satō", null, Role.TEACHER);
        db.sql("UPDATE user_account SET state = 'ASLEEP' WHERE id = ?", account);
        db.sql("INSERT INTO user_account_role (account_id, role) VALUES (?, 'LIBRARIAN')", account);
    }

    private UserAccount emi(EntityManager em) {
        return em.find(UserAccount.class, account);
    }

    @Test
    void isShownAsUnknown() {
        assertEquals(UserAccount.State.UNKNOWN, db.get(em -> emi(em).getState()));
        assertEquals(1L, (long) db.get(em -> em.createQuery("SELECT a.state FROM UserAccount a WHERE a.id = :id", UserAccount.State.class)
                .setParameter("id", account).getResultList().stream().filter(UserAccount.State.UNKNOWN::equals).count()));
    }

    @Test
    void isLeftOutOfASet() {
        assertEquals(Set.of(Role.TEACHER), db.get(em -> emi(em).getRoles()));
    }

    @Test
    void staysInItsRowWhenOtherColumnsChange() {
        db.run(em -> {
            emi(em).rename("Emi Tanaka");
            emi(em).grant(Role.EDITOR);
            emi(em).revoke(Role.TEACHER);
        });
        assertEquals("ASLEEP", db.string("SELECT state FROM user_account WHERE display_name = 'Emi Tanaka'"));
        assertEquals(Set.of("EDITOR", "LIBRARIAN"), Set.copyOf(db.strings("SELECT role FROM user_account_role WHERE account_id = ?", account)));
    }

    @Test
    void isNeverStored() {
        Exception refused = assertThrows(Exception.class, () -> db.run(em ->
                em.persist(new AccountLink(emi(em), AccountLink.Purpose.UNKNOWN, "hash", java.time.Instant.EPOCH))));
        assertEquals(DescriptorException.class, root(refused).getClass(), refused::toString);
    }

    private static Throwable root(Throwable thrown) {
        return thrown.getCause() == null ? thrown : root(thrown.getCause());
    }
}
