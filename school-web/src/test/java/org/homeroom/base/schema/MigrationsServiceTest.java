package org.homeroom.base.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.homeroom.testing.Schemas;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Different versions of a small schema that use one database. */
class MigrationsServiceTest {
    private static final String TABLE = "CREATE TABLE house (id INT PRIMARY KEY);";
    private static final String VIEW = "CREATE OR REPLACE SQL SECURITY INVOKER VIEW home AS SELECT id FROM house;";
    private static final String WIDER_VIEW = "CREATE OR REPLACE SQL SECURITY INVOKER VIEW home AS SELECT id, colour FROM house;";
    @TempDir
    Path folder;
    private DataSource owner;

    @BeforeEach
    void anEmptySchema() throws SQLException {
        owner = Schemas.empty();
    }

    @AfterEach
    void dropIt() throws SQLException {
        Schemas.drop(owner);
    }

    private void run(String version, String... namesAndScripts) throws IOException {
        Path scripts = Files.createDirectories(folder.resolve(version));
        for (int i = 0; i < namesAndScripts.length; i += 2) {
            Files.writeString(scripts.resolve(namesAndScripts[i]), namesAndScripts[i + 1]);
        }
        Migrations.run(owner, "filesystem:" + scripts);
    }

    private List<String> columns(String table) throws SQLException {
        try (Connection connection = owner.getConnection(); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW COLUMNS FROM " + table)) {
            List<String> columns = new ArrayList<>();
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
            return columns;
        }
    }

    @Test
    void twoBranchesMergeInEitherOrder() throws Exception {
        run("first", "V202601010000__house.sql", TABLE, "V202603010000__house.sql", "ALTER TABLE house ADD roof INT;");
        run("second", "V202601010000__house.sql", TABLE, "V202602010000__house.sql", "ALTER TABLE house ADD door INT;",
                "V202603010000__house.sql", "ALTER TABLE house ADD roof INT;");
        assertEquals(List.of("id", "roof", "door"), columns("house"));
    }

    @Test
    void thePreviousVersionStartsOnANewerSchema() throws Exception {
        String[] before = {"V202602010000__house.sql", TABLE, "R__home.sql", VIEW};
        run("before", before);
        run("next", "V202601010000__room.sql", "CREATE TABLE room (id INT PRIMARY KEY);", "V202602010000__house.sql", TABLE,
                "V202603010000__house.sql", "ALTER TABLE house ADD colour INT;", "R__home.sql", WIDER_VIEW);
        assertEquals(List.of("id", "colour"), columns("home"));
        run("before-again", before);
        assertEquals(List.of("id", "colour"), columns("home"), "the view of the newer version stays");
    }

    @Test
    void aViewIsReplacedWhereItChanged() throws Exception {
        run("before", "V202601010000__house.sql", TABLE, "V202602010000__house.sql", "ALTER TABLE house ADD colour INT;", "R__home.sql", VIEW);
        run("next", "V202601010000__house.sql", TABLE, "V202602010000__house.sql", "ALTER TABLE house ADD colour INT;", "R__home.sql", WIDER_VIEW);
        assertEquals(List.of("id", "colour"), columns("home"));
    }
}
