package org.homeroom.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

class LocalStoreTest {

    @TempDir
    private static Path home;

    private static LocalStore store;
    private static S3Client client;

    @BeforeAll
    static void start() {
        store = LocalStore.start(home);
        client = client(store.secretKey());
    }

    @AfterAll
    static void stop() {
        client.close();
        store.close();
    }

    @Test
    void keepsAnObjectAndItsType() {
        put("originals/7", "a photo");
        var object = client.getObjectAsBytes(r -> r.bucket(LocalStore.BUCKET).key("originals/7"));
        assertEquals("a photo", object.asUtf8String());
        assertEquals("image/jpeg", object.response().contentType());
    }

    @Test
    void listsByPrefix() {
        put("renditions/8/small.jpg", "small");
        put("renditions/8/manifest.json", "{}");
        put("originals/8", "a photo");
        var listed = client.listObjectsV2(r -> r.bucket(LocalStore.BUCKET).prefix("renditions/8/"));
        assertEquals(List.of("renditions/8/manifest.json", "renditions/8/small.jpg"),
                listed.contents().stream().map(S3Object::key).toList());
    }

    @Test
    void deletes() {
        put("originals/9", "a photo");
        client.deleteObject(r -> r.bucket(LocalStore.BUCKET).key("originals/9"));
        assertThrows(NoSuchKeyException.class, () -> client.headObject(r -> r.bucket(LocalStore.BUCKET).key("originals/9")));
    }

    @Test
    void refusesAWrongKey() {
        try (S3Client stranger = client("wrong")) {
            var refused = assertThrows(S3Exception.class, () -> stranger.listObjectsV2(r -> r.bucket(LocalStore.BUCKET)));
            assertEquals(403, refused.statusCode());
        }
    }

    private static void put(String key, String content) {
        client.putObject(r -> r.bucket(LocalStore.BUCKET).key(key).contentType("image/jpeg"), RequestBody.fromString(content));
    }

    private static S3Client client(String secretKey) {
        return S3Client.builder()
                .endpointOverride(store.endpoint())
                .region(Region.of(LocalStore.REGION))
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .httpClient(UrlConnectionHttpClient.create())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(store.accessKey(), secretKey)))
                .build();
    }
}
