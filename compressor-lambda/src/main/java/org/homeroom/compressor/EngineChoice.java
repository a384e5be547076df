package org.homeroom.compressor;

import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.homeroom.photo.contract.PhotoType;
import org.homeroom.photo.contract.RenditionKind;

/**
 * Which engine is used if none was requested: the one that reads most kinds of photo. The system's library, if it reads HEIC,
 * which it has to demonstrate on a tiny one, whatever it says of itself; otherwise the one that came with the build, which is
 * newer and a little faster; otherwise the system's after all; otherwise plain Java.
 *
 * <p>The system's is tried first, since the other way round they interfere: once the build's is loaded, the system's finds HEIC
 * corrupt.
 */
final class EngineChoice {
    /** 64 by 64 pixels of green, in HEVC. */
    private static final String HEIC = """
            AAAAGGZ0eXBoZWljAAAAAG1pZjFoZWljAAABLW1ldGEAAAAAAAAAIWhkbHIAAAAAAAAAAHBpY3QAAAAAAAAAAAAAAAAAAAAA
            DnBpdG0AAAAAAAEAAAAeaWxvYwAAAABEAAABAAEAAAABAAABTQAAAB8AAAAjaWluZgAAAAAAAQAAABVpbmZlAgAAAAABAABo
            dmMxAAAAALFpcHJwAAAAlGlwY28AAAB4aHZjQwEDcAAAAJAAAAAAAB7wAPz9+PgAAA8DYAABABhAAQwB//8DcAAAAwCQAAAD
            AAADAB66AkBhAAEAK0IBAQNwAAADAJAAAAMAAAMAHqAggQWW6kkaa5uAhoMCAAADADIAAAMAAhBiAAEAB0QBwXKwIkAAAAAU
            aXNwZQAAAAAAAABAAAAAQAAAABVpcG1hAAAAAAAAAAEAAQKBggAAACdtZGF0AAAAGygBrwY4Wvz7V/qmT///2hR///YjEqvE
            Jj9fgA==
            """;

    private EngineChoice() {
    }

    /**
     * @param system  the engine on the system's library; empty if there is none suitable
     * @param bundled the same for the build's library; not called if the other is used
     */
    static PhotoEngine of(Supplier<Optional<PhotoEngine>> system, Supplier<Optional<PhotoEngine>> bundled,
            Consumer<String> log) {
        Optional<PhotoEngine> ofSystem = system.get();
        if (ofSystem.filter(EngineChoice::readsHeic).isPresent()) {
            return ofSystem.get();
        }
        PhotoEngine engine = bundled.get().or(() -> ofSystem).orElseGet(ImageIoEngine::new);
        if (engine instanceof ImageIoEngine) {
            log.accept("No libvips was found: photos are made smaller in plain Java, slowly, and HEIC is refused");
        } else if (ofSystem.isPresent()) {
            log.accept("The system's " + ofSystem.get().name() + " has no decoder for HEIC, which is refused");
        }
        return engine;
    }

    static boolean readsHeic(PhotoEngine engine) {
        try {
            engine.develop(Base64.getMimeDecoder().decode(HEIC), PhotoType.HEIF, EnumSet.of(RenditionKind.THUMB));
            return true;
        } catch (PhotoRefused | RuntimeException unread) {
            return false;
        }
    }
}
