package org.homeroom.demo;

import jakarta.enterprise.context.ApplicationScoped;
import org.homeroom.access.account.DemoMode;

/** What the environment says to the demo school. All other variables are read by {@link org.homeroom.base.shared.Settings}. */
@ApplicationScoped
class DemoSettings implements DemoMode {
    private static String get(String name) {
        String value = System.getenv(name);
        return value == null ? "" : value.strip();
    }

    /** DEMO: whether an invented school is filled in; refused on any address but loopback. */
    @Override
    public boolean isOn() {
        return Boolean.parseBoolean(get("DEMO"));
    }

    /** DEMO_ACCOUNTS_FILE: where the demo accounts are written down; empty for nowhere. */
    String accountsFile() {
        return get("DEMO_ACCOUNTS_FILE");
    }
}
