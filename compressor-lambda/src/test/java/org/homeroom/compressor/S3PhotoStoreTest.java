package org.homeroom.compressor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.homeroom.photo.contract.ManifestJson;
import org.homeroom.photo.contract.PhotoKeys;
import org.homeroom.photo.contract.RenditionKind;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStoreContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** Against a real S3 server on files, the one that a developer's machine runs. */
class S3PhotoStoreTest {
    private static final Map<String, String> ENV = new HashMap<>();
    private static BlobStoreContext blobs;
    private static S3Proxy server;
    private static S3Client s3;
    private static S3PhotoStore store;

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        Properties files = new Properties();
        files.setProperty("jclouds.filesystem.basedir", directory.toString());
        blobs = ContextBuilder.newBuilder("filesystem-nio2").credentials("", "").overrides(files)
                .build(BlobStoreContext.class);
        blobs.getBlobStore().createContainerInLocation(null, "photos");
        server = S3Proxy.builder()
                .blobStore(blobs.getBlobStore())
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, "key", "secret")
                .build();
        server.start();
        ENV.put("S3_ENDPOINT", "http://127.0.0.1:" + server.getPort());
        ENV.put("S3_BUCKET", "photos");
        ENV.put("S3_ACCESS_KEY", "key");
        ENV.put("S3_SECRET_KEY", "secret");
        s3 = S3PhotoStore.client(ENV);
        store = S3PhotoStore.of(ENV);
    }

    @AfterAll
    static void stop() throws Exception {
        store.close();
        s3.close();
        server.stop();
        blobs.close();
    }

    @Test
    void compressesAPhotoInABucket() throws IOException {
        UUID id = upload(TestPhotos.held(6));
        assertEquals(Compressor.Outcome.COMPRESSED, new Compressor(store, new ImageIoEngine()).compress(id));
        assertFalse(ManifestJson.read(store.manifest(id).orElseThrow()).refused());
        HeadObjectResponse page = s3.headObject(r -> r.bucket("photos")
                .key(PhotoKeys.rendition(id, RenditionKind.PAGE)));
        assertEquals("image/jpeg", page.contentType());
        assertEquals("application/json",
                s3.headObject(r -> r.bucket("photos").key(PhotoKeys.manifest(id))).contentType());
        assertEquals(Compressor.Outcome.KNOWN, new Compressor(store, new ImageIoEngine()).compress(id));
    }

    @Test
    void listsOriginalsAndManifestsOfItsOwn() throws IOException {
        UUID waiting = upload(new byte[] {1});
        UUID done = upload(new byte[] {2});
        store.putManifest(done, new byte[] {3});
        store.putRendition(waiting, RenditionKind.THUMB, new byte[] {4});
        s3.putObject(r -> r.bucket("photos").key("originals/not-an-id"), RequestBody.fromBytes(new byte[] {5}));
        Set<UUID> originals = store.originals().keySet();
        assertTrue(originals.containsAll(Set.of(waiting, done)));
        assertTrue(store.manifests().containsKey(done));
        assertFalse(store.manifests().containsKey(waiting));
    }

    @Test
    void givesAnotherVersionToAnOriginalThatIsWrittenAgain() throws IOException {
        UUID id = upload(new byte[] {1});
        PhotoListing.Version before = store.originals().get(id);
        s3.putObject(r -> r.bucket("photos").key(PhotoKeys.original(id)), RequestBody.fromBytes(new byte[] {2}));
        assertNotEquals(before, store.originals().get(id));
    }

    @Test
    void readsWhatItWrote() throws IOException {
        UUID id = UUID.randomUUID();
        store.putManifest(id, new byte[] {1, 2, 3});
        assertArrayEquals(new byte[] {1, 2, 3}, store.manifest(id).orElseThrow());
    }

    @Test
    void findsNothingWhereNothingIs() throws IOException {
        assertEquals(Optional.empty(), store.original(UUID.randomUUID()));
        assertEquals(Optional.empty(), store.manifest(UUID.randomUUID()));
    }

    @Test
    void failsWhereTheBucketIsMissingOrTheKeyIsWrong() {
        Map<String, String> elsewhere = new HashMap<>(ENV);
        elsewhere.put("S3_BUCKET", "no-such-bucket");
        Map<String, String> stranger = new HashMap<>(ENV);
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

    private static UUID upload(byte[] photo) {
        UUID id = UUID.randomUUID();
        s3.putObject(r -> r.bucket("photos").key(PhotoKeys.original(id)), RequestBody.fromBytes(photo));
        return id;
    }
}
