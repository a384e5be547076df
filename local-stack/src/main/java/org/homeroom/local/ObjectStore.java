package org.homeroom.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobProviderMetadata;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStoreContext;

/** One bucket over S3's protocol, with its objects as files in a directory. Every request has to be signed. */
final class ObjectStore implements AutoCloseable {

    private final S3Proxy proxy;
    private final BlobStoreContext context;

    private ObjectStore(S3Proxy proxy, BlobStoreContext context) {
        this.proxy = proxy;
        this.context = context;
    }

    /** @param address where to listen; port 0 for any free one */
    static ObjectStore start(Path objects, URI address, String bucket, String accessKey, String secretKey) {
        try {
            Files.createDirectories(objects);
        } catch (IOException e) {
            throw new StackException("The photo store has no place in " + objects + ": " + e.getMessage(), e);
        }
        Properties properties = new Properties();
        properties.setProperty("jclouds.filesystem.basedir", objects.toString());
        BlobStoreContext context = ContextBuilder.newBuilder(new FilesystemNio2BlobProviderMetadata())
                .credentials(accessKey, secretKey)
                .overrides(properties)
                .build(BlobStoreContext.class);
        try {
            context.getBlobStore().createContainerInLocation(null, bucket);
            S3Proxy proxy = S3Proxy.builder()
                    .blobStore(context.getBlobStore())
                    .endpoint(address)
                    .awsAuthentication(AuthenticationType.AWS_V4, accessKey, secretKey)
                    .ignoreUnknownHeaders(true)
                    .jettyMaxThreads(32)
                    .build();
            proxy.start();
            return new ObjectStore(proxy, context);
        } catch (Exception e) {
            context.close();
            throw new StackException("The photo store could not be started: " + e.getMessage(), e);
        }
    }

    int port() {
        return proxy.getPort();
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
}
