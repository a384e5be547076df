package org.homeroom.demo;

/** Someone of the demo school, as the tables know them. */
record DemoPerson(long personId, String given, String family, String email) {
    String name() {
        return given + " " + family;
    }
}
