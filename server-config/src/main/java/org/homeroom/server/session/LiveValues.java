package org.homeroom.server.session;

import org.wildfly.clustering.marshalling.protostream.SerializationContext;
import org.wildfly.clustering.marshalling.protostream.SerializationContextInitializer;

/** Puts {@link LiveValueMarshaller} in the place of the server's own; found by the cache container through its attribute {@code modules}. */
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
