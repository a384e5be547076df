package org.homeroom.access.account;

/** Says that this school is a demo. Only the demo module has such a bean, and no production WAR contains that. */
public interface DemoMode {
    boolean isOn();
}
