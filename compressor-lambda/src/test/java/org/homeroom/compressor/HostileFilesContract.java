package org.homeroom.compressor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeroom.photo.contract.Manifest;
import org.homeroom.photo.contract.PhotoKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes in, a manifest follows before long, and what it says about renditions is true. */
abstract class HostileFilesContract {
    private static final Map<String, byte[]> FILES = HostileFiles.all();
    private static final Duration LONGEST = Duration.ofSeconds(10);

    abstract PhotoEngine engine();

    static Stream<String> names() {
        return FILES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void endsInAManifest(String name) throws Exception {
        MemoryStore store = new MemoryStore();
        UUID photo = store.upload(FILES.get(name));
        long from = System.nanoTime();
        PhotoWork.Outcome outcome = new Compressor(store, engine()).compress(photo);
        Duration took = Duration.ofNanos(System.nanoTime() - from);
        Manifest manifest = store.manifestOf(photo);
        assertEquals(outcome == PhotoWork.Outcome.REFUSED, manifest.refused());
        assertTrue(took.compareTo(LONGEST) < 0, () -> "It took " + took);
        for (Manifest.Rendition rendition : manifest.renditions()) {
            assertEquals(rendition.bytes(), store.objects.get(PhotoKeys.rendition(photo, rendition.kind())).length);
        }
    }

    @Test
    void thereAreManyKinds() {
        assertTrue(FILES.size() >= 60, () -> FILES.size() + " " + new TreeMap<>(FILES).keySet());
    }
}
