package org.homeroom.compressor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homeroom.compressor.PhotoWork.Outcome;
import org.homeroom.photo.contract.Manifest;
import org.homeroom.photo.contract.PhotoKeys;
import org.homeroom.photo.contract.PhotoLimits;
import org.homeroom.photo.contract.PhotoType;
import org.homeroom.photo.contract.Refusal;
import org.homeroom.photo.contract.RenditionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompressorTest {
    private final MemoryStore store = new MemoryStore();
    private final Compressor compressor = new Compressor(store, new ImageIoEngine());

    @Test
    void writesTheManifestLast() throws Exception {
        UUID id = store.upload(TestPhotos.held(6));
        assertEquals(Outcome.COMPRESSED, compressor.compress(id));
        assertEquals(List.of(PhotoKeys.rendition(id, RenditionKind.THUMB), PhotoKeys.rendition(id, RenditionKind.PAGE),
                PhotoKeys.rendition(id, RenditionKind.PRINT), PhotoKeys.manifest(id)), store.writes);
    }

    @Test
    void describesWhatItMade() throws Exception {
        byte[] photo = TestPhotos.held(6);
        UUID id = store.upload(photo);
        compressor.compress(id);
        Manifest manifest = store.manifestOf(id);
        assertEquals(new Manifest.Original(photo.length, 600, 400, TestPhotos.sha256(photo)), manifest.original());
        assertEquals(LocalDateTime.of(2026, 6, 12, 10, 30), manifest.captured());
        assertEquals("ImageIO " + Runtime.version().feature(), manifest.engine());
        for (RenditionKind kind : RenditionKind.values()) {
            byte[] file = store.objects.get(PhotoKeys.rendition(id, kind));
            Manifest.Rendition rendition = manifest.rendition(kind).orElseThrow();
            assertEquals(file.length, rendition.bytes());
            assertEquals(TestPhotos.sha256(file), rendition.sha256());
            assertEquals(TestPhotos.decode(file).getWidth(), rendition.width());
        }
    }

    @Test
    void changesNothingTheSecondTime() throws Exception {
        UUID taken = store.upload(TestPhotos.held(1));
        UUID refused = store.upload(new byte[0]);
        compressor.compress(taken);
        compressor.compress(refused);
        Map<String, PhotoListing.Version> before = Map.copyOf(store.versions);
        assertEquals(Outcome.KNOWN, compressor.compress(taken));
        assertEquals(Outcome.KNOWN, compressor.compress(refused));
        assertEquals(before, store.versions);
    }

    @Test
    void compressesAgainIfTheOriginalHasChanged() throws Exception {
        UUID id = store.upload(TestPhotos.held(1));
        compressor.compress(id);
        Manifest before = store.manifestOf(id);
        store.upload(id, TestPhotos.held(2));
        assertEquals(Outcome.COMPRESSED, compressor.compress(id));
        assertNotEquals(before.original(), store.manifestOf(id).original());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"version\":4}"})
    void replacesAManifestThatItCannotRead(String json) throws Exception {
        UUID id = store.upload(TestPhotos.held(1));
        store.put(PhotoKeys.manifest(id), TestPhotos.ascii(json));
        assertEquals(Outcome.COMPRESSED, compressor.compress(id));
        assertFalse(store.manifestOf(id).refused());
    }

    @ParameterizedTest
    @ValueSource(strings = {"originals/", "thumb.jpg", "page.jpg", "print.jpg", "manifest.json"})
    void leavesNoManifestIfTheStoreFails(String at) throws Exception {
        UUID id = store.upload(TestPhotos.held(1));
        store.failsOn = at;
        assertThrows(IOException.class, () -> compressor.compress(id));
        assertEquals(Optional.empty(), store.manifest(id));
        store.failsOn = "nothing";
        assertEquals(Outcome.COMPRESSED, compressor.compress(id));
    }

    @Test
    void leavesNoManifestIfTheEngineFails() throws Exception {
        UUID id = store.upload(TestPhotos.held(1));
        Compressor failing = new Compressor(store, new PhotoEngine() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public Developed develop(byte[] photo, PhotoType type, Set<RenditionKind> wanted) {
                throw new IllegalStateException("out of memory");
            }
        });
        EngineFailed failed = assertThrows(EngineFailed.class, () -> failing.compress(id));
        assertTrue(failed.getMessage().contains("out of memory"));
        assertEquals(Optional.empty(), store.manifest(id));
    }

    @Test
    void answersForAPhotoThatIsGivenUp() throws Exception {
        UUID id = store.upload(TestPhotos.held(1));
        assertEquals(Outcome.FAILED, compressor.giveUp(id));
        assertEquals(Refusal.FAILED, store.manifestOf(id).refusal());
        assertEquals(TestPhotos.sha256(TestPhotos.held(1)), store.manifestOf(id).original().sha256());
    }

    /** Another version of the library, or a machine with more memory. */
    @Test
    void triesAPhotoThatWasGivenUpOnceMoreIfItIsHandedIn() throws Exception {
        UUID id = store.upload(TestPhotos.held(1));
        compressor.giveUp(id);
        assertEquals(Outcome.COMPRESSED, compressor.compress(id));
        assertEquals(Outcome.KNOWN, compressor.giveUp(id));
        assertFalse(store.manifestOf(id).refused());
    }

    @Test
    void takesNoteOfAnOriginalThatHasGone() throws Exception {
        assertEquals(Outcome.GONE, compressor.compress(UUID.randomUUID()));
        assertEquals(List.of(), store.writes);
    }

    @Test
    void refusesWhatIsEmpty() throws Exception {
        Manifest manifest = refused(Refusal.EMPTY, new byte[0]);
        assertEquals(new Manifest.Original(0, 0, 0, TestPhotos.sha256(new byte[0])), manifest.original());
    }

    @Test
    void refusesTooManyBytesButCountsAndHashesThem() throws Exception {
        byte[] large = Arrays.copyOf(TestPhotos.held(1), PhotoLimits.MOST_BYTES + 100);
        Manifest manifest = refused(Refusal.TOO_MANY_BYTES, large);
        assertEquals(new Manifest.Original(large.length, 0, 0, TestPhotos.sha256(large)), manifest.original());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "GIF88a and more", "%PDF-1.7", "<svg xmlns='http://www.w3.org/2000/svg'/>", "P6 1 1 255 abc",
        "\0\0\0\u0018ftypmp42", "II*\0\b\0\0\0", "BM\0\0", "RIFF\0\0\0\0WAVE"})
    void refusesTypesItDoesNotKnowByTheirFirstBytes(String file) throws Exception {
        refused(Refusal.UNSUPPORTED_TYPE, TestPhotos.ascii(file));
    }

    @Test
    void refusesTooManyPixels() throws Exception {
        Manifest manifest = refused(Refusal.TOO_MANY_PIXELS, TestPhotos.pngThatClaims(30_000, 30_000));
        assertEquals(30_000, manifest.original().width());
    }

    @Test
    void refusesWhatIsTruncated() throws Exception {
        byte[] photo = TestPhotos.file(TestPhotos.noise(100, 100), "jpeg");
        refused(Refusal.TRUNCATED, Arrays.copyOf(photo, photo.length - 500));
    }

    @Test
    void refusesWhatIsDamaged() throws Exception {
        byte[] photo = TestPhotos.file(TestPhotos.noise(64, 64), "png");
        Arrays.fill(photo, photo.length / 2, photo.length / 2 + 100, (byte) 0x55);
        refused(Refusal.CORRUPT, photo);
    }

    private Manifest refused(Refusal refusal, byte[] file) throws Exception {
        UUID id = store.upload(file);
        assertEquals(Outcome.REFUSED, compressor.compress(id));
        Manifest manifest = store.manifestOf(id);
        assertEquals(refusal, manifest.refusal());
        assertNull(manifest.look());
        assertEquals(List.of(PhotoKeys.manifest(id)), store.writes);
        return manifest;
    }
}
