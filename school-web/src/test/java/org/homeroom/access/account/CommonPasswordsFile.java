package org.homeroom.access.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Writes the list of common passwords that the application ships: the hashes of the first hundred thousand that are long enough, from a file
 * with one a line, the most common first. THIRD-PARTY.md says which.
 */
final class CommonPasswordsFile {
    private static final int MOST = 100_000;

    private CommonPasswordsFile() {
    }

    public static void main(String[] arguments) throws IOException {
        TreeSet<Long> hashes = new TreeSet<>(Long::compareUnsigned);
        try (Stream<String> lines = Files.lines(Path.of(arguments[0]))) {
            lines.map(CommonPasswords::fold).filter(password -> password.codePointCount(0, password.length()) >= Passwords.MIN_LENGTH)
                    .distinct().limit(MOST).forEach(password -> hashes.add(CommonPasswords.hash(password)));
        }
        byte[] bytes = new byte[hashes.size() * CommonPasswords.BYTES];
        int at = 0;
        for (long hash : hashes) {
            for (int i = CommonPasswords.BYTES - 1; i >= 0; i--) {
                bytes[at++] = (byte) (hash >>> 8 * i);
            }
        }
        Files.write(Path.of(arguments[1]), bytes);
    }
}
