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
 * Compresses the photos named in the bucket's events, sent directly to the function or through a queue. Events arrive at least
 * once, in any order, with several records each. Every record is processed, and what was done before costs only a check.
 *
 * <p>If messages of a queue fail, the answer lists their ids ({@code batchItemFailures}), so that only these are redelivered; the
 * event source mapping has to say {@code ReportBatchItemFailures}. An event that came directly fails as a whole.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html">Partial batch responses</a>
 */
public final class LambdaHandler implements RequestStreamHandler {
    private final String bucket;
    private final PhotoWork work;
    /** Kept here, as the runtime forgets a resource registered for checkpoints if nothing else refers to it. */
    private final Optional<Priming> priming;

    /** Called by Lambda when a new instance starts. */
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

    /** Whether every photo of the message now has a manifest. */
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
                log.accept("photo " + photoId.get() + " " + compressed(photoId.get(), log));
            } catch (Exception failed) {
                log.accept("photo " + photoId.get() + " failed: " + failed);
                handled = false;
            }
        }
        return handled;
    }

    private PhotoWork.Outcome compressed(UUID photoId, Consumer<String> log) throws IOException {
        for (int tries = 1; tries <= EngineFailed.TRIES; tries++) {
            try {
                return work.compress(photoId);
            } catch (EngineFailed failed) {
                log.accept("photo " + photoId + " not compressed, try " + tries + " of " + EngineFailed.TRIES + ": " + failed.getMessage());
            }
        }
        return work.giveUp(photoId);
    }

    private Optional<UUID> original(LambdaEvent.Written written) {
        boolean ours = bucket.equals(written.bucket()) && written.key().startsWith(PhotoKeys.ORIGINALS);
        return ours ? PhotoKeys.photoId(written.key()) : Optional.empty();
    }
}
