package org.homeroom.access.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homeroom.access.caller.Caller;
import org.homeroom.base.shared.BaseEntity;
import org.homeroom.base.shared.Conflict;
import org.homeroom.base.shared.Remembered;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.base.shared.SchoolException;
import org.homeroom.web.form.EditForm;
import org.homeroom.web.form.Fields;

/**
 * The only way in which services write rows: each write is flushed at once, and what the database refuses is reported as a broken
 * rule or a conflict while it can still be explained. Whatever has to see every change of a record, such as its history, belongs
 * here. For services that have checked access.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Records {
    private static final Logger LOG = Logger.getLogger(Records.class.getName());
    /** MariaDB's error number for a duplicate entry in a unique key, and how it names the key. */
    private static final int DUPLICATE = 1062;
    private static final Pattern KEY = Pattern.compile("for key '(?:\\w+\\.)?(\\w+)'");
    @Inject
    EntityManager em;
    @Inject
    Caller caller;
    @Inject
    Event<Written> written;

    /** Rows were written; whoever observes it after the commit sees them. */
    public record Written() {
    }

    /** The rows are added in this order, the record itself last. @throws RuleBroken at a field whose value is taken */
    public void add(EditForm form, BaseEntity... rows) {
        write(form, () -> persist(rows));
        say(rows[rows.length - 1], "added");
    }

    public void add(BaseEntity... rows) {
        write(() -> persist(rows));
    }

    private void persist(BaseEntity... rows) {
        for (BaseEntity row : rows) {
            em.persist(row);
        }
    }

    /**
     * Changes a record from a form; a new one is added.
     *
     * @throws Conflict   if someone else has changed it since the form was opened
     * @throws RuleBroken at a field whose value is taken
     */
    public void change(BaseEntity record, EditForm form, Runnable work) {
        record.requireVersion(form.version);
        write(form, () -> {
            work.run();
            em.persist(record);
        });
        say(record, "changed");
    }

    public void remove(BaseEntity record) {
        write(() -> em.remove(record));
    }

    public void write() {
        write(() -> { });
    }

    public void write(Runnable work) {
        write(null, work);
    }

    private void write(EditForm form, Runnable work) {
        try {
            work.run();
            em.flush();
            written.fire(new Written());
        } catch (OptimisticLockException e) {
            throw new Conflict();
        } catch (PersistenceException e) {
            throw refusal(form, e);
        }
    }

    /** Of two people saving the same name at once, both find it free, and the schema refuses the second. */
    private static RuntimeException refusal(EditForm form, PersistenceException thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLException refused && refused.getErrorCode() == DUPLICATE) {
                Matcher said = KEY.matcher(refused.getMessage());
                String key = said.find() ? said.group(1) : "";
                LOG.info(() -> "The unique key " + key + " was taken");
                return taken(form, key);
            }
        }
        return thrown;
    }

    /** A unique key is named after its table and last column, which forms call by the same name: {@code staff_member_code}. */
    private static SchoolException taken(EditForm form, String key) {
        if (key.endsWith("_only_one")) {
            return new Conflict();
        }
        String field = key.substring(key.lastIndexOf('_') + 1);
        return form != null && Fields.of(form.getClass()).has(field) ? RuleBroken.at(field, "error.taken") : RuleBroken.of("error.taken");
    }

    static void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) Written rows) {
        Remembered.written();
    }

    private void say(BaseEntity record, String done) {
        LOG.info(() -> record.getClass().getSimpleName() + " " + record.getId() + " " + done + caller.by());
    }
}
