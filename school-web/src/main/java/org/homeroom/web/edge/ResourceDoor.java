package org.homeroom.web.edge;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.logging.Logger;
import org.homeroom.web.visitor.Open;

/**
 * Guards every resource: unless it is {@link Open}, a script gets a status that says to sign in; and no larger body is read than allowed,
 * whatever length the request declares. A resource is never given null.
 */
@Provider
public class ResourceDoor implements ContainerRequestFilter, ReaderInterceptor {
    private static final Logger LOG = Logger.getLogger(ResourceDoor.class.getName());
    @Context
    ResourceInfo asked;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (request.getSecurityContext().getUserPrincipal() == null && !asked.getResourceMethod().isAnnotationPresent(Open.class)) {
            throw new ClientErrorException(Status.UNAUTHORIZED);
        }
        MostBytes own = asked.getResourceMethod().getAnnotation(MostBytes.class);
        int most = Math.toIntExact(own == null ? SmallBodies.MOST_BYTES : own.value());
        byte[] body = request.getEntityStream().readNBytes(most + 1);
        if (body.length > most) {
            throw new ClientErrorException(Status.REQUEST_ENTITY_TOO_LARGE);
        }
        request.setEntityStream(new ByteArrayInputStream(body));
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        try {
            Object read = body.proceed();
            if (read != null) {
                return read;
            }
        } catch (WebApplicationException e) {
            throw e;
        } catch (RuntimeException e) {
            // It is not told what, as that may contain what somebody typed.
            LOG.info(() -> "A body could not be read: " + e.getClass().getName());
        }
        throw new BadRequestException();
    }
}
