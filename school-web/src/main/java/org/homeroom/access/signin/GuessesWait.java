package org.homeroom.access.signin;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
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
 * Lets tries at an account at which somebody is guessing wait for their turn. Who finds no place to wait is sent back to the form, after a while and
 * without a page being built. Known browsers pass. See docs/adr/0028-guessing-is-slowed-not-locked-out.md.
 */
@WebFilter(filterName = "guessesWait", asyncSupported = true)
public class GuessesWait extends HttpFilter {
    /** Beyond these, nobody is kept waiting to be sent back. */
    private static final int MOST_SENT_BACK = 500;
    private static final Duration UNTIL_SENT_BACK = Duration.ofSeconds(2);
    private static final Duration MARGIN = Duration.ofSeconds(30);
    @Inject
    transient GuessedAccounts guessed;
    @Inject
    transient KnownBrowsers browsers;
    @Inject
    transient SecurityLog log;
    @Resource
    transient ManagedScheduledExecutorService timer;
    private transient Turns<AsyncContext> turns;
    private long longest;
    private final transient Semaphore sentBack = new Semaphore(MOST_SENT_BACK);

    @Override
    public void init() {
        int places = Integer.parseInt(getInitParameter("places"));
        turns = new Turns<>(places, AsyncContext::dispatch, timer);
        longest = Turns.PACE.multipliedBy(places).plus(MARGIN).toMillis();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String typed = request.getParameter("email");
        if (!"POST".equals(request.getMethod()) || typed == null || mayTry(UserAccount.fold(typed), request)) {
            chain.doFilter(request, response);
            return;
        }
        AsyncContext later = request.startAsync(request, response);
        later.setTimeout(longest);
        if (!turns.enter(later)) {
            log.failed(Trace.SIGN_IN, Outcome.THROTTLED, null);
            TypedEmail.keep(response, typed);
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", request.getContextPath() + Authentication.pageWhenCrowded(request.getParameter("back")));
            sendBack(later);
        }
    }

    private boolean mayTry(String email, HttpServletRequest request) {
        return !guessed.has(email) || browsers.isKnown(email, BrowserCookie.of(request));
    }

    private void sendBack(AsyncContext later) {
        if (sentBack.tryAcquire()) {
            later.setTimeout(UNTIL_SENT_BACK.toMillis());
            later.addListener(new Leaving(sentBack));
        } else {
            later.complete();
        }
    }

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
