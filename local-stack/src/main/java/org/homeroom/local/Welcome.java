package org.homeroom.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The message when the school is ready: where it is, who can sign in, how to stop. */
final class Welcome {

    private Welcome() {
    }

    static String text(LocalStack stack, boolean demo) {
        StringBuilder text = new StringBuilder();
        text.append("\nHomeroom is ready.\n\n");
        text.append("  School  ").append(stack.address()).append('\n');
        text.append("  Inbox   ").append(stack.mail().inbox()).append("   (mails that the school sends on this machine)\n");
        if (demo) {
            List<String> accounts = lines(stack.demoAccounts());
            if (!accounts.isEmpty()) {
                text.append("\nSign in as\n\n");
                aligned(accounts).forEach(line -> text.append("  ").append(line).append('\n'));
            }
        } else {
            List<String> link = lines(stack.firstAdministratorLink());
            if (!link.isEmpty()) {
                text.append("\nThe first administrator sets a password at\n\n");
                link.forEach(line -> text.append("  ").append(line).append('\n'));
            }
        }
        text.append("\nCtrl-C stops everything; what was typed is kept.");
        return text.toString();
    }

    /** Aligns tab-separated columns. */
    static List<String> aligned(List<String> lines) {
        List<String[]> rows = lines.stream().map(line -> line.split("\t")).toList();
        int columns = rows.stream().mapToInt(row -> row.length).max().orElse(0);
        int[] widths = new int[columns];
        rows.forEach(row -> {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        });
        return rows.stream().map(row -> {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.length; i++) {
                line.append(row[i]).repeat(' ', widths[i] - row[i].length() + 2);
            }
            return line.toString().stripTrailing();
        }).toList();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException _) {
            return List.of("(" + file + " cannot be read)");
        }
    }
}
