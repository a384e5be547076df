package org.homeroom.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.homeroom.base.shared.Settings;

/**
 * Settings for tests: the defaults, a school at {@link #SCHOOL_URL}, the mail catcher and, if needed, an object store. A test may
 * override them; the next one starts afresh.
 */
@ApplicationScoped
public class TestSettings {
    public static final String SCHOOL_URL = "https://school.example";
    private static final Map<String, String> CHANGED = new ConcurrentHashMap<>();

    /** Sets an environment variable for this test. */
    public void set(String name, String value) {
        CHANGED.put(name, value);
    }

    static void reset() {
        CHANGED.clear();
        CHANGED.put("SCHOOL_URL", SCHOOL_URL);
    }

    @Produces
    @ApplicationScoped
    Settings settings() {
        return new Settings(new HashMap<>() {
            @Override
            public String get(Object name) {
                String changed = CHANGED.get(name);
                return changed != null ? changed : Servers.environment(name.toString());
            }
        });
    }
}
