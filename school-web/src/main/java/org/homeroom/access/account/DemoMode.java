package org.homeroom.access.account;

/** Marks this school as a demo. Only the demo module has such a bean, and no production WAR contains that module. */
public interface DemoMode {
    boolean isOn();
}
