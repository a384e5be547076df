package org.homeroom.compressor;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.crac.Core;
import org.homeroom.photo.contract.PhotoKeys;

/**
 * Compresses the photos that events of the bucket name, sent straight to the function or by way of a queue. Events come at
 * least once, in any order, with several records each. Every record gets its turn, and what was done before costs a look.
 *
 * <p>Of a queue's messages those that failed are answered by their ids ({@code batchItemFailures}), so that they alone come
 * again; the event source mapping has to say {@code ReportBatchItemFailures}. An event that came straight fails as a whole.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html">Partial batch responses</a>
 */
public final class LambdaHandler implements RequestStreamHandler {
    private final String bucket;
    private final PhotoWork work;
    /** Held here, as who registers for a checkpoint is forgotten by the runtime when nobody else knows it. */
    private final Optional<Priming> priming;

    /** As Lambda makes it, when a new instance starts. */
    public LambdaHandler() {
        this(System.getenv());
    }

    private LambdaHandler(Map<String, String> env) {
        this(S3PhotoStore.of(env), Engines.choose(env, System.out::println));
    }

    private LambdaHandler(S3PhotoStore store, PhotoEngine engine) {
        this(store.bucket(), new Compressor(store, engine), Optional.of(new Priming(store, engine)));
    }

    LambdaHandler(String bucket, PhotoWork work) {
        this(bucket, work, Optional.empty());
    }

    private LambdaHandler(String bucket, PhotoWork work, Optional<Priming> priming) {
        this.bucket = bucket;
        this.work = work;
        this.priming = priming;
        this.priming.ifPresent(Core.getGlobalContext()::register);
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        Consumer<String> log = context.getLogger()::log;
        LambdaEvent event = LambdaEvent.read(input);
        List<String> failedMessages = new ArrayList<>();
        for (LambdaEvent.Message message : event.messages()) {
            if (!handled(message, log)) {
                failedMessages.add(message.id());
            }
        }
        if (event.queued()) {
            output.write(LambdaEvent.failures(failedMessages));
        } else if (!failedMessages.isEmpty()) {
            throw new IllegalStateException("Some records failed; the event has to come again");
        }
    }

    /** Whether every photo of the message was brought to its manifest. */
    private boolean handled(LambdaEvent.Message message, Consumer<String> log) {
        if (message.records().isEmpty()) {
            log.accept("message " + message.id() + " is no event of a bucket");
            return false;
        }
        boolean handled = true;
        for (LambdaEvent.Written written : message.records().get()) {
            Optional<UUID> photoId = original(written);
            if (photoId.isEmpty()) {
                log.accept("A record was ignored, as it names no original of ours");
                continue;
            }
            try {
                log.accept("photo " + photoId.get() + " " + work.compress(photoId.get()));
            } catch (Exception failed) {
                log.accept("photo " + photoId.get() + " failed: " + failed);
                handled = false;
            }
        }
        return handled;
    }

    private Optional<UUID> original(LambdaEvent.Written written) {
        boolean ours = bucket.equals(written.bucket()) && written.key().startsWith(PhotoKeys.ORIGINALS);
        return ours ? PhotoKeys.photoId(written.key()) : Optional.empty();
    }
}
