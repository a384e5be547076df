package org.homeroom.load;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A school for the crowd: students with a guardian each, and an office. All have the same password. */
final class Seed {
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    private Seed() {
    }

    static String student(int number) {
        return "student-" + number + "@crowd.example";
    }

    static String guardian(int number) {
        return "guardian-" + number + "@crowd.example";
    }

    static String office(int number) {
        return "office-" + number + "@crowd.example";
    }

    /** For MariaDB, in a migrated database. */
    static String sql(int students, int office, String password) {
        String hash = Password.hash(password).addRandomSalt(16).with(ARGON2).getResult();
        return text("seed.sql").replace(":students", String.valueOf(students)).replace(":office", String.valueOf(office)).replace(":hash", "'" + hash + "'");
    }

    static String text(String name) {
        try (InputStream file = Seed.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
