package org.homeroom.photo.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestJsonTest {
    private static final UUID ID = UUID.fromString("6b1f3c52-8d0e-4a51-9c52-0a7f3f1f2b11");
    private static final String HASH = "0123456789abcdef".repeat(4);
    static final Manifest TAKEN = new Manifest(ID, null, new Manifest.Original(4_000_000_000L, 4032, 3024, HASH),
            List.of(new Manifest.Rendition(RenditionKind.THUMB, 9_000, 320, 240, HASH),
                    new Manifest.Rendition(RenditionKind.PAGE, 300_000, 1600, 1200, HASH)),
            new Manifest.Look("#a0b1c2", "3OcRJYB4d3h/iIeHeEh3eIhw+j2w", "0123456789abcdef"), LocalDateTime.of(2026, 6, 12, 10, 30, 0), "libvips 8.18.7", 104);
    static final Manifest REFUSED = new Manifest(ID, Refusal.EMPTY, new Manifest.Original(0, 0, 0, HASH),
            List.of(), null, null, "libvips 8.18.7", 0);

    @Test
    void readsWhatItWrote() {
        assertEquals(TAKEN, ManifestJson.read(ManifestJson.write(TAKEN)));
        assertEquals(REFUSED, ManifestJson.read(ManifestJson.write(REFUSED)));
    }

    @Test
    void writesTheFormThatIsAgreedUpon() {
        assertEquals("{\"version\":3,\"readableBy\":2,\"photoId\":\"" + ID + "\",\"refusal\":\"EMPTY\","
                + "\"original\":{\"bytes\":0,\"width\":0,\"height\":0,\"sha256\":\"" + HASH + "\"},"
                + "\"renditions\":[],\"look\":null,\"captured\":null,\"engine\":\"libvips 8.18.7\",\"milliseconds\":0}",
                text(REFUSED));
    }

    @Test
    void readsManifestsOfTheFirstVersion() {
        String old = version(1, TAKEN).replaceFirst("\"look\":\\{[^}]*}", "\"colour\":\"#a0b1c2\"");
        Manifest manifest = read(old);
        assertEquals(new Manifest.Look("#a0b1c2", null, null), manifest.look());
        assertEquals(TAKEN.renditions(), manifest.renditions());
        assertEquals(REFUSED, read(version(1, REFUSED).replace("\"look\"", "\"colour\"")));
    }

    @Test
    void readsManifestsOfTheSecondVersion() {
        assertEquals(TAKEN, read(version(2, TAKEN)));
        assertEquals(REFUSED, read(version(2, REFUSED)));
        assertThrows(UnreadableManifestException.class, () -> read(text(TAKEN).replace("\"version\":3", "\"version\":2")));
    }

    @Test
    void tellsAFailureOfTheEngineFromAnAnswerAboutTheFile() {
        Manifest failed = new Manifest(ID, Refusal.FAILED, REFUSED.original(), List.of(), null, null, "libvips 8.18.7", 1);
        assertTrue(ManifestJson.read(ManifestJson.write(failed)).failed());
        assertFalse(REFUSED.failed() || TAKEN.failed());
    }

    /** As an earlier version wrote it. */
    private static String version(int version, Manifest manifest) {
        return text(manifest).replace("\"version\":3,\"readableBy\":2", "\"version\":" + version);
    }

    @Test
    void considersTwoPhotosTheSameIfFewBitsDiffer() {
        Manifest.Look look = look("00000000000000ff");
        assertTrue(look.isLike(look("0000000000000000")));
        assertFalse(look.isLike(look("ffffffff000000ff")));
        assertFalse(look.isLike(new Manifest.Look("#000000", null, null)));
    }

    private static Manifest.Look look(String perceptual) {
        return new Manifest.Look("#000000", "AA==", perceptual);
    }

    @Test
    void keepsAnyCharacterOfTheEnginesName() {
        Manifest strange = new Manifest(ID, Refusal.CORRUPT, REFUSED.original(), List.of(), null, null,
                "\"\\/\b\f\n\r\t\0 é 😀 \u2028", 1);
        assertEquals(strange, ManifestJson.read(ManifestJson.write(strange)));
    }

    @Test
    void readsWhiteSpaceAndEscapes() {
        String json = text(REFUSED).replace(":", " :\r\n\t").replace(",", " , ").replace("EMPTY", "\\u0045MPTY");
        assertEquals(REFUSED, read(json));
    }

    @Test
    void refusesALaterVersionAndSaysSo() {
        String later = text(REFUSED).replace("\"version\":3,\"readableBy\":2", "\"version\":4,\"news\":7");
        UnreadableManifestException refused = assertThrows(UnreadableManifestException.class, () -> read(later));
        assertTrue(refused.getMessage().contains("version 4"), refused.getMessage());
        assertThrows(UnreadableManifestException.class, () -> read(later.replace("\"news\":7", "\"readableBy\":4")));
    }

    @Test
    void readsALaterVersionThatSaysThatItMay() {
        String later = text(TAKEN).replace("\"version\":3,\"readableBy\":2", "\"version\":4,\"readableBy\":2,\"news\":{\"a\":[7]}")
                .replace("\"engine\"", "\"more\":null,\"engine\"").replace("\"colour\"", "\"shape\":\"round\",\"colour\"")
                .replace("\"renditions\":[", "\"renditions\":[{\"kind\":\"POSTER\",\"dpi\":300},");
        assertEquals(TAKEN, read(later));
    }

    @Test
    void readsALaterRefusalAsOther() {
        String later = text(REFUSED).replace("\"version\":3,\"readableBy\":2", "\"version\":4,\"readableBy\":1").replace("EMPTY", "MOVING_PICTURE");
        assertEquals(Refusal.OTHER, read(later).refusal());
        assertThrows(UnreadableManifestException.class, () -> read(text(REFUSED).replace("EMPTY", "MOVING_PICTURE")));
        assertThrows(IllegalArgumentException.class, () -> ManifestJson.write(read(later)));
    }

    @Test
    void aLaterVersionStillSaysWhatThisOneAsksFor() {
        String later = text(TAKEN).replace("\"version\":3", "\"version\":4");
        assertThrows(UnreadableManifestException.class, () -> read(later.replace("\"colour\"", "\"color\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "7", "[]", "{}", "{", "{\"version\":1}", "{\"version\":\"1\"}",
        "{\"version\":0}", "{\"version\":1.0}", "{version:1}", "{\"version\":01}", "{\"version\":-}", "{\"version\":true}",
        "{\"version\":99999999999999999999}", "{\"version\":1,}", "{\"version\":1 \"photoId\":1}", "\"\\x\"", "\"\\u12",
        "{\"version\":1}}", "\ufeff{}"})
    void refusesWhatIsNotAManifest(String json) {
        assertThrows(UnreadableManifestException.class, () -> read(json));
    }

    @Test
    void refusesEveryBeginningOfAManifest() {
        String json = text(TAKEN);
        for (int length = 0; length < json.length(); length++) {
            String part = json.substring(0, length);
            assertThrows(UnreadableManifestException.class, () -> read(part), part);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"engine\":null", "\"engine\":7", "\"engine\":\"a\",\"engine\":\"b\"",
        "\"engine\":\"a\",\"more\":null", "\"engine\":\"tab\there\""})
    void refusesAFieldThatIsWrongOrRepeatedOrUnknown(String field) {
        String json = text(TAKEN).replace("\"engine\":\"libvips 8.18.7\"", field);
        assertThrows(UnreadableManifestException.class, () -> read(json));
    }

    @Test
    void refusesValuesThatNoManifestHolds() {
        String json = text(TAKEN);
        for (String wrong : List.of(json.replace("#a0b1c2", "red"), json.replace("3OcR", "3O-R"),
                json.replace("\"0123456789abcdef\"", "\"0123\""), json.replace("PAGE", "THUMB"),
                json.replace("PAGE", "POSTER"), json.replace("2026-06-12", "2026-02-30"), json.replace("0123", "012"),
                json.replace("\"width\":4032", "\"width\":-1"), json.replace("\"width\":4032", "\"width\":4000000000"),
                json.replace("\"refusal\":null", "\"refusal\":\"EMPTY\""), json.replace(ID.toString(), "1-2-3-4-5"))) {
            assertThrows(UnreadableManifestException.class, () -> read(wrong), wrong);
        }
    }

    @Test
    void refusesBytesThatAreNotText() {
        byte[] json = ManifestJson.write(TAKEN);
        json[json.length / 2] = (byte) 0xff;
        assertThrows(UnreadableManifestException.class, () -> ManifestJson.read(json));
    }

    @Test
    void refusesAnythingAfterTheEnd() {
        assertThrows(UnreadableManifestException.class, () -> read(text(TAKEN) + "\uffff"));
        assertThrows(UnreadableManifestException.class, () -> read(text(TAKEN) + text(TAKEN)));
    }

    @Test
    void refusesDeepNestingWithoutRunningOutOfStack() {
        assertThrows(UnreadableManifestException.class, () -> read("[".repeat(100_000)));
    }

    private static String text(Manifest manifest) {
        return new String(ManifestJson.write(manifest), StandardCharsets.UTF_8);
    }

    private static Manifest read(String json) {
        return ManifestJson.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
