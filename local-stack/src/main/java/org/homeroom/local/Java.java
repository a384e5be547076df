package org.homeroom.local;

import java.nio.file.Path;

/** The JDK that runs this, which also runs the other Java processes. */
final class Java {

    private Java() {
    }

    static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
