package org.homeroom.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.homeroom.server.RunningSchool.School;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one host wrote, another can read: a form that is open when its host stops can be sent to the next. */
@ExtendWith(RunningSchool.class)
class AnyHostIT {
    /** A number that Faces assigns in the order in which this server first encountered the parts of a page. */
    private static final Pattern COUNTED = Pattern.compile("j_idt\\d+");

    @ParameterizedTest
    @ValueSource(strings = {"/home", "/student/list", "/student/admit", "/registration/list", "/school/edit", "/photo/list"})
    void noIdDependsOnWhatAServerDidBefore(String path, School school) {
        String page = school.signedIn("ADMIN").get(path).body();
        List<String> counted = COUNTED.matcher(page).results().map(MatchResult::group).distinct().toList();
        assertEquals(List.of(), counted, page);
    }
}
