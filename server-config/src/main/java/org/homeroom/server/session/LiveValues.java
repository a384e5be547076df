package org.homeroom.server.session;

import org.wildfly.clustering.marshalling.protostream.SerializationContext;
import org.wildfly.clustering.marshalling.protostream.SerializationContextInitializer;

/**
 * Replaces the server's own marshaller with {@link LiveValueMarshaller}; the cache container finds it through its attribute
 * {@code modules}.
 */
public final class LiveValues implements SerializationContextInitializer {

    @Override
    public void registerSchema(SerializationContext context) {
        // The server's schema stays as it is.
    }

    @Override
    public void registerMarshallers(SerializationContext context) {
        context.registerMarshaller(new LiveValueMarshaller());
    }
}
