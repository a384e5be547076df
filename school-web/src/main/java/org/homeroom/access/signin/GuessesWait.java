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
import java.util.concurrent.atomic.AtomicLong;
import org.homeroom.access.account.BrowserCookie;
import org.homeroom.access.account.KnownBrowsers;
import org.homeroom.access.account.UserAccount;
import org.homeroom.access.caller.SecurityLog;
import org.homeroom.web.edge.ClientAddress;

/**
 * Lets tries at an account at which somebody is guessing wait for their turn. Whoever finds no place to wait is sent back to the form, after a while and
 * without a page being built. Known browsers pass. See docs/adr/0028-guessing-is-slowed-not-locked-out.md.
 */
@WebFilter(filterName = "guessesWait", asyncSupported = true)
public class GuessesWait extends HttpFilter {
    /** The form's field with the address or user name. It kept its name, by which browsers fill it in and the version before sends it. */
    static final String TYPED = "email";
    /** Beyond these, nobody is kept waiting to be sent back. */
    private static final int MOST_SENT_BACK = 500;
    private static final Duration UNTIL_SENT_BACK = Duration.ofSeconds(2);
    @Inject
    transient GuessedAccounts guessed;
    @Inject
    transient ClientTries tries;
    @Inject
    transient ClientAddress clients;
    @Inject
    transient KnownBrowsers browsers;
    @Inject
    transient SecurityLog log;
    @Resource
    transient ManagedScheduledExecutorService timer;
    private transient Turns<WaitingTry> turns;
    private long longest;
    private final transient Semaphore room = new Semaphore(MOST_SENT_BACK);
    private final transient AtomicLong numbers = new AtomicLong();

    @Override
    public void init() {
        int places = Integer.parseInt(getInitParameter("places"));
        turns = new Turns<>(places, WaitingTry::goOn, timer);
        longest = Turns.PACE.multipliedBy(places).toMillis();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String typed = request.getParameter(TYPED);
        if (!"POST".equals(request.getMethod()) || typed == null || mayTry(UserAccount.fold(typed), request)) {
            chain.doFilter(request, response);
            return;
        }
        AsyncContext later = request.startAsync(request, response);
        String client = clients.of(request);
        WaitingTry one = new WaitingTry(later, client, tries.count(client), numbers.incrementAndGet());
        later.setTimeout(longest);
        later.addListener(new Patience(() -> sendBack(one), () -> { }));
        turns.enter(one).ifPresent(last -> {
            if (last == one && room.tryAcquire()) {
                later.setTimeout(UNTIL_SENT_BACK.toMillis());
                later.addListener(new Patience(() -> { }, room::release));
            } else {
                sendBack(last);
            }
        });
    }

    private void sendBack(WaitingTry one) {
        turns.leave(one);
        if (one.goBack()) {
            log.crowdedOut(one.client());
        }
    }

    private boolean mayTry(String account, HttpServletRequest request) {
        return !guessed.has(account) || browsers.isKnown(account, BrowserCookie.of(request));
    }

    /** @param lost what is done when it has been long enough, and {@code over} when all is done */
    private record Patience(Runnable lost, Runnable over) implements AsyncListener {
        @Override
        public void onTimeout(AsyncEvent event) {
            lost.run();
        }

        @Override
        public void onComplete(AsyncEvent event) {
            over.run();
        }

        /** The server answers with its error page. */
        @Override
        public void onError(AsyncEvent event) {
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
        }
    }
}
