package org.homeroom.local;

import java.util.List;

/** The options on the command line of {@code ./run}. */
record Options(boolean help, boolean fresh, boolean demo, int port) {

    static final int DEFAULT_PORT = 8080;

    /** The command line cannot be understood. */
    static final class UsageException extends StackException {

        private static final long serialVersionUID = 1L;

        UsageException(String sentence) {
            super(sentence);
        }
    }

    static Options parse(String... arguments) {
        boolean help = false;
        boolean fresh = false;
        boolean demo = true;
        int port = DEFAULT_PORT;
        var rest = List.of(arguments).iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            switch (argument) {
                case "--help", "-h" -> help = true;
                case "--fresh" -> fresh = true;
                case "--no-demo" -> demo = false;
                case "--port" -> {
                    if (!rest.hasNext()) {
                        throw new UsageException("--port needs a number, as in --port 9000.");
                    }
                    port = port(rest.next());
                }
                default -> {
                    if (!argument.startsWith("--port=")) {
                        throw new UsageException("Unknown option " + argument + "; ./run --help lists the options.");
                    }
                    port = port(argument.substring("--port=".length()));
                }
            }
        }
        return new Options(help, fresh, demo, port);
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1024 && port <= 65535 - Ports.COUNT) {
                return port;
            }
        } catch (NumberFormatException _) {
            // answered below, like a number out of range
        }
        throw new UsageException("--port takes a number from 1024 to " + (65535 - Ports.COUNT) + ", not " + text + ".");
    }
}
