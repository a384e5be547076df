package org.homeroom.base.store;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.homeroom.base.shared.Settings;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;

/** The photos' bucket, on AWS or on any server that speaks S3. */
@ApplicationScoped
public class ObjectStore {
    private static final int NOT_FOUND = 404;
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    /** Long enough for clocks that differ; a store checks it when the request begins. */
    private static final Duration SIGNATURE_HOLDS = Duration.ofMinutes(15);
    @Inject
    Settings settings;
    private volatile S3Client client;
    private volatile S3Presigner presigner;

    /** Created on first use, to keep start-up light. */
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
                // The caller retries at its own pace; the client does not.
                .overrideConfiguration(c -> c.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT).socketTimeout(ANSWER));
        if (!settings.s3Endpoint().isEmpty()) {
            builder.endpointOverride(URI.create(settings.s3Endpoint())).forcePathStyle(true);
        }
        return builder.build();
    }

    private S3Presigner presigner() {
        S3Presigner made = presigner;
        if (made == null) {
            synchronized (this) {
                if (presigner == null) {
                    S3Presigner.Builder builder = S3Presigner.builder().region(Region.of(settings.s3Region()))
                            .credentialsProvider(credentials());
                    if (!settings.s3Endpoint().isEmpty()) {
                        builder.endpointOverride(URI.create(settings.s3Endpoint()))
                                .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build());
                    }
                    presigner = builder.build();
                }
                made = presigner;
            }
        }
        return made;
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
        if (presigner != null) {
            presigner.close();
        }
    }

    /**
     * Streams an object into the store; only a buffer is held in memory. It does not use the client, which signs the content
     * piece by piece if the store is reached without TLS, and allocates each piece anew: as much as the whole object. Instead the
     * request is signed, and the object is sent as it comes.
     *
     * @param length number of bytes in the stream
     * @throws StoreUnavailable if the store did not accept it, or the stream broke off
     */
    public void put(String key, InputStream content, long length, String contentType) {
        call(() -> {
            try {
                send(presigner().presignPutObject(p -> p.signatureDuration(SIGNATURE_HOLDS)
                        .putObjectRequest(b -> b.bucket(settings.s3Bucket()).key(key).contentType(contentType))), content, length);
                return null;
            } catch (IOException e) {
                throw new StoreUnavailable("The object store did not take an object", e);
            }
        });
    }

    private static void send(PresignedPutObjectRequest request, InputStream content, long length) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) request.url().openConnection();
        connection.setRequestMethod("PUT");
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(length);
        connection.setConnectTimeout((int) CONNECT.toMillis());
        connection.setReadTimeout((int) ANSWER.toMillis());
        request.signedHeaders().forEach((name, values) -> {
            if (!"host".equalsIgnoreCase(name)) {
                connection.setRequestProperty(name, String.join(",", values));
            }
        });
        try {
            try (OutputStream out = connection.getOutputStream()) {
                content.transferTo(out);
            }
            int status = connection.getResponseCode();
            if (status != HttpURLConnection.HTTP_OK) {
                throw new IOException("The object store answered " + status);
            }
            // Read to its end, so that the connection can be reused.
            try (InputStream answer = connection.getInputStream()) {
                answer.transferTo(OutputStream.nullOutputStream());
            }
        } catch (IOException e) {
            connection.disconnect();
            throw e;
        }
    }

    /** The caller closes the stream. Empty if there is no such object. */
    public Optional<ResponseInputStream<GetObjectResponse>> open(String key) {
        return call(() -> {
            try {
                return Optional.of(client().getObject(b -> b.bucket(settings.s3Bucket()).key(key)));
            } catch (NoSuchKeyException none) {
                return Optional.empty();
            }
        });
    }

    /** Reads a small object whole; empty if there is none. */
    public Optional<byte[]> read(String key) {
        return call(() -> {
            try {
                return Optional.of(client().getObjectAsBytes(b -> b.bucket(settings.s3Bucket()).key(key)).asByteArray());
            } catch (NoSuchKeyException none) {
                return Optional.empty();
            }
        });
    }

    /** Does nothing if there is no such object. */
    public void delete(String key) {
        call(() -> client().deleteObject(b -> b.bucket(settings.s3Bucket()).key(key)));
    }

    /** Rewrites an object unchanged, so that the store announces it again. @return whether there is such an object */
    public boolean touch(String key, Instant now) {
        return call(() -> {
            try {
                client().copyObject(b -> b.sourceBucket(settings.s3Bucket()).sourceKey(key)
                        .destinationBucket(settings.s3Bucket()).destinationKey(key)
                        .metadataDirective("REPLACE").metadata(Map.of("handed-in", now.toString())));
                return true;
            } catch (S3Exception e) {
                if (e instanceof NoSuchKeyException || e.awsErrorDetails() != null && "NoSuchKey".equals(e.awsErrorDetails().errorCode())) {
                    return false;
                }
                throw e;
            }
        });
    }

    /** Passes every object under a prefix to a consumer, page by page. */
    public void list(String prefix, Consumer<Stored> each) {
        call(() -> {
            client().listObjectsV2Paginator(b -> b.bucket(settings.s3Bucket()).prefix(prefix)).contents()
                    .forEach(o -> each.accept(new Stored(o.key(), o.size(), o.lastModified())));
            return null;
        });
    }

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

    public record Stored(String key, long bytes, Instant changedAt) {
    }

}
