package org.homeroom.access.signin;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicBoolean;

/** A try at an account that waits for its turn: first that of a client who has tried least, then the one that came first. */
final class WaitingTry implements Comparable<WaitingTry> {
    private static final Comparator<WaitingTry> ORDER = Comparator.<WaitingTry>comparingInt(one -> one.before).thenComparingLong(one -> one.number);
    private final AsyncContext request;
    private final String client;
    private final int before;
    private final long number;
    private final AtomicBoolean over = new AtomicBoolean();

    /**
     * @param before how often the client has tried before
     * @param number grows from one try to the next
     */
    WaitingTry(AsyncContext request, String client, int before, long number) {
        this.request = request;
        this.client = client;
        this.before = before;
        this.number = number;
    }

    String client() {
        return client;
    }

    /** The page is asked for after all. */
    void goOn() {
        if (over.compareAndSet(false, true)) {
            request.dispatch();
        }
    }

    /** To the form, with what was typed. @return false if it has gone on, or back, already */
    boolean goBack() {
        if (!over.compareAndSet(false, true)) {
            return false;
        }
        HttpServletRequest asked = (HttpServletRequest) request.getRequest();
        HttpServletResponse answer = (HttpServletResponse) request.getResponse();
        TypedName.keep(answer, asked.getParameter(GuessesWait.TYPED));
        answer.setStatus(HttpServletResponse.SC_FOUND);
        answer.setHeader("Location", asked.getContextPath() + Authentication.pageWhenCrowded(asked.getParameter("back")));
        request.complete();
        return true;
    }

    @Override
    public int compareTo(WaitingTry other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WaitingTry one && compareTo(one) == 0;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(number);
    }
}
