package org.homeroom.store;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.homeroom.shared.Settings;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The bucket of the photos, at AWS or at any server that speaks S3. */
@ApplicationScoped
public class ObjectStore {
    private static final int NOT_FOUND = 404;
    @Inject
    Settings settings;
    private volatile S3Client client;

    /** Made at the first use: nothing heavy at start. */
    private S3Client client() {
        S3Client made = client;
        if (made == null) {
            synchronized (this) {
                if (client == null) {
                    client = create();
                }
                made = client;
            }
        }
        return made;
    }

    private S3Client create() {
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(settings.s3Region()))
                .credentialsProvider(credentials())
                // A stream cannot be sent twice: whoever uploads tries again, not the client.
                .overrideConfiguration(c -> c.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(3)).socketTimeout(Duration.ofSeconds(30)));
        if (!settings.s3Endpoint().isEmpty()) {
            builder.endpointOverride(URI.create(settings.s3Endpoint())).forcePathStyle(true);
        }
        return builder.build();
    }

    private AwsCredentialsProvider credentials() {
        return settings.s3AccessKey().isEmpty() ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(AwsBasicCredentials.create(settings.s3AccessKey(), settings.s3SecretKey()));
    }

    @PreDestroy
    void close() {
        if (client != null) {
            client.close();
        }
    }

    /**
     * Streams an object into the store; nothing is held in memory but a buffer.
     *
     * @param length bytes that the stream will give
     * @throws StoreUnavailable where the store did not take it
     */
    public void put(String key, InputStream content, long length, String contentType) {
        call(() -> client().putObject(b -> b.bucket(settings.s3Bucket()).key(key).contentType(contentType).contentLength(length),
                RequestBody.fromInputStream(content, length)));
    }

    /** Opens an object; the caller closes the stream. Empty where there is none. */
    public Optional<ResponseInputStream<GetObjectResponse>> open(String key) {
        return call(() -> {
            try {
                return Optional.of(client().getObject(b -> b.bucket(settings.s3Bucket()).key(key)));
            } catch (NoSuchKeyException none) {
                return Optional.empty();
            }
        });
    }

    /** A small object whole; empty where there is none. */
    public Optional<byte[]> read(String key) {
        return call(() -> {
            try {
                return Optional.of(client().getObjectAsBytes(b -> b.bucket(settings.s3Bucket()).key(key)).asByteArray());
            } catch (NoSuchKeyException none) {
                return Optional.empty();
            }
        });
    }

    /** Deletes an object; nothing happens where there is none. */
    public void delete(String key) {
        call(() -> client().deleteObject(b -> b.bucket(settings.s3Bucket()).key(key)));
    }

    /**
     * Writes an object again as it is, so that the store says once more that it was written.
     *
     * @return whether there is such an object
     */
    public boolean touch(String key, Instant now) {
        return call(() -> {
            try {
                client().copyObject(b -> b.sourceBucket(settings.s3Bucket()).sourceKey(key)
                        .destinationBucket(settings.s3Bucket()).destinationKey(key)
                        .metadataDirective("REPLACE").metadata(Map.of("handed-in", now.toString())));
                return true;
            } catch (S3Exception e) {
                if (e instanceof NoSuchKeyException || "NoSuchKey".equals(e.awsErrorDetails().errorCode())) {
                    return false;
                }
                throw e;
            }
        });
    }

    /** Gives every object under a prefix to someone, page by page. */
    public void list(String prefix, Consumer<Stored> each) {
        call(() -> {
            client().listObjectsV2Paginator(b -> b.bucket(settings.s3Bucket()).prefix(prefix)).contents()
                    .forEach(o -> each.accept(new Stored(o.key(), o.size(), o.lastModified())));
            return null;
        });
    }

    /** Whether the store answers for the bucket. */
    public boolean reachable() {
        try {
            client().headBucket(b -> b.bucket(settings.s3Bucket()));
            return true;
        } catch (SdkException e) {
            return false;
        }
    }

    private <T> T call(Supplier<T> work) {
        try {
            return work.get();
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND) {
                throw new StoreUnavailable("The bucket or object is not there", e);
            }
            throw new StoreUnavailable("The object store refused", e);
        } catch (SdkException e) {
            throw new StoreUnavailable("The object store did not answer", e);
        }
    }

    /**
     * An object of the store, as a listing tells it.
     *
     * @param bytes its size
     */
    public record Stored(String key, long bytes, Instant changedAt) {
    }

}
