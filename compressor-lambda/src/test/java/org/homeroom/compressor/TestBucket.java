package org.homeroom.compressor;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.homeroom.photo.contract.PhotoKeys;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStore;
import org.jclouds.blobstore.BlobStoreContext;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** A bucket called {@code photos} on a real S3 server with files, the one that runs on a developer's machine. */
final class TestBucket implements AutoCloseable {
    private final BlobStoreContext blobs;
    private final S3Proxy server;
    private final S3Client s3;

    TestBucket(Path directory) throws Exception {
        this(directory, UnaryOperator.identity());
    }

    /** @param between what stands between the server and its files */
    TestBucket(Path directory, UnaryOperator<BlobStore> between) throws Exception {
        Properties files = new Properties();
        files.setProperty("jclouds.filesystem.basedir", directory.toString());
        blobs = ContextBuilder.newBuilder("filesystem-nio2").credentials("", "").overrides(files)
                .build(BlobStoreContext.class);
        blobs.getBlobStore().createContainerInLocation(null, "photos");
        server = S3Proxy.builder()
                .blobStore(between.apply(blobs.getBlobStore()))
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, "key", "secret")
                .build();
        server.start();
        s3 = S3PhotoStore.client(environment());
    }

    /** What the compressor needs to find it. */
    Map<String, String> environment() {
        return Map.of("S3_ENDPOINT", "http://127.0.0.1:" + server.getPort(), "S3_BUCKET", "photos",
                "S3_ACCESS_KEY", "key", "S3_SECRET_KEY", "secret");
    }

    S3Client s3() {
        return s3;
    }

    UUID upload(byte[] photo) {
        return upload(UUID.randomUUID(), photo);
    }

    UUID upload(UUID id, byte[] photo) {
        s3.putObject(r -> r.bucket("photos").key(PhotoKeys.original(id)), RequestBody.fromBytes(photo));
        return id;
    }

    @Override
    public void close() throws Exception {
        s3.close();
        server.stop();
        blobs.close();
    }
}
