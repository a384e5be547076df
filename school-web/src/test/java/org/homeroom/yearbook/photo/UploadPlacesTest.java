package org.homeroom.yearbook.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class UploadPlacesTest {
    private static final int ALL = 32;
    private static final long ZURI = 1;
    private static final long LUC = 2;
    private static final long HER_MOTHER = 3;
    private static final long ZURIS_FAMILY = 10;
    private static final long LUCS_FAMILY = 20;
    private final UploadPlaces places = new UploadPlaces(ALL);

    /** @return how many places they got */
    private int takeAll(long account, long family) {
        int got = 0;
        while (places.take(account, family)) {
            got++;
        }
        return got;
    }

    @Test
    void nobodyTakesMoreThanAThird() {
        assertEquals(11, takeAll(ZURI, ZURIS_FAMILY));
        assertTrue(places.take(LUC, LUCS_FAMILY));
    }

    @Test
    void anAccountHasOneShareWhateverFamiliesItUploadsFor() {
        assertEquals(11, takeAll(ZURI, ZURIS_FAMILY));
        assertFalse(places.take(ZURI, LUCS_FAMILY));
    }

    @Test
    void aFamilyHasOneShareWhateverAccountsItHas() {
        assertEquals(11, takeAll(ZURI, ZURIS_FAMILY));
        assertFalse(places.take(HER_MOTHER, ZURIS_FAMILY));
        assertTrue(places.take(LUC, LUCS_FAMILY));
    }

    @Test
    void theMoreAreUploadingTheLessEachGets() {
        int before = ALL;
        for (long account = 1; account <= 4; account++) {
            int got = takeAll(account, account);
            assertTrue(got > 0 && got < before, got + " after " + before);
            before = got;
        }
    }

    @Test
    void whoHasNoneGetsTheLast() {
        int taken = 0;
        for (long account = 1; taken < ALL - 1; account++) {
            taken += places.take(account, account) ? 1 : 0;
        }
        assertFalse(places.take(ZURI, ZURI), "who has one does not");
        assertTrue(places.take(1000, 1000));
        assertFalse(places.take(1001, 1001), "there are no more than there are");
    }

    @Test
    void whatIsGivenBackCanBeTaken() {
        int all = takeAll(ZURI, ZURIS_FAMILY);
        places.giveBack(ZURI, ZURIS_FAMILY);
        assertTrue(places.take(HER_MOTHER, ZURIS_FAMILY));
        places.giveBack(HER_MOTHER, ZURIS_FAMILY);
        for (int i = 1; i < all; i++) {
            places.giveBack(ZURI, ZURIS_FAMILY);
        }
        assertEquals(all, takeAll(ZURI, ZURIS_FAMILY));
    }

    @Test
    void theServerHasMoreThreadsAndTheDocumentsTheSameNumbers() throws IOException {
        Matcher threads = Pattern.compile("WORKER_THREADS:(\\d+)").matcher(read("server-config/src/main/cli/undertow.cli"));
        assertTrue(threads.find());
        assertTrue(Integer.parseInt(threads.group(1)) > UploadServlet.AT_ONCE);
        assertTrue(read("README.md").contains("more than the " + UploadServlet.AT_ONCE + " uploads that a node takes at once"));
        String security = read("docs/security.md");
        assertTrue(security.contains("At most " + UploadServlet.AT_ONCE + " do so on a node at once"));
        assertTrue(security.contains("An account, and a family, has at most " + takeAll(ZURI, ZURIS_FAMILY) + " of the places"));
        assertEquals(ALL, UploadServlet.AT_ONCE);
    }

    private static String read(String file) throws IOException {
        return Files.readString(Path.of("..", file)).replaceAll("\\s+", " ");
    }
}
