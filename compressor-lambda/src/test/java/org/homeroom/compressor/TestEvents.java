package org.homeroom.compressor;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeroom.photo.contract.PhotoKeys;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/**
 * Events as AWS writes them.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html">Events of a bucket</a>
 */
final class TestEvents {
    private TestEvents() {
    }

    /** The event of a bucket called {@code photos} after these were uploaded. */
    static String event(UUID... photoIds) {
        return of(Stream.of(photoIds).map(id -> record("photos", PhotoKeys.original(id))).toArray(String[]::new));
    }

    static String of(String... records) {
        return "{\"Records\":[" + String.join(",", records) + "]}";
    }

    /** @param key as it is in the event, encoded */
    static String record(String bucket, String key) {
        return record("2.1", bucket, key);
    }

    /** @param version of the event's format; all that begin with 2 have what we read in the same form */
    static String record(String version, String bucket, String key) {
        return """
                {"eventVersion":"%1$s","eventSource":"aws:s3","awsRegion":"eu-central-1",\
                "eventTime":"2026-06-12T10:30:00.000Z","eventName":"ObjectCreated:Put",\
                "userIdentity":{"principalId":"AWS:AROAEXAMPLE:i-0123456789abcdef0"},\
                "requestParameters":{"sourceIPAddress":"10.0.16.5"},\
                "responseElements":{"x-amz-request-id":"C3D13FE58DE4C810",\
                "x-amz-id-2":"FMyUVURIY8/IgAtTv8xRjskZQpcIZ9KG4V5Wp6S7S/JRWeUWerMUE5JgHvANOjpD"},\
                "s3":{"s3SchemaVersion":"1.0","configurationId":"photos",\
                "bucket":{"name":"%2$s","ownerIdentity":{"principalId":"A3NL1KOZZKExample"},"arn":"arn:aws:s3:::%2$s"},\
                "object":{"key":"%3$s","size":1024,"eTag":"d41d8cd98f00b204e9800998ecf8427e",\
                "versionId":"096fKKXTRTtl3on89fVO.nfljtsv6qko","sequencer":"0055AED6DCD90281E5"}}}"""
                .formatted(version, bucket, key);
    }

    /** What a bucket sends once, when its events are switched on. */
    static String ofTheSwitchingOn() {
        return """
                {"Service":"Amazon S3","Event":"s3:TestEvent","Time":"2026-06-12T10:29:00.000Z","Bucket":"photos",\
                "RequestId":"5582815E1AEA5ADF","HostId":"8cLeGAmw098X5cv4Zkwcmo8vvZa3eH3eKxsPzbB9wrR+YstdA6Knx4Ip8EXAMPLE"}""";
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
