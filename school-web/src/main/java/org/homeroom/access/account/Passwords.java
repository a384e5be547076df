package org.homeroom.access.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Hashes passwords with Argon2id: 19 MiB, two passes, one lane, as OWASP's password storage cheat sheet recommends. Only a few at
 * a time, so that many people signing in at once cannot exhaust the memory.
 */
@ApplicationScoped
public class Passwords {
    static final int MIN_LENGTH = 10;
    static final int MAX_LENGTH = 200;
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final int SALT_BYTES = 16;
    private final Semaphore lanes = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
    /** Checked when there is no account, so that an unknown address takes as long as a wrong password. */
    private final String nobody = hash("nobody has this password");

    /** @return the hash with its parameters and salt, in PHC form */
    public String hash(String password) {
        return guarded(() -> Password.hash(password).addRandomSalt(SALT_BYTES).with(ARGON2).getResult());
    }

    /** @param hash null if there is no account or no password; the check then takes as long and fails */
    public boolean matches(String password, String hash) {
        boolean same = guarded(() -> Password.check(password, hash == null ? nobody : hash)
                .with(Argon2Function.getInstanceFromHash(hash == null ? nobody : hash)));
        return same && hash != null;
    }

    private <T> T guarded(Supplier<T> work) {
        lanes.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            lanes.release();
        }
    }
}
