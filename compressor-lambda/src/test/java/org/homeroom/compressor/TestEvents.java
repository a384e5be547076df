package org.homeroom.compressor;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeroom.photo.contract.PhotoKeys;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** Events as AWS writes them. */
final class TestEvents {
    private TestEvents() {
    }

    /** The event of a bucket called {@code photos} that these were uploaded. */
    static String event(UUID... photoIds) {
        return of(Stream.of(photoIds).map(id -> record("photos", PhotoKeys.original(id))).toArray(String[]::new));
    }

    static String of(String... records) {
        return "{\"Records\":[" + String.join(",", records) + "]}";
    }

    /** @param key as it stands in the event, encoded */
    static String record(String bucket, String key) {
        return """
                {"eventVersion":"2.1","eventSource":"aws:s3","awsRegion":"eu-central-1",\
                "eventTime":"2026-06-12T10:30:00.000Z","eventName":"ObjectCreated:Put",\
                "s3":{"s3SchemaVersion":"1.0","configurationId":"photos","bucket":{"name":"%s","arn":"arn:aws:s3:::%s"},\
                "object":{"key":"%s","size":1024,"eTag":"0","sequencer":"0055AED6DCD90281E5"}}}"""
                .formatted(bucket, bucket, key);
    }

    static String queued(String messageId, String body) {
        JsonWriter writer = JsonWriter.create();
        writer.writeValue(body);
        return """
                {"messageId":"%s","receiptHandle":"handle","body":%s,"attributes":{"ApproximateReceiveCount":"1"},\
                "eventSource":"aws:sqs","eventSourceARN":"arn:aws:sqs:eu-central-1:1:photos","awsRegion":"eu-central-1"}"""
                .formatted(messageId, new String(writer.getBytes(), StandardCharsets.UTF_8));
    }
}
