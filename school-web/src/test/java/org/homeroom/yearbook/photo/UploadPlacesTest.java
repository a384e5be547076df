package org.homeroom.yearbook.photo;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class UploadPlacesTest {
    private static final long ZURI = 1;
    private static final long LUC = 2;
    private final UploadPlaces places = new UploadPlaces(3, 2);

    @Test
    void nobodyTakesAllPlaces() {
        assertTrue(places.take(ZURI));
        assertTrue(places.take(ZURI));
        assertFalse(places.take(ZURI));
        assertTrue(places.take(LUC));
    }

    @Test
    void noMorePlacesAreGivenThanThereAre() {
        assertTrue(places.take(ZURI));
        assertTrue(places.take(LUC));
        assertTrue(places.take(LUC));
        assertFalse(places.take(ZURI));
    }

    @Test
    void whatIsGivenBackCanBeTaken() {
        assertTrue(places.take(ZURI));
        assertTrue(places.take(ZURI));
        places.giveBack(ZURI);
        assertTrue(places.take(ZURI));
        places.giveBack(ZURI);
        places.giveBack(ZURI);
        assertTrue(places.take(LUC));
        assertTrue(places.take(LUC));
        assertTrue(places.take(ZURI));
    }

    @Test
    void theServerHasMoreThreadsAndTheDocumentsTheSameNumbers() throws IOException {
        Matcher threads = Pattern.compile("WORKER_THREADS:(\\d+)").matcher(read("server-config/src/main/cli/undertow.cli"));
        assertTrue(threads.find());
        assertTrue(Integer.parseInt(threads.group(1)) > UploadServlet.AT_ONCE);
        assertTrue(read("README.md").contains("more than the " + UploadServlet.AT_ONCE + " uploads that a node takes at once"));
        String security = read("docs/security.md");
        assertTrue(security.contains("At most " + UploadServlet.AT_ONCE + " do so on a node at once"));
        assertTrue(security.contains("one account has at most " + UploadServlet.AT_ONCE_OF_ONE_ACCOUNT + " of the places"));
    }

    private static String read(String file) throws IOException {
        return Files.readString(Path.of("..", file)).replaceAll("\\s+", " ");
    }
}
