package org.homeroom.access.draft;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.homeroom.base.schema.SchemaState;

/** Deletes old drafts, every night on every node: the second node finds none. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DraftTimer {
    private static final Logger LOG = Logger.getLogger(DraftTimer.class.getName());
    @Inject
    DraftService drafts;
    @Inject
    SchemaState schema;

    @Schedule(hour = "3", minute = "41", persistent = false)
    public void sweep() {
        if (!schema.isReady()) {
            return;
        }
        int swept = drafts.sweep();
        if (swept > 0) {
            LOG.info(() -> swept + " drafts that nobody came back to are forgotten");
        }
    }
}
