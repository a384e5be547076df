package org.homeroom.access.caller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeroom.web.edge.SameOrigin;

/**
 * A line for each event that a school may have to account for, in a category of its own, which the server writes to a file of its own. A line
 * consists of {@code key=value}, in an order that stays; it contains ids, never names or addresses of people. See docs/operations.md.
 */
@ApplicationScoped
public class SecurityLog {
    private static final Logger LOG = Logger.getLogger("org.homeroom.security");
    private static final String NOBODY = "-";
    @Inject
    Caller caller;
    @Inject
    Event<Line> done;

    /** What happened. In a line, {@code SIGN_IN} is {@code sign-in}. */
    public enum Trace {
        SIGN_IN, SIGN_OUT, SESSION_END, REFUSAL, INVITATION, GRANT, REVOKE, FIRST_DAY, LAST_DAY, CLOSE, REOPEN, CODE, RESET, RESET_LINK, PASSWORD, REGISTRATION, UPLOAD,
        FOREIGN_REQUEST
    }

    /** How it ended. */
    public enum Outcome {
        SUCCESS, FAILURE, THROTTLED, REFUSED
    }

    record Line(String text) {
    }

    /** It was done: written once that is committed, and not if it is rolled back. */
    public void done(Trace trace, long account, String... more) {
        done.fire(new Line(line(trace, Outcome.SUCCESS, actor(), caller.client(), account(account), more)));
    }

    static void write(@Observes(during = TransactionPhase.AFTER_SUCCESS) Line line) {
        LOG.info(line.text());
    }

    /** Somebody with the right password has come in. */
    public void signedIn(long account) {
        LOG.info(line(Trace.SIGN_IN, Outcome.SUCCESS, Long.toString(account), caller.client(), account(account)));
    }

    /** It was not done. @param account whose it was about; null if it is nobody's, or was not looked up */
    public void failed(Trace trace, Outcome outcome, Long account) {
        LOG.info(line(trace, outcome, actor(), caller.client(), account == null ? NOBODY : account(account)));
    }

    /** Somebody was turned away before their password was looked at. */
    public void crowdedOut(String client) {
        LOG.info(line(Trace.SIGN_IN, Outcome.THROTTLED, NOBODY, client, NOBODY));
    }

    /** A visitor wants a link to set a password; whether there is an account is found out after the answer. */
    public void askedForLink(Long account, String client) {
        LOG.info(line(Trace.RESET_LINK, account == null ? Outcome.FAILURE : Outcome.SUCCESS, NOBODY, client, account == null ? NOBODY : account(account)));
    }

    /** Somebody may not do this. @param subject such as {@code student:17} */
    public void refused(String subject, Object permission) {
        LOG.info(line(Trace.REFUSAL, Outcome.REFUSED, actor(), caller.client(), subject, "permission=" + permission));
    }

    void foreign(@Observes SameOrigin.Refused request) {
        failed(Trace.FOREIGN_REQUEST, Outcome.REFUSED, null);
    }

    /** Also without a request, as when nobody has come back for half an hour. */
    static void ended(String account) {
        LOG.info(line(Trace.SESSION_END, Outcome.SUCCESS, NOBODY, NOBODY, "account:" + account));
    }

    private String actor() {
        return caller.accountId().map(Object::toString).orElse(NOBODY);
    }

    private static String account(long id) {
        return "account:" + id;
    }

    /** A client is told by a balancer's header, and must not be able to add keys of its own. */
    private static String line(Trace trace, Outcome outcome, String actor, String client, String subject, String... more) {
        return Stream.concat(Stream.of("event=" + word(trace), "outcome=" + word(outcome), "actor=" + actor,
                "client=" + client.replaceAll("[^0-9A-Za-z.:%-]", "_"), "subject=" + subject), Stream.of(more)).collect(Collectors.joining(" "));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
