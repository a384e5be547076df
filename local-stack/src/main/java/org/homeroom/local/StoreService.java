package org.homeroom.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.logging.Logger;

/**
 * The object store as a separate service, for a school that keeps its photos on its own host rather than in a cloud. It reads
 * {@code STORE_DIRECTORY}, {@code STORE_ADDRESS} (such as {@code http://192.0.2.41:9000}), {@code S3_BUCKET}, {@code
 * S3_ACCESS_KEY} and {@code S3_SECRET_KEY}, logs to standard error, and ends on SIGTERM.
 */
public final class StoreService {

    private static final Logger LOG = Logger.getLogger(StoreService.class.getName());

    private StoreService() {
    }

    public static void main(String... arguments) {
        try {
            ObjectStore store = ObjectStore.start(Path.of(required("STORE_DIRECTORY")), URI.create(required("STORE_ADDRESS")),
                    required("S3_BUCKET"), required("S3_ACCESS_KEY"), required("S3_SECRET_KEY"));
            Runtime.getRuntime().addShutdownHook(new Thread(store::close, "store-stop"));
            LOG.info(() -> "The store answers on port " + store.port());
        } catch (StackException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static String required(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new StackException(name + " is not set.");
        }
        return value;
    }
}
