package org.homeroom.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.homeroom.local.LocalStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An everyday page costs at most six statements, including those for who one is and what one may do. */
@ExtendWith(RunningSchool.class)
class StatementsIT {
    private static final int MOST = 6;
    private static final int ROUNDS = 12;
    /** Each page's statements, for comparison. */
    private static final Path FIGURES = Path.of("target/statements.txt");

    @Test
    void everyPageCostsAtMostSixStatements(LocalStack school) throws IOException, SQLException, InterruptedException {
        Demo demo = new Demo(school);
        demo.awaitPortraits();
        List<String> faults = new ArrayList<>();
        List<String> figures = new ArrayList<>();
        int measured = 0;
        try (Browsers browsers = new Browsers(school.address()); Statements statements = new Statements(RunningSchool.administrator(school))) {
            Map<Demo.Account, Page> windows = new EnumMap<>(Demo.Account.class);
            for (Demo.Visit visit : demo.visits()) {
                Page page = windows.computeIfAbsent(visit.who(),
                        who -> browsers.signedIn(browsers.desk(), who.email(), Demo.PASSWORD));
                List<String> fewest = fewest(statements, page, visit.path());
                measured += fewest.size();
                figures.add(fewest.size() + " " + visit + "\n  " + String.join("\n  ", fewest));
                if (fewest.size() > MOST) {
                    faults.add(visit + " costs " + fewest.size() + ":\n  " + String.join("\n  ", fewest));
                }
            }
        }
        Files.write(FIGURES, figures);
        assertEquals("", String.join("\n", faults));
        assertTrue(measured > demo.visits().size(), "Nothing was counted");
    }

    /** Background jobs run statements too: of several rounds, the one with the fewest has none of theirs. */
    private static List<String> fewest(Statements statements, Page page, String path) throws SQLException {
        List<String> fewest = null;
        for (int round = 0; round < ROUNDS && (fewest == null || fewest.size() > MOST); round++) {
            // Requested without the browser's own requests for pictures.
            List<String> asked = statements.during(() -> page.request().get(path));
            if (fewest == null || asked.size() < fewest.size()) {
                fewest = asked;
            }
        }
        return fewest;
    }
}
