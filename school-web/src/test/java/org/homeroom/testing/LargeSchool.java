package org.homeroom.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.homeroom.base.schema.Migrations;

/**
 * A school of any size in a schema of its own, filled by the statements of {@code benchmarks/pages}, which also say who has which id:
 * the accounts of the office are 1043 to 1203, those of teachers begin with 1213, and the year is 1.
 */
public final class LargeSchool {
    public static final long OFFICE = 1043;
    public static final long ADMINISTRATOR = 1013;
    public static final long TEACHER = 1213;
    public static final long GUARDIAN = 1021;
    public static final long YEAR = 1;
    private static final Path FILES = Path.of("../benchmarks/pages.d");
    private static final int CLASS_SIZE = 25;
    private static final List<String> BEGINNINGS = List.of("Ama", "Mate", "Zo", "Haru", "Leï", "Kari", "Em", "Bri", "Ao", "Ngo", "Sø", "Łu", "An", "Jü", "Chlo",
            "Giu", "Xiao", "Fran", "Phi", "Theo");
    private static final List<String> ENDS = List.of("ra", "usz", "ë", "to", "la", "mi", "tta", "ife", "zi", "ren", "kasz", "nna", "rgen", "seppe", "ming",
            "çois", "lippa", "dora", "bel", "vin");

    private LargeSchool() {
    }

    public static DataSource of(int students) throws SQLException, IOException {
        DataSource schema = Schemas.empty();
        Migrations.run(schema);
        int classes = (students + CLASS_SIZE - 1) / CLASS_SIZE;
        int staff = 20 + 5 * ((classes + 2) / 3);
        try (Connection connection = schema.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("SET foreign_key_checks = 0, unique_checks = 0");
            names(statement, "given_name", BEGINNINGS.stream().flatMap(begin -> ENDS.stream().map(end -> begin + end)).toList());
            names(statement, "family_name", BEGINNINGS.stream().flatMap(begin -> ENDS.stream().map(end -> "Mac" + begin + "k" + end)).toList());
            statement.execute("INSERT INTO user_account (id, version, created_at, changed_at, email, display_name, state, language)"
                    + " VALUES (1, 1, NOW(), NOW(), 'first@pages.example', 'First', 'ACTIVE', 'en')");
            String sql = Files.readString(FILES.resolve("school.sql")) + Files.readString(FILES.resolve("fill.sql"))
                    .replace(":from_to_:to", "1_to_" + students).replace(":classFrom_to_:classTo", "1_to_" + classes)
                    .replace(":staffFrom_to_:staffTo", "1_to_" + staff)
                    .replace(":from", "1").replace(":to", Integer.toString(students)).replace(":hash", "NULL");
            for (String one : sql.replaceAll("(?m)^--.*\n", "").split(";\\s*\n")) {
                if (!one.isBlank() && !one.contains("TRIGGER") && !one.contains("INSERT INTO rendition")) {
                    statement.execute(one);
                }
            }
        }
        return schema;
    }

    private static void names(Statement statement, String table, List<String> names) throws SQLException {
        statement.execute("CREATE TABLE " + table + " (id INT PRIMARY KEY AUTO_INCREMENT, name VARCHAR(80) NOT NULL)");
        statement.execute("INSERT INTO " + table + " (name) VALUES ('" + String.join("'), ('", names) + "')");
    }
}
