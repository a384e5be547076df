package org.homeroom.compressor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homeroom.photo.contract.ManifestJson;
import org.homeroom.photo.contract.PhotoKeys;
import org.homeroom.photo.contract.RenditionKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

class S3PhotoStoreTest {
    private static TestBucket bucket;
    private static S3Client s3;
    private static S3PhotoStore store;

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        bucket = new TestBucket(directory);
        s3 = bucket.s3();
        store = S3PhotoStore.of(bucket.environment());
    }

    @AfterAll
    static void stop() throws Exception {
        store.close();
        bucket.close();
    }

    @Test
    void compressesAPhotoInABucket() throws Exception {
        UUID id = bucket.upload(TestPhotos.held(6));
        assertEquals(PhotoWork.Outcome.COMPRESSED, new Compressor(store, new ImageIoEngine()).compress(id));
        assertFalse(ManifestJson.read(store.manifest(id).orElseThrow()).refused());
        HeadObjectResponse page = s3.headObject(r -> r.bucket("photos")
                .key(PhotoKeys.rendition(id, RenditionKind.PAGE)));
        assertEquals("image/jpeg", page.contentType());
        assertEquals("application/json",
                s3.headObject(r -> r.bucket("photos").key(PhotoKeys.manifest(id))).contentType());
        assertEquals(PhotoWork.Outcome.KNOWN, new Compressor(store, new ImageIoEngine()).compress(id));
    }

    @Test
    void listsOriginalsAndManifestsOfItsOwn() throws Exception {
        UUID waiting = bucket.upload(new byte[] {1});
        UUID done = bucket.upload(new byte[] {2});
        store.putManifest(done, new byte[] {3});
        store.putRendition(waiting, RenditionKind.THUMB, new byte[] {4});
        s3.putObject(r -> r.bucket("photos").key("originals/not-an-id"), RequestBody.fromBytes(new byte[] {5}));
        Set<UUID> originals = store.originals().keySet();
        assertTrue(originals.containsAll(Set.of(waiting, done)));
        assertTrue(store.manifests().containsKey(done));
        assertFalse(store.manifests().containsKey(waiting));
    }

    @Test
    void givesAnotherVersionToAnOriginalThatIsWrittenAgain() throws Exception {
        UUID id = bucket.upload(new byte[] {1});
        PhotoListing.Version before = store.originals().get(id);
        s3.putObject(r -> r.bucket("photos").key(PhotoKeys.original(id)), RequestBody.fromBytes(new byte[] {2}));
        assertNotEquals(before, store.originals().get(id));
    }

    @Test
    void readsWhatItWrote() throws Exception {
        UUID id = UUID.randomUUID();
        store.putManifest(id, new byte[] {1, 2, 3});
        assertArrayEquals(new byte[] {1, 2, 3}, store.manifest(id).orElseThrow());
    }

    @Test
    void findsNothingIfThereIsNothing() throws Exception {
        assertEquals(Optional.empty(), store.original(UUID.randomUUID()));
        assertEquals(Optional.empty(), store.manifest(UUID.randomUUID()));
    }

    @Test
    void failsIfTheBucketIsMissingOrTheKeyIsWrong() {
        Map<String, String> elsewhere = new HashMap<>(bucket.environment());
        elsewhere.put("S3_BUCKET", "no-such-bucket");
        Map<String, String> stranger = new HashMap<>(bucket.environment());
        stranger.put("S3_SECRET_KEY", "wrong");
        for (Map<String, String> env : Set.of(elsewhere, stranger)) {
            try (S3PhotoStore other = S3PhotoStore.of(env)) {
                assertThrows(IOException.class, () -> other.original(UUID.randomUUID()));
                assertThrows(IOException.class, other::originals);
                assertThrows(IOException.class, () -> other.putManifest(UUID.randomUUID(), new byte[1]));
            }
        }
    }

    @Test
    void refusesToStartWithoutABucket() {
        assertThrows(IllegalStateException.class, () -> S3PhotoStore.of(Map.of()));
    }
}
