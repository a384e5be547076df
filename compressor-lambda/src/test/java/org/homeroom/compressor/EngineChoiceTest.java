package org.homeroom.compressor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeroom.photo.contract.PhotoType;
import org.homeroom.photo.contract.Refusal;
import org.homeroom.photo.contract.RenditionKind;
import org.junit.jupiter.api.Test;

class EngineChoiceTest {
    private final List<String> log = new ArrayList<>();
    private final PhotoEngine bundled = new Engine("bundled", null);

    /** @param refusal for every photo; null if it accepts them */
    private record Engine(String name, Refusal refusal) implements PhotoEngine {
        @Override
        public Developed develop(byte[] photo, PhotoType type, Set<RenditionKind> wanted) throws PhotoRefused {
            if (refusal != null) {
                throw new PhotoRefused(refusal);
            }
            return null;
        }
    }

    @Test
    void usesTheSystemsLibraryIfItReadsHeicAndLoadsNoOther() {
        PhotoEngine system = new Engine("system", null);
        assertSame(system, EngineChoice.of(() -> Optional.of(system), () -> fail("two get into each other's way"), log::add));
        assertEquals(List.of(), log);
    }

    @Test
    void usesTheBuildsLibraryIfTheSystemsReadsNoHeic() {
        for (Refusal refusal : List.of(Refusal.UNSUPPORTED_TYPE, Refusal.CORRUPT)) {
            log.clear();
            Engine system = new Engine("libvips 8.13.0", refusal);
            assertSame(bundled, EngineChoice.of(() -> Optional.of(system), () -> Optional.of(bundled), log::add));
            assertEquals(List.of("The system's libvips 8.13.0 has no decoder for HEIC, which is refused"), log);
        }
    }

    @Test
    void usesTheBuildsLibraryIfTheSystemHasNone() {
        assertSame(bundled, EngineChoice.of(Optional::empty, () -> Optional.of(bundled), log::add));
        assertEquals(List.of(), log);
    }

    @Test
    void usesTheSystemsLibraryWithoutHeicRatherThanNone() {
        Engine system = new Engine("system", Refusal.UNSUPPORTED_TYPE);
        assertSame(system, EngineChoice.of(() -> Optional.of(system), Optional::empty, log::add));
    }

    @Test
    void usesPlainJavaIfThereIsNoLibraryAndSaysSo() {
        assertInstanceOf(ImageIoEngine.class, EngineChoice.of(Optional::empty, Optional::empty, log::add));
        assertTrue(log.getFirst().startsWith("No libvips was found"));
    }

    @Test
    void readsHeicIfItSaysSo() {
        PhotoEngine chosen = Engines.choose(Map.of("COMPRESSOR_LIBVIPS", "auto"), log::add);
        assertEquals("engine " + chosen.name(), log.getLast());
        boolean reads = EngineChoice.readsHeic(chosen);
        byte[] portrait = TestHeic.portrait(6);
        if (reads) {
            try {
                assertEquals(120, chosen.develop(portrait, PhotoType.HEIF, Set.of(RenditionKind.THUMB)).width());
            } catch (PhotoRefused refused) {
                fail(refused.refusal().name());
            }
        } else {
            PhotoRefused refused = assertThrows(PhotoRefused.class,
                    () -> chosen.develop(portrait, PhotoType.HEIF, Set.of(RenditionKind.THUMB)));
            assertEquals(Refusal.UNSUPPORTED_TYPE, refused.refusal());
        }
    }

    @Test
    void failsIfTheRequestedLibraryDoesNotLoad() {
        assertThrows(IllegalArgumentException.class,
                () -> Engines.choose(Map.of("COMPRESSOR_LIBVIPS", "/nowhere/libvips.so"), log::add));
    }

    @Test
    void usesPlainJavaIfRequested() {
        Engines.choose(Map.of("COMPRESSOR_LIBVIPS", "none"), log::add);
        assertEquals(List.of("engine ImageIO " + Runtime.version().feature()), log);
    }
}
