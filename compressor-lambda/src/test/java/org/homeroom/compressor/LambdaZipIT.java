package org.homeroom.compressor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeroom.photo.contract.Manifest;
import org.homeroom.photo.contract.ManifestJson;
import org.homeroom.photo.contract.PhotoKeys;
import org.homeroom.photo.contract.RenditionKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The zip deployed to AWS, and nothing that is not in it: unpacked and run as Lambda does, with a real S3 server. */
@Timeout(120)
class LambdaZipIT {
    private TestBucket bucket;
    private FunctionProcess function;
    @TempDir
    private Path objects;
    @TempDir
    private Path task;

    @BeforeEach
    void start() throws Exception {
        unpack(Path.of(System.getProperty("lambda.zip").replace("PROCESSOR", processor())), task);
        bucket = new TestBucket(objects);
        Map<String, String> environment = new HashMap<>(bucket.environment());
        // On AWS there is no other library, and if the build could not fetch it, the zip has none.
        environment.put("COMPRESSOR_LIBVIPS", hasLibrary() ? "bundled" : "none");
        function = new FunctionProcess().startUnpacked(task, environment);
    }

    @AfterEach
    void stop() throws Exception {
        if (function != null) {
            function.close();
        }
        if (bucket != null) {
            bucket.close();
        }
    }

    @Test
    void compressesWhatAnEventOfTheBucketNames() throws Exception {
        UUID portrait = bucket.upload(TestPhotos.held(6));
        UUID broken = bucket.upload(new byte[] {1, 2, 3});
        UUID again = bucket.upload(TestPhotos.file(TestPhotos.noise(400, 300), "png"));
        function.hand(TestEvents.of(
                TestEvents.record("2.1", "photos", PhotoKeys.original(portrait)),
                TestEvents.record("2.2", "photos", "originals/Year+7%2C+%C3%84nne.jpg"),
                TestEvents.record("2.2", "photos", PhotoKeys.original(broken)),
                TestEvents.record("2.5", "photos", PhotoKeys.original(again).replace("-", "%2D"))));
        assertResponse();

        for (UUID photo : List.of(portrait, again)) {
            Manifest manifest = manifest(photo);
            assertFalse(manifest.refused());
            assertEquals(hasLibrary() ? "libvips" : "ImageIO", manifest.engine().split(" ")[0]);
            Set<String> keys = Stream.of(RenditionKind.values()).map(kind -> PhotoKeys.rendition(photo, kind)).collect(Collectors.toCollection(TreeSet::new));
            keys.add(PhotoKeys.manifest(photo));
            assertEquals(keys, written(photo));
        }
        assertTrue(manifest(broken).refused());
        assertEquals(Set.of(PhotoKeys.manifest(broken)), written(broken));
    }

    @Test
    void ignoresTheTestEventSentWhenEventsAreSwitchedOn() throws Exception {
        function.hand(TestEvents.ofTheSwitchingOn());
        assertResponse();
        UUID photo = bucket.upload(TestPhotos.held(1));
        function.hand(TestEvents.event(photo));
        assertResponse();
        assertFalse(manifest(photo).refused());
    }

    private void assertResponse() throws InterruptedException {
        FunctionProcess.Answer answer = function.answer();
        assertTrue(answer.path().endsWith("/response"), answer::toString);
        assertEquals("", answer.body());
    }

    private Manifest manifest(UUID photo) throws IOException {
        try (S3PhotoStore store = S3PhotoStore.of(bucket.environment())) {
            return ManifestJson.read(store.manifest(photo).orElseThrow());
        }
    }

    private Set<String> written(UUID photo) {
        return bucket.s3().listObjectsV2(r -> r.bucket("photos").prefix(PhotoKeys.renditions(photo))).contents().stream()
                .map(S3Object::key).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether libvips is in the zip. */
    private boolean hasLibrary() throws IOException {
        Path directory = task.resolve("lib/native/linux-" + processor());
        try (Stream<Path> files = Files.isDirectory(directory) ? Files.list(directory) : Stream.empty()) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith("libvips-cpp.so."));
        }
    }

    private static String processor() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x64";
    }

    private static void unpack(Path zip, Path directory) throws IOException {
        try (FileSystem packed = FileSystems.newFileSystem(zip); Stream<Path> all = Files.walk(packed.getPath("/"))) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                Path target = directory.resolve(path.toString().substring(1));
                Files.createDirectories(target.getParent());
                Files.copy(path, target);
            }
        }
    }
}
