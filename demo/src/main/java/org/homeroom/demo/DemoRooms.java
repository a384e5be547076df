package org.homeroom.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Instance.Handle;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.homeroom.base.schema.SchemaState;

/** The rooms of the demo school, in order. */
@ApplicationScoped
class DemoRooms {
    private static final long PAUSE_MS = 500;
    private static final Logger LOG = Logger.getLogger(DemoRooms.class.getName());
    @Inject
    Instance<DemoRows> rooms;
    @Inject
    SchemaState schema;

    List<DemoRows> inOrder() {
        return rooms.handlesStream().sorted(Comparator.comparingInt(DemoRooms::turn)).map(Handle::get).toList();
    }

    private static int turn(Handle<DemoRows> room) {
        return room.getBean().getBeanClass().getAnnotation(Priority.class).value();
    }

    /** Waits until the school is open; a room that fails does not stop the others. */
    void open() {
        try {
            while (!schema.isReady()) {
                Thread.sleep(PAUSE_MS);
            }
            for (DemoRows room : inOrder()) {
                open(room);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void open(DemoRows room) throws InterruptedException {
        try {
            room.whenOpen();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> room.getClass().getSimpleName() + " is not complete; the next start of the demo school goes on with it");
        }
    }
}
