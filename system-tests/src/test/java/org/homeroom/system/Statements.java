package org.homeroom.system;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What the application sends to MariaDB, read from the server's own log rather than from the application. Whatever is not a
 * statement of the page, such as the pool's checks and the end of transactions, is left out.
 */
final class Statements implements AutoCloseable {
    private final Connection administrator;

    Statements(Connection administrator) throws SQLException {
        this.administrator = administrator;
        run("SET GLOBAL log_output = 'TABLE'");
    }

    /** What someone does meanwhile. */
    interface Work {
        void run() throws InterruptedException;
    }

    /** The statements that reach the database while something happens. */
    List<String> during(Work work) throws SQLException, InterruptedException {
        run("TRUNCATE TABLE mysql.general_log");
        run("SET GLOBAL general_log = ON");
        work.run();
        run("SET GLOBAL general_log = OFF");
        List<String> statements = new ArrayList<>();
        try (Statement query = administrator.createStatement(); ResultSet rows = query.executeQuery("""
                SELECT CONVERT(argument USING utf8mb4) FROM mysql.general_log
                WHERE user_host LIKE 'school_app%' AND command_type IN ('Query', 'Execute')""")) {
            while (rows.next()) {
                String sql = rows.getString(1).strip();
                if (!sql.matches("(?is)(commit|rollback|set |select 1$|select @@|start transaction|begin|/\\* ping).*")) {
                    statements.add(sql);
                }
            }
        }
        return statements;
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = administrator.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        administrator.close();
    }
}
