package org.homeroom.access.account;

/** Says that this school is a demo. Only the demo school has such a bean, and no WAR of production holds it. */
public interface DemoMode {
    boolean isOn();
}
