package org.homeroom.access.signin;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;

/** A try at an account that waits for its turn: first that of a client who has tried least, then the one that came first. */
final class WaitingTry implements Comparable<WaitingTry> {
    private static final Comparator<WaitingTry> ORDER = Comparator.<WaitingTry>comparingInt(one -> one.before).thenComparingLong(one -> one.number);
    private final AsyncContext request;
    private final int before;
    private final long number;

    /**
     * @param before how often the client has tried before
     * @param number grows from one try to the next
     */
    WaitingTry(AsyncContext request, int before, long number) {
        this.request = request;
        this.before = before;
        this.number = number;
    }

    /** The page is asked for after all. */
    void goOn() {
        request.dispatch();
    }

    /** To the form, with what was typed. */
    void goBack() {
        HttpServletRequest asked = (HttpServletRequest) request.getRequest();
        HttpServletResponse answer = (HttpServletResponse) request.getResponse();
        TypedEmail.keep(answer, asked.getParameter("email"));
        answer.setStatus(HttpServletResponse.SC_FOUND);
        answer.setHeader("Location", asked.getContextPath() + Authentication.pageWhenCrowded(asked.getParameter("back")));
        request.complete();
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
