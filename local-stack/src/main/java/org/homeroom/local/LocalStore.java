package org.homeroom.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobProviderMetadata;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStoreContext;

/**
 * An S3 store on loopback with the photos' bucket; objects are files below the directory. Requests are signed as on AWS.
 * Content types and the like are extended attributes of the files: a copy of the directory has to keep those.
 *
 * <p>It does not know the checksums that the AWS SDK appends to uploads unless told {@code WHEN_REQUIRED};
 * {@link #environment()} tells it.
 */
public final class LocalStore implements AutoCloseable {

    public static final String BUCKET = "homeroom-photos";
    public static final String REGION = "us-east-1";

    private final S3Proxy proxy;
    private final BlobStoreContext context;
    private final Secrets secrets;

    private LocalStore(S3Proxy proxy, BlobStoreContext context, Secrets secrets) {
        this.proxy = proxy;
        this.context = context;
        this.secrets = secrets;
    }

    /** Starts it on a free port, with everything in the directory: objects, and the keys in {@code secrets}. */
    public static LocalStore start(Path directory) {
        Path home = directory.toAbsolutePath().normalize();
        return start(home.resolve("s3"), 0, new Secrets(home.resolve("secrets")));
    }

    static LocalStore start(Path home, int port, Secrets secrets) {
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new StackException("The photo store has no place in " + home + ": " + e.getMessage(), e);
        }
        Properties properties = new Properties();
        properties.setProperty("jclouds.filesystem.basedir", home.toString());
        String accessKey = accessKey(secrets);
        String secretKey = secretKey(secrets);
        BlobStoreContext context = ContextBuilder.newBuilder(new FilesystemNio2BlobProviderMetadata())
                .credentials(accessKey, secretKey)
                .overrides(properties)
                .build(BlobStoreContext.class);
        try {
            context.getBlobStore().createContainerInLocation(null, BUCKET);
            S3Proxy proxy = S3Proxy.builder()
                    .blobStore(context.getBlobStore())
                    .endpoint(URI.create("http://127.0.0.1:" + port))
                    .awsAuthentication(AuthenticationType.AWS_V4, accessKey, secretKey)
                    .ignoreUnknownHeaders(true)
                    .jettyMaxThreads(32)
                    .build();
            proxy.start();
            return new LocalStore(proxy, context, secrets);
        } catch (Exception e) {
            context.close();
            throw new StackException("The photo store could not be started: " + e.getMessage(), e);
        }
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + proxy.getPort());
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
        try {
            proxy.stop();
        } catch (Exception e) {
            throw new StackException("The photo store did not stop properly: " + e.getMessage(), e);
        } finally {
            context.close();
        }
    }

    private static String accessKey(Secrets secrets) {
        return secrets.get("store.access-key");
    }

    private static String secretKey(Secrets secrets) {
        return secrets.get("store.secret-key");
    }
}
