package org.homeroom.server.session;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.OptionalInt;
import org.wildfly.clustering.marshalling.ByteBufferMarshalledValue;
import org.wildfly.clustering.marshalling.protostream.ByteBufferMarshalledValueMarshaller;
import org.wildfly.clustering.marshalling.protostream.ProtoStreamMarshaller;
import org.wildfly.clustering.marshalling.protostream.ProtoStreamReader;
import org.wildfly.clustering.marshalling.protostream.ProtoStreamSizeOperation;
import org.wildfly.clustering.marshalling.protostream.ProtoStreamWriter;

/**
 * Writes the attributes of a session that a request may be changing at the same time.
 *
 * <p>The server's own marshaller asks for the size first and writes afterwards, each time from the live attributes: if a request
 * changed them in between, what follows no longer matches its length, and the receiving host cannot read the whole chunk of
 * sessions. Here the bytes are produced first, and the length is theirs. The wire format is the server's.
 */
final class LiveValueMarshaller implements ProtoStreamMarshaller<ByteBufferMarshalledValue<Object>> {

    /** A fifth of a second in all: changing a collection takes less, and a value that can never be written is detected soon. */
    private static final int TRIES = 20;
    private static final long PAUSE_MS = 10;

    private final ProtoStreamMarshaller<ByteBufferMarshalledValue<Object>> server = ByteBufferMarshalledValueMarshaller.INSTANCE;

    @Override
    public Class<? extends ByteBufferMarshalledValue<Object>> getJavaClass() {
        return server.getJavaClass();
    }

    @Override
    public ByteBufferMarshalledValue<Object> readFrom(ProtoStreamReader reader) throws IOException {
        return server.readFrom(reader);
    }

    @Override
    public OptionalInt size(ProtoStreamSizeOperation operation, ByteBufferMarshalledValue<Object> value) {
        return OptionalInt.empty();
    }

    @Override
    public void writeTo(ProtoStreamWriter writer, ByteBufferMarshalledValue<Object> value) throws IOException {
        ByteBuffer bytes = bytes(value);
        server.writeTo(writer, new ByteBufferMarshalledValue<>(bytes));
    }

    /** The attributes' bytes; retried if a collection was changed while being written. */
    private static ByteBuffer bytes(ByteBufferMarshalledValue<Object> value) throws IOException {
        for (int tried = 1; ; tried++) {
            try {
                return value.getBuffer();
            } catch (RuntimeException | IOException changed) {
                if (tried == TRIES) {
                    throw changed;
                }
                pause();
            }
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while a session was written", stopped);
        }
    }
}
