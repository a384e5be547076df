package org.homeroom.load;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A command, followed by pairs of {@code --name value}. */
record Arguments(String command, Map<String, String> options) {
    static Arguments of(String[] args) {
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i < args.length; i += 2) {
            if (!args[i].startsWith("--") || i + 1 == args.length) {
                throw new IllegalArgumentException("Not understood: " + args[i]);
            }
            options.put(args[i].substring(2), args[i + 1]);
        }
        return new Arguments(args.length == 0 ? "" : args[0], options);
    }

    String text(String name) {
        String value = options.get(name);
        if (value == null) {
            throw new IllegalArgumentException("--" + name + " is missing");
        }
        return value;
    }

    String text(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }

    int number(String name, int otherwise) {
        return options.containsKey(name) ? Integer.parseInt(options.get(name)) : otherwise;
    }

    /** Null if it was not given. */
    Path path(String name) {
        return options.containsKey(name) ? Path.of(options.get(name)) : null;
    }
}
