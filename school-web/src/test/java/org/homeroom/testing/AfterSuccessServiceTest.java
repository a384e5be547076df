package org.homeroom.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to observers that wait for the end of a transaction. */
@ServiceTest
class AfterSuccessServiceTest {
    /** Something happened to the person of this id. */
    record Happened(long person) {
    }

    /** Records what it can see in the database when notified. */
    @ApplicationScoped
    static class Witness {
        private final List<Long> seen = new ArrayList<>();
        @Inject
        Db db;

        void after(@Observes(during = TransactionPhase.AFTER_SUCCESS) Happened happened) {
            seen.add(db.count("person WHERE id = ?", happened.person()));
        }

        List<Long> seen() {
            return seen;
        }

        void forget() {
            seen.clear();
        }
    }

    @Inject
    Event<Happened> event;
    @Inject
    Witness witness;
    @Inject
    Given given;
    @Inject
    Db db;

    @BeforeEach
    void forget() {
        witness.forget();
    }

    @Test
    void observersAreToldAfterTheCommit() {
        db.run(em -> {
            event.fire(new Happened(given.person("Amara Okafor")));
            assertEquals(List.of(), witness.seen());
        });
        assertEquals(List.of(1L), witness.seen());
    }

    @Test
    void observersAreNotToldAfterARollback() {
        assertThrows(IllegalArgumentException.class, () -> db.run(em -> {
            event.fire(new Happened(given.person("Amara Okafor")));
            throw new IllegalArgumentException();
        }));
        assertEquals(List.of(), witness.seen());
    }
}
