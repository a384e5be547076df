package org.homeroom.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.homeroom.access.caller.Caller;
import org.jboss.weld.context.bound.Bound;
import org.jboss.weld.context.bound.BoundRequestContext;

/**
 * Who is calling. {@link #as(Long)} begins a new request by someone, which lasts until the next one; {@link #as(Long, Callable)}
 * does some work in a separate request, on any thread. What is read once per request, such as rights, is then read again.
 */
@ApplicationScoped
public class TestCaller implements Caller {
    /** The address that every request comes from. */
    public static final String CLIENT = "192.0.2.7";
    private static final ThreadLocal<Long> ACCOUNT = new ThreadLocal<>();
    @Inject
    @Bound
    BoundRequestContext context;
    private final ThreadLocal<Map<String, Object>> request = new ThreadLocal<>();

    @Override
    public Optional<Long> accountId() {
        return Optional.ofNullable(ACCOUNT.get());
    }

    /** There are no sessions here. */
    @Override
    public boolean holds(int credential) {
        return true;
    }

    @Override
    public String client() {
        return CLIENT;
    }

    /** From now on the owner of this account is calling; nobody in particular if it is null. */
    public void as(Long accountId) {
        end();
        begin(accountId);
    }

    /** From now on a visitor is calling. */
    public void asVisitor() {
        as((Long) null);
    }

    /** Works as the owner of this account, in a separate request; afterwards the earlier one continues. */
    public <T> T as(Long accountId, Callable<T> work) {
        Long account = ACCOUNT.get();
        Map<String, Object> outer = request.get();
        if (outer != null) {
            context.deactivate();
            context.dissociate(outer);
        }
        begin(accountId);
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            end();
            ACCOUNT.set(account);
            request.set(outer);
            if (outer != null) {
                context.associate(outer);
                context.activate();
            }
        }
    }

    /** The same, for work without a result. */
    public void run(Long accountId, Runnable work) {
        as(accountId, () -> {
            work.run();
            return null;
        });
    }

    void beginTest() {
        begin(null);
    }

    void endTest() {
        end();
        ACCOUNT.remove();
    }

    private void begin(Long accountId) {
        ACCOUNT.set(accountId);
        Map<String, Object> beans = new HashMap<>();
        request.set(beans);
        context.associate(beans);
        context.activate();
    }

    private void end() {
        Map<String, Object> beans = request.get();
        if (beans != null) {
            context.invalidate();
            context.deactivate();
            context.dissociate(beans);
            request.remove();
        }
    }
}
