package org.homeroom.server.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ConcurrentModificationException;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.wildfly.clustering.marshalling.ByteBufferMarshalledValue;
import org.wildfly.clustering.marshalling.ByteBufferMarshaller;
import org.wildfly.clustering.marshalling.protostream.ClassLoaderMarshaller;
import org.wildfly.clustering.marshalling.protostream.ProtoStreamByteBufferMarshaller;
import org.wildfly.clustering.marshalling.protostream.SerializationContextBuilder;

/** The class path is the server's: the same version of its marshalling. */
class LiveValueMarshallerTest {

    private final Session session = new Session();
    private final ByteBufferMarshalledValue<Object> value = new ByteBufferMarshalledValue<>("session", session);

    @Test
    void aSessionThatGrowsWhileItIsWrittenCanBeRead() throws IOException {
        ByteBufferMarshaller cache = cache(true);
        session.grows = true;
        Object read = cache.read(cache.write(new Object[] {value, "next"}));
        assertEquals("next", ((Object[]) read)[1]);
        assertEquals(session.last, attributes(((Object[]) read)[0]));
    }

    /** If this fails, the server no longer computes sizes in advance, and this module can go. */
    @Test
    void theServersOwnMarshallerFails() {
        ByteBufferMarshaller cache = cache(false);
        session.grows = true;
        assertThrows(IOException.class, () -> cache.read(cache.write(new Object[] {value, "next"})));
    }

    @Test
    void whatTheServerWroteIsReadAndViceVersa() throws IOException {
        assertEquals("attributes", attributes(cache(true).read(cache(false).write(value))));
        assertEquals("attributes", attributes(cache(false).read(cache(true).write(value))));
    }

    @Test
    void anEmptyValueStaysEmpty() throws IOException {
        ByteBufferMarshaller cache = cache(true);
        Object read = cache.read(cache.write(new ByteBufferMarshalledValue<>(null)));
        assertEquals(true, ((ByteBufferMarshalledValue<?>) read).isEmpty());
    }

    @Test
    void whatIsChangedUnderTheWritersHandsIsWrittenAgain() throws IOException {
        ByteBufferMarshaller cache = cache(true);
        session.failures = 3;
        assertEquals("attributes", attributes(cache.read(cache.write(value))));
    }

    @Test
    void whatCanNeverBeWrittenIsReported() {
        ByteBufferMarshaller cache = cache(true);
        session.failures = Integer.MAX_VALUE;
        assertThrows(ConcurrentModificationException.class, () -> cache.write(value));
    }

    @SuppressWarnings("unchecked")
    private String attributes(Object read) throws IOException {
        return (String) ((ByteBufferMarshalledValue<Object>) read).get(new Session());
    }

    /** What a cache writes its entries with, with or without this module. */
    private static ByteBufferMarshaller cache(boolean ours) {
        ClassLoader loader = LiveValueMarshallerTest.class.getClassLoader();
        SerializationContextBuilder<org.wildfly.clustering.marshalling.protostream.SerializationContextInitializer> builder =
            SerializationContextBuilder.newInstance(ClassLoaderMarshaller.of(loader));
        return new ProtoStreamByteBufferMarshaller((ours ? builder.load(loader) : builder).build());
    }

    /** Stands for the marshaller of sessions: its output is longer each time, or cannot be written for a while. */
    private static final class Session implements ByteBufferMarshaller {
        boolean grows;
        int failures;
        String last = "attributes";

        @Override
        public boolean test(Object object) {
            return true;
        }

        @Override
        public Object readFrom(InputStream input) throws IOException {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        }

        @Override
        public void writeTo(OutputStream output, Object object) throws IOException {
            if (failures-- > 0) {
                throw new ConcurrentModificationException();
            }
            last = grows ? last + " and one more" : last;
            output.write(last.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public OptionalInt size(Object object) {
            return OptionalInt.of(last.length());
        }
    }
}
