package org.homeroom.compressor;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3Entity;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3EventNotificationRecord;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.homeroom.photo.contract.PhotoKeys;

/**
 * Compresses the photos that an event of the bucket names. Events come at least once, in any order, with several records
 * each. Every record gets its turn; when one has failed, the whole event fails in the end, so that it comes again, and
 * those that were done cost only a look.
 */
public final class LambdaHandler implements RequestHandler<S3Event, Void> {
    private final String bucket;
    private final Compressor compressor;

    /** As Lambda makes it, when a new instance starts. */
    public LambdaHandler() {
        this(System.getenv());
    }

    private LambdaHandler(Map<String, String> env) {
        S3PhotoStore store = S3PhotoStore.of(env);
        this(store.bucket(), new Compressor(store, Engines.choose(env, System.out::println)));
    }

    LambdaHandler(String bucket, Compressor compressor) {
        this.bucket = bucket;
        this.compressor = compressor;
    }

    @Override
    public Void handleRequest(S3Event event, Context context) {
        Consumer<String> log = context.getLogger()::log;
        List<Exception> failures = new ArrayList<>();
        List<S3EventNotificationRecord> records = event.getRecords() == null ? List.of() : event.getRecords();
        for (S3EventNotificationRecord notification : records) {
            Optional<UUID> photoId = original(notification);
            if (photoId.isEmpty()) {
                log.accept("A record was ignored, as it names no original of ours");
                continue;
            }
            try {
                log.accept("photo " + photoId.get() + " " + compressor.compress(photoId.get()));
            } catch (Exception failed) {
                log.accept("photo " + photoId.get() + " failed: " + failed);
                failures.add(failed);
            }
        }
        if (!failures.isEmpty()) {
            IllegalStateException again = new IllegalStateException(
                    failures.size() + " of " + records.size() + " records failed; the event has to come again");
            failures.forEach(again::addSuppressed);
            throw again;
        }
        return null;
    }

    private Optional<UUID> original(S3EventNotificationRecord notification) {
        S3Entity s3 = notification.getS3();
        if (s3 == null || s3.getBucket() == null || !bucket.equals(s3.getBucket().getName())
                || s3.getObject() == null || s3.getObject().getKey() == null) {
            return Optional.empty();
        }
        try {
            String key = URLDecoder.decode(s3.getObject().getKey(), StandardCharsets.UTF_8);
            return key.startsWith(PhotoKeys.ORIGINALS) ? PhotoKeys.photoId(key) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
