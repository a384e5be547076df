package org.homeroom.access.signin;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.homeroom.access.account.BrowserCookie;
import org.homeroom.access.account.KnownBrowsers;
import org.homeroom.access.account.UserAccount;
import org.homeroom.access.caller.SecurityLog;
import org.homeroom.access.caller.SecurityLog.Outcome;
import org.homeroom.access.caller.SecurityLog.Trace;

/**
 * Turns away tries at an account at which somebody is guessing, when there are more than {@link GuessedAccounts} has time for: without building a page, and
 * after a while in which no thread is held. Known browsers pass. See docs/adr/0028-guessing-is-slowed-not-locked-out.md.
 */
@WebFilter(filterName = "guessesWait", asyncSupported = true)
public class GuessesWait extends HttpFilter {
    private static final Duration WAIT = Duration.ofSeconds(2);
    /** Who finds no room to wait is turned away at once. */
    private static final int MOST_WAITING = 500;
    @Inject
    transient GuessedAccounts guessed;
    @Inject
    transient KnownBrowsers browsers;
    @Inject
    transient SecurityLog log;
    private final transient Semaphore room = new Semaphore(MOST_WAITING);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String typed = request.getParameter("email");
        if (!"POST".equals(request.getMethod()) || typed == null || mayTry(UserAccount.fold(typed), request)) {
            chain.doFilter(request, response);
            return;
        }
        log.failed(Trace.SIGN_IN, Outcome.THROTTLED, null);
        TypedEmail.keep(response, typed);
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", request.getContextPath() + Authentication.pageWhenCrowded(request.getParameter("back")));
        if (room.tryAcquire()) {
            AsyncContext later = request.startAsync(request, response);
            later.setTimeout(WAIT.toMillis());
            later.addListener(new Leaving(room));
        }
    }

    private boolean mayTry(String email, HttpServletRequest request) {
        return !guessed.has(email) || browsers.isKnown(email, BrowserCookie.of(request)) || guessed.isNext();
    }

    /** The time is up, or the client has gone. */
    private record Leaving(Semaphore room) implements AsyncListener {
        @Override
        public void onTimeout(AsyncEvent event) {
            event.getAsyncContext().complete();
        }

        @Override
        public void onComplete(AsyncEvent event) {
            room.release();
        }

        @Override
        public void onError(AsyncEvent event) {
            event.getAsyncContext().complete();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
