package org.homeroom.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.homeroom.server.RunningSchool.School;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the server logs when it starts. */
@ExtendWith(RunningSchool.class)
class ServerLogIT {
    private static final String STARTED = "WFLYSRV0025";
    private static final Pattern COMPLAINT = Pattern.compile("^\\S+ (\\S+ )?(ERROR|WARN) .*");

    /** Complaints at a first start that nobody has to fix. */
    private static final List<String> KNOWN = List.of(
            // The certificate that WildFly creates for a port that is not public
            "WFLYELY00023", "WFLYELY01084",
            // The cluster looks for its members before the first migration has created their table
            "Table 'school.jgroups' doesn't exist");

    @Test
    void startsWithoutAComplaint(School school) {
        String log = school.log();
        assertTrue(log.contains(STARTED), "started without errors");
        List<String> complaints = log.substring(0, log.indexOf(STARTED)).lines()
                .filter(line -> COMPLAINT.matcher(line).matches() && KNOWN.stream().noneMatch(line::contains)).toList();
        assertEquals(List.of(), complaints);
    }

    @Test
    void sessionsAreDistributable(School school) {
        assertFalse(school.log().contains("WFLYUT0081"), "web.xml's <distributable/> was dropped in silence");
    }

    @Test
    void namesNobody(School school) {
        school.signedIn("ADMIN").open("/home");
        assertFalse(school.log().contains("Lindqvist"));
        assertFalse(school.log().contains("@riverside.example"));
        assertFalse(school.log().contains(RunningSchool.PASSWORD));
    }
}
