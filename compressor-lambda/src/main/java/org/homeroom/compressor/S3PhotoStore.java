package org.homeroom.compressor;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homeroom.photo.contract.PhotoKeys;
import org.homeroom.photo.contract.RenditionKind;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Photos in a bucket on S3, or on anything compatible with it. */
final class S3PhotoStore implements PhotoStore, PhotoListing, AutoCloseable {
    private static final int NOT_FOUND = 404;
    /** A rendition never changes under its key while its original does not; it may be cached for long. */
    private static final String RENDITION_CACHING = "private, max-age=31536000, immutable";

    private final S3Client s3;
    private final String bucket;

    S3PhotoStore(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    /** Reads {@code S3_ENDPOINT}, {@code S3_REGION}, {@code S3_BUCKET}, {@code S3_ACCESS_KEY} and {@code S3_SECRET_KEY}. */
    static S3PhotoStore of(Map<String, String> env) {
        String bucket = env.getOrDefault("S3_BUCKET", "");
        if (bucket.isEmpty()) {
            throw new IllegalStateException("S3_BUCKET is not set: the bucket that photos lie in");
        }
        return new S3PhotoStore(client(env), bucket);
    }

    static S3Client client(Map<String, String> env) {
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(value(env, "S3_REGION").orElse("eu-central-1")))
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(5))
                        .socketTimeout(Duration.ofSeconds(30))
                        .build());
        value(env, "S3_ACCESS_KEY").ifPresent(key -> builder.credentialsProvider(StaticCredentialsProvider.create(
                AwsBasicCredentials.create(key, env.getOrDefault("S3_SECRET_KEY", "")))));
        // Other stores support neither buckets in host names nor the checksums that AWS has recently added.
        value(env, "S3_ENDPOINT").ifPresent(endpoint -> builder.endpointOverride(URI.create(endpoint))
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED));
        return builder.build();
    }

    private static Optional<String> value(Map<String, String> env, String name) {
        return Optional.ofNullable(env.get(name)).filter(value -> !value.isEmpty());
    }

    String bucket() {
        return bucket;
    }

    @Override
    public Optional<InputStream> original(UUID photoId) throws IOException {
        return get(PhotoKeys.original(photoId)).map(InputStream.class::cast);
    }

    @Override
    public Optional<byte[]> manifest(UUID photoId) throws IOException {
        Optional<ResponseInputStream<GetObjectResponse>> found = get(PhotoKeys.manifest(photoId));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = found.get()) {
            return Optional.of(in.readAllBytes());
        }
    }

    @Override
    public void putRendition(UUID photoId, RenditionKind kind, byte[] jpeg) throws IOException {
        put(PhotoKeys.rendition(photoId, kind), "image/jpeg", RENDITION_CACHING, jpeg);
    }

    @Override
    public void putManifest(UUID photoId, byte[] json) throws IOException {
        put(PhotoKeys.manifest(photoId), "application/json", "no-cache", json);
    }

    @Override
    public Map<UUID, Version> originals() throws IOException {
        return list(PhotoKeys.ORIGINALS);
    }

    @Override
    public Map<UUID, Version> manifests() throws IOException {
        return list(PhotoKeys.RENDITIONS);
    }

    private Optional<ResponseInputStream<GetObjectResponse>> get(String key) throws IOException {
        try {
            return Optional.of(s3.getObject(request -> request.bucket(bucket).key(key)));
        } catch (NoSuchKeyException none) {
            return Optional.empty();
        } catch (S3Exception failed) {
            if (failed.statusCode() == NOT_FOUND && !"NoSuchBucket".equals(code(failed))) {
                return Optional.empty();
            }
            throw new IOException(failed.getMessage(), failed);
        } catch (SdkException failed) {
            throw new IOException(failed.getMessage(), failed);
        }
    }

    private static String code(S3Exception failed) {
        return failed.awsErrorDetails() == null ? null : failed.awsErrorDetails().errorCode();
    }

    private void put(String key, String contentType, String caching, byte[] content) throws IOException {
        try {
            s3.putObject(request -> request.bucket(bucket).key(key).contentType(contentType).cacheControl(caching),
                    RequestBody.fromBytes(content));
        } catch (SdkException failed) {
            throw new IOException(failed.getMessage(), failed);
        }
    }

    /** Of the renditions, only the manifests count. */
    private Map<UUID, Version> list(String prefix) throws IOException {
        Map<UUID, Version> found = new HashMap<>();
        try {
            for (S3Object object : s3.listObjectsV2Paginator(r -> r.bucket(bucket).prefix(prefix)).contents()) {
                if (prefix.equals(PhotoKeys.ORIGINALS) || PhotoKeys.isManifest(object.key())) {
                    PhotoKeys.photoId(object.key())
                            .ifPresent(id -> found.put(id, new Version(object.lastModified(), object.eTag())));
                }
            }
        } catch (SdkException failed) {
            throw new IOException(failed.getMessage(), failed);
        }
        return found;
    }

    @Override
    public void close() {
        s3.close();
    }
}
