package org.homeroom.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.logging.Logger;
import org.homeroom.base.store.ObjectStore;
import org.homeroom.base.store.StoreUnavailable;
import org.homeroom.photo.contract.PhotoKeys;

/** Paints the demo school's portraits once the school is open, and hands them to the compressor as if they had been uploaded. */
@Dependent
@Priority(1200)
class DemoPhotos implements DemoRows {
    static final int COUNT = 24;
    /** The last ones await an editor. */
    static final int PENDING = 6;
    private static final int TRIES = 5;
    private static final long PAUSE_MS = 500;
    private static final Logger LOG = Logger.getLogger(DemoPhotos.class.getName());
    @Inject
    DemoPhotosService service;
    @Inject
    ObjectStore store;

    /** Continues where an earlier start was interrupted. */
    @Override
    public void whenOpen() throws InterruptedException {
        if (!service.there(objectId(COUNT - 1))) {
            paint();
        }
    }

    private void paint() throws InterruptedException {
        long begin = System.nanoTime();
        PortraitPainter painter = new PortraitPainter();
        List<DemoPhotosService.Sitter> sitters = service.sitters(COUNT);
        for (int i = 0; i < sitters.size(); i++) {
            UUID id = objectId(i);
            if (!service.there(id)) {
                DemoPhotosService.Sitter sitter = sitters.get(i);
                byte[] jpeg = painter.jpeg(i, sitter.given(), sitter.family());
                put(id, jpeg);
                service.writeDown(id, sitter.studentId(), jpeg.length, sha256(jpeg), "portrait-%02d.jpg".formatted(i + 1),
                        i < COUNT - PENDING);
            }
        }
        LOG.info(() -> "Painted the demo school's portraits in " + (System.nanoTime() - begin) / 1_000_000 + " ms");
    }

    private void put(UUID id, byte[] jpeg) throws InterruptedException {
        for (int n = 1; ; n++) {
            try {
                store.put(PhotoKeys.original(id), new ByteArrayInputStream(jpeg), jpeg.length, "image/jpeg");
                return;
            } catch (StoreUnavailable e) {
                if (n == TRIES) {
                    throw e;
                }
                Thread.sleep(PAUSE_MS * n * 4);
            }
        }
    }

    /** Always the same, so that a second start knows what the first one did. */
    private static UUID objectId(int number) {
        return UUID.nameUUIDFromBytes(("demo portrait " + number).getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
