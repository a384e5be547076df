package org.homeroom.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * An S3 store on loopback with the photos' bucket; objects are files in the directory. Requests are signed as on AWS. Content
 * types and the like are extended attributes of the files, which a copy of the directory has to keep.
 *
 * <p>It does not know the checksums that the AWS SDK appends to uploads unless told {@code WHEN_REQUIRED}; {@link #environment()}
 * does that.
 */
public final class LocalStore implements AutoCloseable {

    public static final String BUCKET = "homeroom-photos";
    public static final String REGION = "us-east-1";

    private final ObjectStore store;
    private final Secrets secrets;

    private LocalStore(ObjectStore store, Secrets secrets) {
        this.store = store;
        this.secrets = secrets;
    }

    /** Starts it on a free port, with everything in the directory: objects, and the keys in {@code secrets}. */
    public static LocalStore start(Path directory) {
        Path home = directory.toAbsolutePath().normalize();
        return start(home.resolve("s3"), 0, new Secrets(home.resolve("secrets")));
    }

    static LocalStore start(Path home, int port, Secrets secrets) {
        URI address = URI.create("http://127.0.0.1:" + port);
        return new LocalStore(ObjectStore.start(home, address, BUCKET, accessKey(secrets), secretKey(secrets)), secrets);
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + store.port());
    }

    public String accessKey() {
        return accessKey(secrets);
    }

    public String secretKey() {
        return secretKey(secrets);
    }

    /** What a program reads to find the store. */
    public Map<String, String> environment() {
        return Map.of(
                "S3_ENDPOINT", endpoint().toString(),
                "S3_REGION", REGION,
                "S3_BUCKET", BUCKET,
                "S3_ACCESS_KEY", accessKey(),
                "S3_SECRET_KEY", secretKey(),
                "AWS_REQUEST_CHECKSUM_CALCULATION", "WHEN_REQUIRED",
                "AWS_RESPONSE_CHECKSUM_VALIDATION", "WHEN_REQUIRED");
    }

    @Override
    public void close() {
        store.close();
    }

    private static String accessKey(Secrets secrets) {
        return secrets.get("store.access-key");
    }

    private static String secretKey(Secrets secrets) {
        return secrets.get("store.secret-key");
    }
}
