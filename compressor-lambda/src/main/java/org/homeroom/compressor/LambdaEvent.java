package org.homeroom.compressor;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonNodeParser;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/**
 * What a function is called with: a bucket's event, or messages from a queue that carry such events. Read with the parser that
 * comes with the S3 client: a separate one, or classes for every AWS event, would cost time at each cold start.
 *
 * @param queued   whether the messages came through a queue
 * @param messages each is answered separately; an event that came directly is the only one
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html">Events of a bucket</a>
 */
record LambdaEvent(boolean queued, List<Message> messages) {
    private static final String QUEUE = "aws:sqs";
    private static final JsonNodeParser JSON = JsonNodeParser.create();

    /**
     * @param id      by which a queue knows it; empty if there is none
     * @param records what was written; empty if the message is not an event at all
     */
    record Message(String id, Optional<List<Written>> records) {
    }

    /** An object that was written. What the record does not say, or says unreadably, is empty. */
    record Written(String bucket, String key) {
    }

    static LambdaEvent read(InputStream json) {
        JsonNode event = JSON.parse(json);
        List<JsonNode> records = list(event, "Records");
        if (records.stream().anyMatch(record -> text(record, "eventSource").equals(QUEUE))) {
            return new LambdaEvent(true, records.stream()
                    .map(record -> new Message(text(record, "messageId"), body(text(record, "body")))).toList());
        }
        return new LambdaEvent(false, List.of(new Message("", Optional.of(written(records)))));
    }

    /** The answer that causes these messages to be redelivered, and no others. */
    static byte[] failures(List<String> messageIds) {
        JsonWriter writer = JsonWriter.create();
        writer.writeStartObject().writeFieldName("batchItemFailures").writeStartArray();
        messageIds.forEach(id -> writer.writeStartObject().writeFieldName("itemIdentifier").writeValue(id).writeEndObject());
        writer.writeEndArray().writeEndObject();
        return writer.getBytes();
    }

    private static Optional<List<Written>> body(String json) {
        try {
            JsonNode event = JSON.parse(json);
            return event.isObject() ? Optional.of(written(list(event, "Records"))) : Optional.empty();
        } catch (UncheckedIOException | IllegalArgumentException noJson) {
            return Optional.empty();
        }
    }

    private static List<Written> written(List<JsonNode> records) {
        return records.stream()
                .map(record -> new Written(text(record, "s3", "bucket", "name"), decoded(text(record, "s3", "object", "key"))))
                .toList();
    }

    private static String decoded(String key) {
        try {
            return URLDecoder.decode(key, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private static List<JsonNode> list(JsonNode node, String name) {
        return node.field(name).filter(JsonNode::isArray).map(JsonNode::asArray).orElse(List.of());
    }

    private static String text(JsonNode node, String... path) {
        Optional<JsonNode> found = Optional.of(node);
        for (String name : path) {
            found = found.flatMap(at -> at.field(name));
        }
        return found.filter(JsonNode::isString).map(JsonNode::asString).orElse("");
    }
}
