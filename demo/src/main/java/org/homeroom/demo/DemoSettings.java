package org.homeroom.demo;

import jakarta.enterprise.context.ApplicationScoped;
import org.homeroom.access.account.DemoMode;

/** The demo school's settings from the environment. All other variables are read by {@link org.homeroom.base.shared.Settings}. */
@ApplicationScoped
class DemoSettings implements DemoMode {
    private static String get(String name) {
        String value = System.getenv(name);
        return value == null ? "" : value.strip();
    }

    /** DEMO: whether to fill in an invented school; refused on any address but loopback. */
    @Override
    public boolean isOn() {
        return Boolean.parseBoolean(get("DEMO"));
    }

    /** DEMO_ACCOUNTS_FILE: where the demo accounts are listed; empty for nowhere. */
    String accountsFile() {
        return get("DEMO_ACCOUNTS_FILE");
    }
}
