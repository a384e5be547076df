package org.homeroom.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/** Records the SQL statements of a thread: everyday pages may run six. */
public final class Statements {
    private static final ThreadLocal<List<String>> HEARD = new ThreadLocal<>();

    private Statements() {
    }

    /** The statements that some work sends to the database, in order. */
    public static List<String> of(Callable<?> work) {
        List<String> before = HEARD.get();
        List<String> heard = new ArrayList<>();
        HEARD.set(heard);
        try {
            work.call();
            return heard;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            HEARD.set(before);
        }
    }

    /** EclipseLink creates one, by the name in the properties. */
    public static final class Listener extends SessionEventAdapter {
        @Override
        public void preExecuteCall(SessionEvent event) {
            List<String> heard = HEARD.get();
            if (heard != null && event.getCall() instanceof DatabaseCall call) {
                heard.add(call.getSQLString());
            }
        }
    }
}
